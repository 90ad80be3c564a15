/** Ways of keeping a list in a file: `src/import/formats/` has a module for each. */
export const FORMAT_IDS = ['csv', 'xlsx', 'xls', 'ods', 'xml', 'html', 'vcard', 'json'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Formats that are text, so that its encoding may have to be chosen. */
const TEXTS: ReadonlySet<FormatId> = new Set<FormatId>(['csv', 'html', 'vcard', 'json']);

export const isText = (format: FormatId): boolean => TEXTS.has(format);
