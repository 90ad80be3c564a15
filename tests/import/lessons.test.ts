import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import type { SystemId } from '../../src/domain/system';
import { type LessonKind, learn, recall } from '../../src/import/profiles/lessons';

const AT = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-23T10:00:00.000Z';

type Column = readonly [heading: string, field: FieldKey | null, plain?: FieldKey | null];

/** Imports a list whose columns went to these fields, proposed as its lessons and else the plain words say. */
function imported(
  kinds: readonly LessonKind[],
  columns: readonly Column[],
  at = AT,
  system: SystemId | null = null,
): readonly LessonKind[] {
  const list = { header: columns.map(([heading]) => heading), system };
  const recalled = recall(kinds, list);
  const outcomes = columns.map(([heading, field, plain = null]) => {
    const lesson = recalled(heading);
    return { heading, field, plain, proposed: lesson === undefined ? plain : lesson.field };
  });
  const { keep, drop } = learn(kinds, list, outcomes, `kind-${kinds.length + 1}`, at);
  const others = kinds.filter(({ id }) => id !== drop && id !== keep?.id);
  return keep === null ? others : [...others, keep];
}

const recalled = (
  kinds: readonly LessonKind[],
  header: readonly string[],
  system: SystemId | null = null,
) => {
  const of = recall(kinds, { header, system });
  return header.map((heading) => of(heading)?.field);
};

const ORDERS: readonly Column[] = [
  ['Kod', 'externalId'],
  ['Płatnik', 'company'],
  ['Rejon', 'region', 'region'],
  ['Uwagi 2', null, 'notes'],
];
const HEADER = ORDERS.map(([heading]) => heading);

describe('a correction teaches', () => {
  it('what went elsewhere than proposed, and nothing else', () => {
    const kinds = imported([], ORDERS);
    expect(recalled(kinds, HEADER)).toEqual(['externalId', 'company', undefined, null]);
    expect(imported([], [['Rejon', 'region', 'region']])).toEqual([]);
  });

  it('lists with the headings in another order or case, and with a few more or less', () => {
    const kinds = imported([], ORDERS);
    expect(recalled(kinds, ['PŁATNIK', 'uwagi_2', 'KOD', 'Rejon', 'NIP'])).toEqual([
      'company',
      null,
      'externalId',
      undefined,
      undefined,
    ]);
  });

  it('no list of another kind', () => {
    const kinds = imported([], ORDERS);
    expect(recalled(kinds, ['Kod', 'Nazwa towaru', 'Cena', 'Ilość'])).toEqual(Array(4).fill(undefined));
  });

  it('of a heading that everybody knows only lists that are nearly the same', () => {
    const kinds = imported(
      [],
      [
        ['Name', 'company', 'name'],
        ['Konto', 'externalId'],
        ['Rejon 7', null],
        ['X9', null],
      ],
    );
    expect(recalled(kinds, ['Name', 'Konto', 'Rejon 7', 'X9'])).toEqual([
      'company',
      'externalId',
      undefined,
      undefined,
    ]);
    expect(recalled(kinds, ['Name', 'Konto', 'Rejon 7', 'Y1'])).toEqual([
      undefined,
      'externalId',
      undefined,
      undefined,
    ]);
  });

  it('all exports of one program, whatever their columns, and those of no other', () => {
    const kinds = imported(
      [],
      [
        ['Typ', 'category'],
        ['A', null],
        ['B', null],
      ],
      AT,
      'hubspot',
    );
    expect(recalled(kinds, ['Typ', 'C', 'D', 'E'], 'hubspot')[0]).toBe('category');
    expect(recalled(kinds, ['Typ', 'A', 'B'], 'zoho')[0]).toBeUndefined();
  });

  it('nothing of a heading that stands twice, or of none', () => {
    expect(
      imported(
        [],
        [
          ['Tel', 'phone'],
          ['Tel', 'notes'],
          ['', 'city'],
        ],
      ),
    ).toEqual([]);
  });
});

it('whatever was corrected comes back in any order of the columns, and never in a list of other headings', () => {
  const fields = fc.constantFrom<FieldKey | null>('company', 'taxId', 'city', 'notes', null);
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}[0-9]{2}$/), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(names, fc.array(fields, { minLength: 12, maxLength: 12 }), fc.nat(), (headings, to, turn) => {
      const columns = headings.map((heading, at): Column => [heading, to[at] ?? null, 'region']);
      const kinds = imported([], columns);
      const turned = [...columns.slice(turn % columns.length), ...columns.slice(0, turn % columns.length)];
      const header = turned.map(([heading]) => heading.toUpperCase());
      expect(recalled(kinds, header)).toEqual(turned.map(([, field]) => field));
      const others = headings.map((heading) => `other ${heading}`);
      expect(recalled(kinds, [...others, ...headings.slice(0, 1)])).toEqual(
        Array(headings.length + 1).fill(undefined),
      );
    }),
  );
});

describe('a lesson', () => {
  const once = imported([], ORDERS);
  const times = (kinds: readonly LessonKind[]) =>
    Object.fromEntries(kinds.flatMap(({ lessons }) => lessons.map((one) => [one.heading, one.times])));

  it('is the surer for every import that goes its way', () => {
    expect(times(imported(once, ORDERS, LATER))).toEqual({ Kod: 2, Płatnik: 2, 'Uwagi 2': 2 });
  });

  it('gives way to another correction', () => {
    const other = imported(once, [['Kod', 'taxId'], ...ORDERS.slice(1)], LATER);
    expect(recalled(other, HEADER)).toEqual(['taxId', 'company', undefined, null]);
    expect(times(other)).toEqual({ Kod: 1, Płatnik: 2, 'Uwagi 2': 2 });
  });

  it('is forgotten where the user goes back to what everybody sees', () => {
    const back = imported(once, [...ORDERS.slice(0, 3), ['Uwagi 2', 'notes', 'notes']], LATER);
    expect(recalled(back, HEADER)).toEqual(['externalId', 'company', undefined, undefined]);
    const none = imported(imported([], [['Uwagi', null, 'notes']]), [['Uwagi', 'notes', 'notes']], LATER);
    expect(none).toEqual([]);
  });

  it('of a like list is contradicted for this one alone', () => {
    const more: readonly Column[] = [
      ...ORDERS,
      ['NIP', 'taxId', 'taxId'],
      ['Adres', 'street', 'street'],
      ['Kraj', 'country', 'country'],
      ['Faks', null],
    ];
    // Eight columns share but four with the first kind: it is another one, and is taught by itself.
    const two = imported(once, more, LATER);
    expect(two).toHaveLength(2);
    expect(recalled(two, HEADER)).toEqual(recalled(once, HEADER));
  });
});
