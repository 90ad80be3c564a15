/**
 * Endings of files that may hold a list, by MIME type: what the picker offers, what the operating system opens with the
 * app (`file_handlers`), and what its share sheet hands over (`share_target`). The reader itself goes by the content.
 */
export const FILE_TYPES = {
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv', '.tab'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'application/vnd.oasis.opendocument.spreadsheet-flat-xml': ['.fods'],
  'application/xml': ['.xml'],
  'text/html': ['.html', '.htm'],
  'text/vcard': ['.vcf', '.vcard'],
  'application/json': ['.json'],
  'application/x-ndjson': ['.ndjson', '.jsonl'],
  'application/zip': ['.zip'],
  'application/gzip': ['.gz'],
} as const satisfies Readonly<Record<string, readonly `.${string}`[]>>;

/** The same in one line, as `accept` of a file input: endings first, for systems that know no MIME type of theirs. */
export const ACCEPTED: readonly string[] = [...Object.values(FILE_TYPES).flat(), ...Object.keys(FILE_TYPES)];
