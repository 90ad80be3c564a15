/** A share (0 to 1) as whole percents, as reasons tell it. */
export const percent = (share: number): number => Math.round(share * 100);
