/** What a list of customers can be taken away as. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'vcard', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a list of opportunities or activities can be. */
export const SIDE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type SideFormat = (typeof SIDE_FORMATS)[number];
