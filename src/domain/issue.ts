import type { Params } from './failure';
import type { FieldKey } from './fields';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Every kind of issue a row can have, with its severity. An `error` means that something of the row is not stored as
 * the file has it (a value left out, or the whole row); a `warning` asks for a look; an `info` only tells.
 * The words are in `src/i18n/messages/<language>/issues.ts`, one per code.
 */
export const ISSUES = {
  'cell-count': 'warning', // more or fewer cells than the header; params: expected, actual
  'unclosed-quote': 'error', // a quote that never closes; params: line
  'oversized-cell': 'warning', // a cell of more than 32,767 characters (no spreadsheet holds it); params: length
  undecodable: 'error', // bytes that the encoding has no letter for; params: count
  'nul-character': 'warning', // U+0000 or a lone surrogate in a cell
  'blank-header': 'info', // a column without a name
  'duplicate-header': 'info', // two columns of one name; params: header
  'repeated-header': 'info', // the header's words again, amid the data: no customer
  'total-row': 'info', // a sum under the list: no customer; params: word
  'footer-row': 'info', // a line that a program prints around a list: a page number, a rule: no customer; params: text
  'lost-digits': 'error', // a spreadsheet turned a long number into 4.8E+10: its digits are gone
  'cell-error': 'warning', // a formula that failed: #REF!, #N/A; params: error
  'broken-record': 'error', // a card or an object that breaks off, or is not as its format says; params: line, text
  'rest-unread': 'error', // behind this record the source cannot be read any more; params: line, column
  'contact-group': 'info', // a card of an address book's group: no customer
  'missing-identity': 'error', // no name, company, e-mail or phone that is valid: the row is rejected
  'invalid-email': 'error',
  'invalid-phone': 'error',
  'fax-number': 'error', // said to be a fax, which no field holds: left out beside the phones of its cell
  'invalid-date': 'error',
  'date-without-year': 'error', // --05-01, as Google and vCards write a birthday
  'ambiguous-date': 'warning', // both orders fit the whole column; params: order
  'invalid-value': 'error', // a value that its field cannot hold; params: field
  'more-values': 'error', // several values for a field that holds one: the first is kept
  'unknown-status': 'warning',
  'unknown-gender': 'warning',
  'duplicate-row': 'warning', // the same customer as an earlier row of this file; params: line
  'duplicate-differs': 'warning', // the same, and it says something else: not stored; params: line, by
  'other-person': 'warning', // its phone or e-mail is that of a customer of quite another name: pending; params: name, by
  'other-in-file': 'warning', // the same of an earlier row of this file; params: line, by
  'many-matches': 'error', // several customers fit at one step; params: by
  'met-since': 'error', // somebody else brought this customer after the preview: the row is pending; params: by
  'gone-since': 'error', // the customer that it meets was removed after the preview: the row is pending
  'merged-since': 'info', // carried out again: its customer is part of another one by now, who stays as it is
  'conflicting-match': 'warning', // its keys fit different customers, or it has another external id; params: by
  'email-typo': 'warning', // a domain that is a slip of a well-known one: kept as it is; params: likely
  'serial-date': 'info', // a spreadsheet's number of a day, read as that day; params: date
  'invalid-postal-code': 'warning', // no code of its country: kept as it is
  'invalid-tax-id': 'warning', // its checksum or its length is wrong: kept as it is
  'unknown-country': 'warning', // no country's name or code: kept as it is
  'unknown-owner': 'warning', // nobody of the members: the default stands in its place
  'unknown-stage': 'warning', // no stage of the pipeline: the first one stands in its place; params: pipeline
  'unknown-value': 'warning', // none of a field's choices: left out
  'sensitive-data': 'warning', // card numbers or national ids in a column; params: name, n
  'likely-duplicate': 'warning', // likely the same as another: not merged; params: name, why, line where it is a row
  'other-name': 'warning', // it gives the customer whom it meets another name; params: name
  archived: 'warning', // the customer whom it meets is archived: it stays so, unless the plan brings such customers back; params: name, date
  'to-review': 'warning', // it would change this customer, and changes wait for a person; params: name
  'left-out-by-value': 'info', // a fix leaves rows with this value out
  'company-by-domain': 'info', // its company, known by the domain of its e-mail; params: company, domain
  'same-opportunity': 'info', // its opportunity is in the book already; params: title
} as const satisfies Record<string, Severity>;

/** Rows that a list holds beside its customers: they are left out, and can be taken in again. */
export const NO_CUSTOMER: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'repeated-header',
  'total-row',
  'contact-group',
  'footer-row',
]);

export type IssueCode = keyof typeof ISSUES;

/** Something to know about one cell or one row of a source. `column` is the 0-based index, null for the whole row. */
export interface RowIssue {
  /** 1-based physical line on which the row starts. */
  readonly line: number;
  readonly column: number | null;
  readonly field: FieldKey | null;
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The cell as the source has it. */
  readonly value: string;
  readonly params: Params;
}
