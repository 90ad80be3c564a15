import type { Message } from '../../../message';

export const exporting = {
  'exporting.open': 'Export…',
  'exporting.title-customers': 'Export customers',
  'exporting.format': 'File',
  'exporting.about-csv':
    'A table as text, written so that the spreadsheet of your region opens it by a double click. What could run as a formula is made harmless.',
  'exporting.about-xlsx':
    'A workbook for Excel, LibreOffice and Numbers. Every cell is text: phones and postal codes keep their zeros.',
  'exporting.about-vcard':
    'Contact cards (vCard 3.0) for phones, Outlook and address books: names, phones, e-mails, addresses, birthdays, categories, notes.',
  'exporting.about-json': 'Whole records for other programs, as the automation gives them.',
  'exporting.which-customers': 'Customers',
  'exporting.chosen': { one: '{count} chosen', other: '{count} chosen' },
  'exporting.found': { one: '{count} found', other: '{count} found' },
  'exporting.all': { one: 'All: {count}', other: 'All: {count}' },
  'exporting.archived': { one: 'With {n} archived customer', other: 'With {n} archived customers' },
  'exporting.columns': 'Columns',
  'exporting.columns-shown': 'As in the list',
  'exporting.columns-all': 'All fields',
  'exporting.again-customers': 'Importing the file again changes nothing: every row knows its customer.',
  'exporting.go-customers': { one: 'Export {n} customer', other: 'Export {n} customers' },
  'exporting.done-customers': { one: '{n} customer saved in {file}', other: '{n} customers saved in {file}' },
  'exporting.title-deals': 'Export opportunities',
  'exporting.title-tasks': 'Export activities',
  'exporting.which-deals': 'Opportunities',
  'exporting.which-tasks': 'Activities',
  'exporting.again-deals':
    'Importing the file again changes nothing: every row knows its customer and its opportunity.',
  'exporting.again-tasks':
    'Importing the file again changes nothing: every row knows its customer. Activities travel back only as a calendar file.',
  'exporting.go-deals': { one: 'Export {n} opportunity', other: 'Export {n} opportunities' },
  'exporting.go-tasks': { one: 'Export {n} activity', other: 'Export {n} activities' },
  'exporting.done-deals': {
    one: '{n} opportunity saved in {file}',
    other: '{n} opportunities saved in {file}',
  },
  'exporting.done-tasks': { one: '{n} activity saved in {file}', other: '{n} activities saved in {file}' },
  'exporting.filtered-deals': 'Filtered: {count}',
  'exporting.filtered-tasks': 'Shown: {count}',
  'exporting.all-there': 'All: {count}',
} as const satisfies Record<string, Message>;
