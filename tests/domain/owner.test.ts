import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMembers } from '../../src/domain/newMembers';
import { normalizeField } from '../../src/domain/normalize';
import { memberFinder } from '../../src/domain/normalize/owner';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';

const TEAM = [
  { id: '1', name: 'Anna Nowak', email: 'anna@firma.example' },
  { id: '2', name: 'Adam Nowacki' },
  { id: '3', name: 'Łukasz Żółtowski-Lis' },
  { id: '4', name: 'Иванов Иван Петрович' },
  { id: '5', name: 'Юлия Щербакова' },
  { id: '6', name: '王小明' },
  { id: '7', name: '欧阳 娜娜' },
  { id: '8', name: 'John Smith' },
  { id: '9', name: 'Jürgen Müller' },
  { id: '10', name: 'J. Smith-Jones' },
  { id: '11', name: 'Piotr Zieliński' },
  { id: '12', name: 'Paweł Zieliński' },
  { id: '13', name: 'Ania' },
];
/** The one who is meant. */
const oneOf = (find: ReturnType<typeof memberFinder>, text: string) => {
  const found = find(text);
  return found.length === 1 ? found[0] : undefined;
};
const find = memberFinder(TEAM);
const nameOf = (text: string): string | undefined => oneOf(find, text)?.name;

describe('a responsible is found among the members', () => {
  test.each([
    // as it is, in another order, case, without marks
    ['Anna Nowak', 'Anna Nowak'],
    ['NOWAK ANNA', 'Anna Nowak'],
    ['Nowak, Anna', 'Anna Nowak'],
    ['lukasz zoltowski-lis', 'Łukasz Żółtowski-Lis'],
    ['Zoltowski - Lis Lukasz', 'Łukasz Żółtowski-Lis'],
    ['Ｊｏｈｎ Ｓｍｉｔｈ', 'John Smith'],
    ['ania', 'Ania'],
    // initials, middle names
    ['A. Nowak', 'Anna Nowak'],
    ['Nowak A.', 'Anna Nowak'],
    ['A.Nowak', 'Anna Nowak'],
    ['nowak a', 'Anna Nowak'],
    ['Anna M. Nowak', 'Anna Nowak'],
    ['Nowak Anna Maria', 'Anna Nowak'],
    ['Иванов И.П.', 'Иванов Иван Петрович'],
    ['И. П. Иванов', 'Иванов Иван Петрович'],
    ['Иван Иванов', 'Иванов Иван Петрович'],
    ['Иванов И.', 'Иванов Иван Петрович'],
    ['Щербакова Ю. В.', 'Юлия Щербакова'],
    ['John Smith-Jones', 'J. Smith-Jones'],
    // transliterated
    ['Ivanov Ivan', 'Иванов Иван Петрович'],
    ['Iwan Iwanow', 'Иванов Иван Петрович'],
    ['Yuliya Shcherbakova', 'Юлия Щербакова'],
    ['Julija Szczerbakowa', 'Юлия Щербакова'],
    ['Анна Новак', 'Anna Nowak'],
    ['Juergen Mueller', 'Jürgen Müller'],
    ['Джон Смит', undefined],
    // Chinese
    ['王 小明', '王小明'],
    ['欧阳娜娜', '欧阳 娜娜'],
    ['王小明（销售部）', '王小明'],
    // e-mail
    ['ANNA@firma.example', 'Anna Nowak'],
    ['Ktoś Inny <anna@firma.example>', 'Anna Nowak'],
    ['Anna Nowak <a.n@inna.example>', 'Anna Nowak'],
    ['adam.nowacki@firma.example', 'Adam Nowacki'],
    ['biuro@firma.example', undefined],
    // beside the name
    ['Anna Nowak (Handel)', 'Anna Nowak'],
    // nobody, or several
    ['Anna', undefined],
    ['Nowak', undefined],
    ['A.N.', undefined],
    ['Jan Nowak', undefined],
    ['P. Zieliński', undefined],
    ['Anna Nowak, Adam Nowacki', undefined],
    ['Anna Nowak-Kowalska', undefined],
    ['小明', undefined],
    ['?', undefined],
    ['', undefined],
  ])('%j is %j', (text, expected) => expect(nameOf(text)).toBe(expected));

  test('of two who fit alike none is taken, and who fits exactly goes first', () => {
    const both = memberFinder([
      { id: 'a', name: 'Anna Nowak' },
      { id: 'b', name: 'Nowak Anna' },
    ]);
    expect(oneOf(both, 'anna nowak')?.id).toBe('a');
    expect(oneOf(both, 'Nowak Anna')?.id).toBe('b');
    expect(both('A. Nowak')).toHaveLength(2);
  });
});

const word = fc.constantFrom(
  ...['Anna', 'Jan', 'Ewa', 'Nowak', 'Żak', 'Łoś', 'Иван', 'Юрий', 'Щукин', 'Li', 'O’Neil', 'Müller'],
);
const names = fc.uniqueArray(fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
  selector: (parts) => parts.join(' '),
});

test('in any order, case and with initials a name leads to its member or to nobody, never to another', () => {
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), fc.boolean(), fc.boolean(), (team, who, turn, upper, short) => {
      const members = team.map((parts, at) => ({ id: String(at), name: parts.join(' ') }));
      const at = who % team.length;
      const parts = team[at] ?? [];
      const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)];
      const said = turned.map((part) => (short && part === parts[0] ? `${[...part][0]}.` : part)).join(' ');
      const alone = memberFinder(members.filter(({ id }) => id === String(at)));
      expect(oneOf(alone, upper ? said.toUpperCase() : said)?.id).toBe(String(at));
      // Another who is found must have just these words.
      const found = oneOf(memberFinder(members), upper ? said.toUpperCase() : said);
      if (found !== undefined && found.id !== String(at)) {
        const others = new Set((team[Number(found.id)] ?? []).map((part) => part.toLowerCase()));
        expect(
          said
            .toLowerCase()
            .split(' ')
            .filter((part) => !others.has(part) && !part.endsWith('.')),
        ).toEqual([]);
      }
    }),
  );
});

test('a cleaned owner comes back as it is, and without words every name stays', () => {
  const words = { ...NO_VOCABULARY, members: TEAM };
  for (const { name } of TEAM) {
    const context = { country: 'PL', dateOrder: null, words };
    expect(normalizeField('owner', name, context)).toEqual({ values: [name], problems: [] });
  }
  const nobody = { country: 'PL', dateOrder: null, words: NO_VOCABULARY };
  expect(normalizeField('owner', 'Anna', nobody).problems).toEqual([{ code: 'unknown-owner', params: {} }]);
  expect(normalizeField('owner', ' Anna ', { country: 'PL', dateOrder: null }).values).toEqual(['Anna']);
});

describe('people whom a list names and the team lacks', () => {
  test.each<[string, string[], string[]]>([
    ['in the order of their rows', ['Piotr Lis', 'Ewa Żak'], ['Piotr Lis', 'Ewa Żak']],
    ['once, however they are written', ['LIS P.', 'Piotr Lis', 'lis piotr'], ['Piotr Lis']],
    ['by initials where nothing more is known', ['P. Lis'], ['P. Lis']],
    ['surname first behind a comma', ['Lis, Piotr (Handel)'], ['Piotr Lis']],
    ['none whom two members fit', ['P. Zieliński', 'Anna Nowak'], []],
    ['nothing that is no name', ['-', '12', 'x', 'biuro@firma.example', '  '], []],
    ['as it is written best', ['KOS BEATA', 'kos beata', 'Beata Kos'], ['Beata Kos']],
    ['with its marks', ['ewa zak', 'Ewa Zak', 'ŻAK EWA', 'Ewa Żak'], ['Ewa Żak']],
    ['given name first where a comma tells it', ['KOS BEATA', 'KOS, BEATA', 'Kos Beata'], ['Beata Kos']],
    ['given name first where capitals tell it', ['Kos Beata', 'KOS Beata'], ['Beata Kos']],
    ['given name first where an initial tells it', ['Kos Beata', 'B. Kos'], ['Beata Kos']],
    ['as it stands where nothing tells', ['KOS BEATA'], ['KOS BEATA']],
    ['Chinese', ['张 三', '张三', '李四'], ['张 三', '李四']],
  ])('%s', (_, texts, expected) => expect(newMembers(texts, TEAM).map(({ name }) => name)).toEqual(expected));
});

test('each comes with all that the list writes for it', () => {
  expect(newMembers(['KOS BEATA', 'Lis, Piotr', 'Beata Kos (VIP)', 'B. Kos'], TEAM)).toEqual([
    { name: 'Beata Kos', texts: ['KOS BEATA', 'Beata Kos (VIP)', 'B. Kos'] },
    { name: 'Piotr Lis', texts: ['Lis, Piotr'] },
  ]);
});

describe('statuses of the user’s own', () => {
  const words = { ...NO_VOCABULARY, statuses: ['Partner', 'Lead', 'Ключевой', 'Żywy'] };
  test.each([
    ['partner ', ['Partner']],
    ['LEAD', ['Lead']],
    ['ключевой', ['Ключевой']],
    ['zywy', ['Żywy']],
    ['aktywna', ['active']],
    ['wspólnik', []],
  ])('%j is %j', (raw, expected) =>
    expect(normalizeField('status', raw, { country: 'PL', dateOrder: null, words }).values).toEqual(expected),
  );
});
