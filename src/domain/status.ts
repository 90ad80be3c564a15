/** The statuses that every book starts with; the user's own come later. */
export const STATUSES = ['potential', 'active', 'lapsed'] as const;

export type Status = (typeof STATUSES)[number];

/** What a customer gets who comes without a status. */
export const DEFAULT_STATUS: Status = 'potential';
