import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import { fieldsFor, fitOf, headingKey } from '../../src/import/profiles/headings';

const columns = (...pairs: readonly (readonly [header: string, field: FieldKey | null])[]) =>
  pairs.map(([header, field]) => ({ header, field }));

const SAVED = columns(['Klient', 'company'], ['Tel.', 'phone'], ['Opis', null], ['E-mail', 'email']);

describe('a header fits a profile', () => {
  it.each([
    ['as it was', ['Klient', 'Tel.', 'Opis', 'E-mail'], 'same'],
    ['written otherwise', ['KLIENT', 'tel', ' Opis ', 'Email'], 'same'],
    ['with blank cells at its end', ['Klient', 'Tel.', 'Opis', 'E-mail', '', ' '], 'same'],
    ['in another order', ['E-mail', 'Opis', 'Klient', 'Tel.'], 'reordered'],
    ['with one more', ['Klient', 'Tel.', 'Opis', 'E-mail', 'NIP'], null],
    ['with one less', ['Klient', 'Tel.', 'Opis'], null],
    ['with one twice in place of another', ['Klient', 'Tel.', 'Tel.', 'E-mail'], null],
    ['with none', [], null],
  ])('%s', (_, header, fit) => {
    expect(fitOf(SAVED, header)).toBe(fit);
  });

  it('whatever the order of its columns, each keeping its field', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), {
      selector: headingKey,
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        names.filter((all) => all.every((name) => headingKey(name) !== '')),
        fc.infiniteStream(fc.constantFrom<FieldKey | null>('name', 'phone', 'email', 'city', null)),
        fc.infiniteStream(fc.nat()),
        (headings, fields, order) => {
          const saved = headings.map((header) => ({ header, field: fields.next().value }));
          const shuffled = saved
            .map((column) => ({ column, place: order.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ column }) => column);
          const header = shuffled.map((column) => column.header);
          expect(fitOf(saved, header)).not.toBeNull();
          expect(fieldsFor(saved, header, header.length)).toEqual(shuffled.map(({ field }) => field));
        },
      ),
    );
  });
});

describe('the columns of a list by a profile', () => {
  const TWICE = columns(['Name', 'name'], ['Phone', 'phone'], ['Phone', null], ['', 'notes']);
  it.each<[string, readonly string[], readonly (FieldKey | null | undefined)[]]>([
    [
      'in the same order, blank headings too',
      ['Name', 'Phone', 'Phone', ''],
      ['name', 'phone', null, 'notes'],
    ],
    [
      'in another order, of two alike the second as the second',
      ['Phone', 'Name', 'Phone'],
      ['phone', 'name', null],
    ],
    ['with a third alike that it does not know', ['Phone', 'Phone', 'Phone'], ['phone', null, undefined]],
    ['with a blank heading somewhere else', ['', 'Name'], [undefined, 'name']],
    ['with new ones among them', ['City', 'Name'], [undefined, 'name']],
  ])('%s', (_, header, fields) => {
    expect(fieldsFor(TWICE, header, header.length)).toEqual(fields);
  });

  it('without headings, one after the other', () => {
    expect(fieldsFor(TWICE, [], 3)).toEqual(['name', 'phone', null]);
  });
});
