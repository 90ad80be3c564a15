import type { Message } from '../../message';

/**
 * `issue.<code>`: what happened to one value or row, and what is kept; `{value}` is the cell as the file has it.
 * `issue.short.<code>`: the kind of problem, as a list of kinds names it. No parameter is a code: the texts are
 * written into the file of failed rows as they are.
 */
export const issues = {
  'issue.cell-count':
    'The row has {actual} cells where the headings have {expected}. Check that its values stand in the right columns.',
  'issue.unclosed-quote':
    'The quotation mark at the start of this cell on line {line} is never closed. It was kept as an ordinary character, and the cell ends at the next separator.',
  'issue.oversized-cell':
    'The cell has {length} characters, more than a spreadsheet can hold. It is kept whole.',
  'issue.undecodable':
    'Letters that this encoding cannot read: {count}. They show as �. Another encoding may read them.',
  'issue.nul-character':
    'The cell “{value}” holds a hidden character that other programs cannot read. The rest of it is kept.',
  'issue.blank-header': 'This column has no heading. Its values are kept if you choose a field for it.',
  'issue.duplicate-header': 'Two columns are headed “{header}”. Each can go to a field of its own.',
  'issue.repeated-header': 'The headings stand here once more, so the line is no customer and was left out.',
  'issue.total-row': 'A sum of the list (“{word}”), no customer: left out.',
  'issue.footer-row': 'A line that was printed around the list (“{text}”), no customer: left out.',
  'issue.lost-digits':
    '“{value}” is what a spreadsheet makes of a long number: its last digits are gone. Ask for the list with this column as text.',
  'issue.cell-error': 'The spreadsheet could not calculate this cell ({error}).',
  'issue.broken-record':
    'This record is not whole: it breaks off on line {line}. What could be read of it is kept. Left out: “{text}”.',
  'issue.rest-unread':
    'From line {line}, character {column} on, the file is not as it should be, and nothing behind could be read: records may be missing. Ask for the file again.',
  'issue.contact-group': 'A group of the address book, no customer: left out.',
  'issue.missing-identity':
    'Nothing valid here says who this is: no name, company, e-mail or phone. The row is not imported; it is kept in the file of failed rows.',
  'issue.invalid-email':
    '“{value}” is not a complete e-mail address. It is left out; the other values are kept.',
  'issue.invalid-phone':
    '“{value}” is not a phone number that can be dialled. It is left out; the other values are kept.',
  'issue.fax-number': '“{value}”: the fax number is left out; phones and the other values are kept.',
  'issue.invalid-date': '“{value}” is not a date. It is left out; the other values are kept.',
  'issue.ambiguous-date':
    '“{value}” can be read with the day or with the month first. Check the order of dates.',
  'issue.invalid-value': '“{value}” does not fit this field. It is left out; the other values are kept.',
  'issue.more-values':
    '“{value}” holds several values where this field holds one. The first is kept, the others are left out.',
  'issue.unknown-status':
    '“{value}” is not a status of this book. A new customer gets the default status, an existing one keeps its own.',
  'issue.unknown-gender': '“{value}” is not known as a gender. It is left out; the other values are kept.',
  'issue.duplicate-row': 'The same customer as line {line} of this file. It is not added twice.',
  'issue.many-matches':
    'Several customers fit this row. Choose the one it is, or say that it is a new one. Undecided it goes into the file of failed rows.',
  'issue.conflicting-match':
    'Number, phone, e-mail and name of this row do not point at one and the same customer. The strongest decided: external ID, then phone, then e-mail, then name.',
  'issue.short.cell-count': 'Too many or too few cells',
  'issue.short.unclosed-quote': 'Quotation mark never closed',
  'issue.short.oversized-cell': 'Very long cell',
  'issue.short.undecodable': 'Unreadable letters',
  'issue.short.nul-character': 'Hidden character',
  'issue.short.blank-header': 'Column without a heading',
  'issue.short.duplicate-header': 'Same heading twice',
  'issue.short.repeated-header': 'Headings repeated',
  'issue.short.total-row': 'Sum, no customer',
  'issue.short.footer-row': 'Line around the list',
  'issue.short.lost-digits': 'Digits lost by a spreadsheet',
  'issue.short.cell-error': 'Error in the spreadsheet',
  'issue.short.broken-record': 'Record not whole',
  'issue.short.rest-unread': 'The rest could not be read',
  'issue.short.contact-group': 'Group of contacts',
  'issue.short.missing-identity': 'No name, no contact',
  'issue.short.invalid-email': 'Not an e-mail address',
  'issue.short.invalid-phone': 'Not a phone number',
  'issue.short.fax-number': 'Fax number',
  'issue.short.invalid-date': 'Not a date',
  'issue.short.ambiguous-date': 'Day or month first?',
  'issue.short.invalid-value': 'Value does not fit',
  'issue.short.more-values': 'Several values for one field',
  'issue.short.unknown-status': 'Unknown status',
  'issue.short.unknown-gender': 'Unknown gender',
  'issue.short.duplicate-row': 'Repeated in this file',
  'issue.short.many-matches': 'Several customers fit',
  'issue.short.conflicting-match': 'Points at two customers',
  'issue.duplicate-differs':
    'The same customer as line {line} of this file, with other values. It is not added; the row is kept in the file of failed rows.',
  'issue.short.duplicate-differs': 'Repeated with other values',
  'issue.other-person':
    'This row meets {name}, who has quite another name. Nothing is written over: it waits for your decision whether they are one person or two.',
  'issue.short.other-person': 'Meets another name',
  // headings of the two columns that the file of failed rows adds
  'issue.met-since':
    'Somebody who fits this row came into the book after the preview. It is not imported: import the file of failed rows to decide it anew.',
  'issue.short.met-since': 'Came into the book meanwhile',
  'issue.gone-since':
    'The customer that this row meets was removed after the preview. It is not imported: import the file of failed rows to decide it anew.',
  'issue.short.gone-since': 'Removed meanwhile',
  'issue.merged-since':
    'The customer of this row was merged into another one since. That one stays as it is.',
  'issue.short.merged-since': 'Merged meanwhile',
  'issue.file.line': 'Line',
  'issue.file.problem': 'Problem',
} as const satisfies Record<string, Message>;
