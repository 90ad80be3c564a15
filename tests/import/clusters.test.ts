import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clustersOf, type Weighed } from '../../src/import/clusters';

/** `Warszawa:5 | warszawa`: values with their counts. */
const weighed = (text: string): Weighed[] =>
  text.split('|').map((part) => {
    const [value = '', count = '1'] = part.trim().split(':');
    return { value, count: Number(count) };
  });
const clusters = (text: string, companies = false): string[] =>
  clustersOf(weighed(text), companies).map(({ values }) => values.map(({ value }) => value).join(' = '));

describe('values that are likely one', () => {
  test.each([
    ['Warszawa:500 | WARSZAWA:40 | warszawa:20 | Warszwa:3', ['Warszawa = WARSZAWA = warszawa = Warszwa']],
    ['Kraków:300 | Krakow:50 | Łódź:9 | Lodz:2', ['Kraków = Krakow', 'Łódź = Lodz']],
    ['Rzeszow:30 | Rzeszów:30 | Rzeszuw:2', ['Rzeszów = Rzeszow = Rzeszuw']],
    ['Москва:50 | Moskva:3', ['Москва = Moskva']],
    ['Nowy Sącz:20 | Sącz Nowy:2 | Nowy Targ:5', ['Nowy Sącz = Sącz Nowy']],
    ['VIP:10 | vip:2 | V.I.P.', ['VIP = vip = V.I.P.']],
    ['Иван Петров:20 | Петров Иван:5 | ИВАН ПЕТРОВ', ['Иван Петров = Петров Иван = ИВАН ПЕТРОВ']],
    ['上海:5 | 上海 :2 | 北京', ['上海 = 上海 ']],
    ['e-commerce:3 | E Commerce:2 | ecommerce', ['e-commerce = E Commerce = ecommerce']],
    // The best written of those that differ in case and marks alone leads, however rare it is.
    ['wrocław:30 | WROCŁAW:9 | Wrocław:2', ['Wrocław = wrocław = WROCŁAW']],
    ['KRAKÓW:20 | Kraków:3 | krakow:5', ['Kraków = KRAKÓW = krakow']],
    ['Lodz:9 | Łódź:4 | LODZ:20', ['Łódź = Lodz = LODZ']],
    ['Munchen:7 | München:2', ['München = Munchen']],
    ['BERLIN:50 | berlin:60 | Berlin', ['Berlin = berlin = BERLIN']],
    ['KOS BEATA:5 | Beata Kos:3', ['Beata Kos = KOS BEATA']],
    ['Warszawa:500 | Warsząwa', ['Warszawa = Warsząwa']],
    ['VIP:9 | Vip:2 | vip:20', ['VIP = Vip = vip']],
    ['RZESZÓW:20 | Rzeszuw:3 | Rzeszów:5', ['Rzeszów = RZESZÓW = Rzeszuw']],
  ])('%s', (text, expected) => expect(clusters(text)).toEqual(expected));

  test.each([
    ['Budimex S.A.:9 | BUDIMEX SA:3 | Budimex:5', ['Budimex S.A. = Budimex = BUDIMEX SA']],
    ['Jan Pol sp. z o.o.:4 | Jan-Pol:3 | JANPOL:2', ['Jan Pol sp. z o.o. = Jan-Pol = JANPOL']],
    ['ООО Ромашка:5 | "Ромашка" ООО:2 | Romashka', ['ООО Ромашка = "Ромашка" ООО = Romashka']],
    ['北京远航科技有限公司:2 | 北京远航科技', ['北京远航科技有限公司 = 北京远航科技']],
    ['Microsoft:20 | Mircosoft | Microsofft', ['Microsoft = Mircosoft = Microsofft']],
    ['Hurtownia pod Lwem:3 | Hurtowia Pod Lwem', ['Hurtownia pod Lwem = Hurtowia Pod Lwem']],
  ])('companies: %s', (text, expected) => expect(clusters(text, true)).toEqual(expected));
});

describe('values that are not', () => {
  test.each(
    `Oddział 1 | Oddział 2
    Nowa 12 | Nowa 21
    1 2 | 2 1
    Oddział A | Oddział B
    Szkoła I | Szkoła II
    Jan Kowalski:9 | Janina Kowalska
    Kowalski Jan:9 | Kowalska Jan
    Marek Nowak:9 | Mirek Nowak
    Иванов:9 | Иванова
    VIP:9 | VIB
    Gliwice:9 | Katowice
    北京:9 | 南京`.split('\n'),
  )('%s', (text) => expect(clusters(text)).toEqual([]));

  test.each([
    'Müller GmbH:2 | Müller GmbH & Co. KG',
    'Budimex S.A.:9 | Budimex sp. z o.o.',
    '上海远航科技:9 | 北京远航科技',
  ])('companies: %s', (text) => expect(clusters(text, true)).toEqual([]));
});

describe('clusters', () => {
  const value = fc
    .array(
      fc.constantFrom(
        'nowa',
        'Nowa',
        'ŁÓDŹ',
        'lodz',
        'hurtownia',
        'hurtowmia',
        'S.A.',
        '1',
        '2',
        '12',
        '-',
        'Москва',
        '上海',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((words) => words.join(' '));
  const list = fc.uniqueArray(fc.record({ value, count: fc.nat(50) }), { selector: (one) => one.value });

  it('hold every value at most once, and never two whose numbers differ', () => {
    fc.assert(
      fc.property(list, fc.boolean(), (values, companies) => {
        const found = clustersOf(values, companies);
        const all = found.flatMap((cluster) => cluster.values.map((one) => one.value));
        expect(new Set(all).size).toBe(all.length);
        for (const { values: alike } of found) {
          expect(alike.length).toBeGreaterThan(1);
          const numbers = alike.map((one) => (one.value.match(/\d+/g) ?? []).join());
          expect(new Set(numbers).size).toBe(1);
        }
      }),
    );
  });

  it('are the same whatever order the values come in', () => {
    const sorted = (values: readonly Weighed[]): string[] =>
      clustersOf(values)
        .map((cluster) =>
          cluster.values
            .map((one) => one.value)
            .sort()
            .join(' = '),
        )
        .sort();
    const values = weighed(
      'Warszawa:9 | warszawa:3 | Warszwa | Kraków:4 | Krakow:2 | Łódź | Nowa 1 | nowa 1',
    );
    expect(sorted(values.toReversed())).toEqual(sorted(values));
  });
});
