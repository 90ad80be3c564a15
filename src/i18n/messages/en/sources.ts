import type { Message } from '../../message';

/** What a source is: its format, its sheets, and what should be known of it as a whole. */
export const sources = {
  'remark.named-otherwise':
    'The name ends in .{extension}, but inside it is {format}. It was read as what it is.',
  'remark.from-archive': 'From the archive “{archive}”.',
  'remark.other-sheets': {
    one: 'The file holds {n} more list.',
    other: 'The file holds {n} more lists.',
  },
  'remark.hidden-rows': 'Rows that the spreadsheet hides are read too: {n}.',
  'remark.hidden-columns': 'Columns that the spreadsheet hides are read too: {n}.',
  'remark.skipped-titles': 'Lines of title above the headings: {n}.',
  'remark.left-out-pictures': 'Pictures and the like are not read: {n}.',
  'remark.nested-values': 'Values inside values became columns of their own; dots join their names.',

  'format.csv': 'delimited text',
  'format.xlsx': 'an Excel workbook',
  'format.xls': 'an old Excel workbook',
  'format.ods': 'an OpenDocument spreadsheet',
  'format.xml': 'an XML spreadsheet',
  'format.html': 'a table of a web page',
  'format.vcard': 'contact cards (vCard)',
  'format.json': 'JSON records',

  'import.read.sheet': 'Sheet',
  'import.read.sheet-rows': { one: '{n} row', other: '{n} rows' },
  'import.read.sheet-hidden': 'hidden in the file',
  'import.read.format': 'Kind of file',

  'import.encoding.japanese': 'Japanese ({name})',
  'import.encoding.korean': 'Korean ({name})',
  'import.encoding.central-dos': 'Central European, DOS ({name})',
  'import.encoding.cyrillic-dos': 'Cyrillic, DOS ({name})',
  'import.encoding.cyrillic-mac': 'Cyrillic, old Macs ({name})',

  'import.letters.question': 'Are these names right?',
  'import.letters.why':
    'The file does not say which letters it uses. Choose the words that are written right.',
  'import.delimiter.space': 'Space',
  'import.read.quotes': 'Quotes around cells',
  'import.read.quotes-why': 'Cells that hold separators stand in these.',
  'import.read.quotes-double': 'Double " "',
  'import.read.quotes-single': `Single ' '`,
  'import.read.quotes-low': 'Low and high „ ”',
  'import.read.quotes-backslash': 'Double, with backslashes \\"',
  'import.read.quotes-single-backslash': `Single, with backslashes \\'`,
} as const satisfies Record<string, Message>;
