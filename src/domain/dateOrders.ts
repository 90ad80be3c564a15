export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
/** The order of day, month and year in a column of dates. */
export type DateOrder = (typeof DATE_ORDERS)[number];
