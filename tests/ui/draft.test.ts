import { describe, expect, it } from 'vitest';
import type { Customer } from '../../src/domain/customer';
import type { FieldValues } from '../../src/domain/fields';
import { ISSUES, type IssueCode, type RowIssue } from '../../src/domain/issue';
import { changedFields, type Edits, fieldsLost, toDraft, toShow } from '../../src/ui/customers/draft';

const STORED: Customer = {
  id: 'b-1',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  name: 'Anna Kowalska',
  city: 'Łódź',
  email: ['anna@firma.example', 'biuro@firma.example'],
};

describe('what the form sends', () => {
  it.each<[string, Edits, object]>([
    ['nothing where nothing was touched', {}, { id: 'b-1' }],
    ['nothing where a value was typed back', { city: ['Łódź'] }, { id: 'b-1' }],
    ['a changed value', { city: ['Kraków'] }, { id: 'b-1', city: 'Kraków' }],
    ['an empty text where a value was cleared', { city: [''] }, { id: 'b-1', city: '' }],
    [
      'all values of a field of several',
      { email: ['anna@firma.example', 'x@y.example'] },
      { id: 'b-1', email: ['anna@firma.example', 'x@y.example'] },
    ],
    [
      'the order of several values',
      { email: ['biuro@firma.example', 'anna@firma.example'] },
      { id: 'b-1', email: ['biuro@firma.example', 'anna@firma.example'] },
    ],
    [
      'no line that was left empty',
      { email: ['anna@firma.example', '', ' '] },
      { id: 'b-1', email: ['anna@firma.example'] },
    ],
    ['an empty list where all were removed', { email: [''] }, { id: 'b-1', email: [] }],
    ['nothing for a new line left empty', { phone: [''] }, { id: 'b-1' }],
  ])('is %s', (_, edits, draft) => {
    expect(toDraft(edits, STORED)).toEqual(draft);
  });

  it('leaves out the fields that cannot be kept, so that what is stored there stays', () => {
    const edits: Edits = { city: ['Sopot'], email: ['nonsense'] };
    expect(toDraft(edits, STORED, new Set(['email']))).toEqual({ id: 'b-1', city: 'Sopot' });
  });

  it('knows what has changed', () => {
    expect(changedFields({ name: ['Anna Kowalska'], city: ['Sopot'], notes: ['x'] }, STORED)).toEqual([
      'city',
      'notes',
    ]);
  });
});

describe('before anything is stored', () => {
  const issue = (field: RowIssue['field'], code: IssueCode): RowIssue => ({
    line: 0,
    column: null,
    field,
    code,
    severity: ISSUES[code],
    value: 'x',
    params: {},
  });

  it.each<[string, RowIssue, FieldValues, string[]]>([
    ['a mistake is lost', issue('email', 'invalid-email'), {}, ['email']],
    [
      'a mistake among good values is lost',
      issue('email', 'invalid-email'),
      { email: ['a@b.example'] },
      ['email'],
    ],
    ['what comes to nothing is lost', issue('birthday', 'ambiguous-date'), {}, ['birthday']],
    ['what only wants a look is kept', issue('birthday', 'ambiguous-date'), { birthday: '1980-04-03' }, []],
  ])('%s', (_, problem, kept, lost) => {
    expect([...fieldsLost([problem], kept)]).toEqual(lost);
    expect(toShow([problem])).toEqual([problem]);
  });

  it('what is of no field is not shown at one', () => {
    expect(toShow([issue(null, 'missing-identity')])).toEqual([]);
  });
});
