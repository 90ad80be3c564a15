import { describe, expect, it } from 'vitest';
import { AutomationError } from '../../src/app/automation';
import {
  checkEntity,
  checkExport,
  checkId,
  checkImportOptions,
  checkList,
  checkProfile,
  checkRecord,
  checkSource,
} from '../../src/app/automation/arguments';
import { serially } from '../../src/app/automation/serially';

/** The code and the parameters of what the check throws, null where it takes the value. */
function refusal(check: () => unknown): unknown {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof AutomationError)) throw error;
    return [error.code, error.params];
  }
}

const wrong = (argument: string) => ['invalid-argument', { argument }];
const unfit = (argument: string) => ['invalid-profile', { argument }];

describe('arguments of window.satchel', () => {
  it.each([
    ['a text for a source', () => checkSource('a,b'), wrong('source')],
    ['a blob', () => checkSource(new Blob(['a,b'])), null],
    ['no profile', () => checkProfile(undefined), null],
    ['a profile', () => checkProfile({ country: 'PL', columns: ['name', null], existing: 'skip' }), null],
    ['a number for a profile', () => checkProfile(7), unfit('profile')],
    ['an unknown option', () => checkProfile({ colour: 'red' }), unfit('profile.colour')],
    ['an unknown field', () => checkProfile({ columns: ['name', 'shoeSize'] }), unfit('profile.columns.1')],
    ['a field named __proto__', () => checkProfile({ columns: ['__proto__'] }), unfit('profile.columns.0')],
    ['a country that is a name', () => checkProfile({ country: 'Poland' }), unfit('profile.country')],
    ['an unknown entity', () => checkEntity('planet' as never), ['not-found', { entity: 'planet' }]],
    ['an empty id', () => checkId('', 'id'), wrong('id')],
    [
      'a handler that is no function',
      () => checkImportOptions({ onProgress: 1 }),
      wrong('options.onProgress'),
    ],
    ['a signal that is none', () => checkImportOptions({ signal: {} }), wrong('options.signal')],
    ['an unknown column to sort by', () => checkList({ sort: 'colour' }), wrong('options.sort')],
    ['a negative offset', () => checkList({ offset: -1 }), wrong('options.offset')],
    [
      'a filter on an unknown field',
      () => checkList({ where: { colour: 'red' } }),
      wrong('options.where.colour'),
    ],
    ['a filter on what a job touched', () => checkList({ where: { touchedBy: 'job', city: 'Nysa' } }), null],
    ['an export without its format', () => checkExport(undefined), wrong('options')],
    ['an export to a table', () => checkExport({ format: 'xlsx' }), null],
    ['an export to a picture', () => checkExport({ format: 'png' }), wrong('options.format')],
    [
      'an export of an unknown field',
      () => checkExport({ format: 'json', where: { colour: 'red' } }),
      wrong('options.where.colour'),
    ],
    ['an export', () => checkExport({ format: 'json', where: { importedBy: 'job' } }), null],
    ['all or nothing', () => checkProfile({ allOrNothing: true }), null],
    ['a record that is a list', () => checkRecord([]), wrong('record')],
    [
      'a record with an unknown field',
      () => checkRecord({ colour: 'red' }),
      ['invalid-record', { field: 'colour' }],
    ],
    ['a number for a name', () => checkRecord({ name: 7 }), ['invalid-record', { field: 'name' }]],
    [
      'one text for several',
      () => checkRecord({ email: 'a@b.example' }),
      ['invalid-record', { field: 'email' }],
    ],
  ] as const)('%s', (_, check, expected) => {
    expect(refusal(check)).toEqual(expected);
  });

  it('reads a descending sort', () => {
    expect(checkList({ sort: '-created', search: 'ma', limit: 5 })).toEqual({
      query: { search: 'ma', sort: { by: 'created', descending: true } },
      limit: 5,
      offset: 0,
    });
  });

  it('takes back what get gave, without what the book keeps itself', () => {
    const record = {
      id: 'book-7',
      name: 'Ewa Sowa',
      phone: ['+48501000003'],
      createdAt: '2024-05-01T10:00:00.000Z',
      updatedAt: '2024-05-02T10:00:00.000Z',
      importedBy: { jobId: 'job', line: 4 },
      lastImport: 'job',
      log: [3],
    };
    expect(checkRecord(record)).toEqual({ id: 'book-7', name: 'Ewa Sowa', phone: ['+48501000003'] });
  });
});

describe('the queue', () => {
  it('runs one after another, also after a failure', async () => {
    const inTurn = serially();
    const seen: string[] = [];
    const first = inTurn(async () => {
      seen.push('first starts');
      await Promise.resolve();
      seen.push('first fails');
      throw new Error('first');
    });
    const second = inTurn(async () => void seen.push('second'));
    await expect(first).rejects.toThrow('first');
    await second;
    expect(seen).toEqual(['first starts', 'first fails', 'second']);
  });
});
