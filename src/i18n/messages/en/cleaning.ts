import type { Message } from '../../message';

/** Words of the issues that cleaning, the book's words and matching raise: as in `issues.ts`. */
export const cleaning = {
  'issue.email-typo': '“{value}” is likely meant to be {likely}. It is kept as it is until you correct it.',
  'issue.short.email-typo': 'Likely a slip in the e-mail',
  'issue.serial-date': '“{value}” is a spreadsheet’s number for a day: read as {date}.',
  'issue.short.serial-date': 'Day as a number',
  'issue.date-without-year':
    '“{value}” is a day without its year, which no date can be made of. It is left out.',
  'issue.short.date-without-year': 'Date without a year',
  'issue.invalid-postal-code': '“{value}” is not a postal code of its country. It is kept as it is.',
  'issue.short.invalid-postal-code': 'Not a postal code',
  'issue.invalid-tax-id':
    '“{value}” cannot be a tax number: a digit is wrong, missing or too many. It is kept as it is.',
  'issue.short.invalid-tax-id': 'Tax number with a slip',
  'issue.unknown-country': '“{value}” is not the name of a country. It is kept as it is.',
  'issue.short.unknown-country': 'Unknown country',
  'issue.unknown-owner':
    '“{value}” is not a member of this book. A new customer gets the default owner, an existing one keeps its own.',
  'issue.short.unknown-owner': 'Unknown owner',
  'issue.unknown-stage':
    '“{value}” is not a stage of the pipeline “{pipeline}”. The opportunity begins at its first stage.',
  'issue.short.unknown-stage': 'Unknown stage',
  'issue.unknown-value':
    '“{value}” is none of this field’s choices. It is left out; the other values are kept.',
  'issue.short.unknown-value': 'Not among the choices',
  'issue.sensitive-data': {
    one: '{n} number in this column should not lie around in a list of customers: {name}.',
    other: '{n} numbers in this column should not lie around in a list of customers: {name}.',
  },
  'issue.short.sensitive-data': 'Sensitive numbers',
  'issue.likely-duplicate': 'Likely the same as {name}. Nothing is merged: decide whether they are one.',
  'issue.short.likely-duplicate': 'Likely there already',
  'issue.other-name':
    'This row would give {name} another name. If it is somebody else, correct the phone or e-mail, or decide the row by hand.',
  'issue.short.other-name': 'Gives a customer another name',
  'issue.to-review': 'This row would change {name}. It waits for your decision.',
  'issue.short.to-review': 'Change to be confirmed',
  'issue.left-out-by-value': 'Left out, as you decided for rows with “{value}”.',
  'issue.short.left-out-by-value': 'Left out by your decision',
  'issue.company-by-domain': 'The company {company} is known by its address at {domain}.',
  'issue.short.company-by-domain': 'Company known by its e-mail',
  'issue.same-opportunity': 'The opportunity “{title}” is in the book already; it is not added twice.',
  'issue.short.same-opportunity': 'Opportunity there already',
} as const satisfies Record<string, Message>;
