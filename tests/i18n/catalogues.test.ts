import { describe, expect, it } from 'vitest';
import { dayWords } from '../../src/domain/calendar/dayWords';
import { CATALOGUES, WORK_CATALOGUES } from '../../src/i18n/catalogue';
import { format, LANGUAGES, type Language, type Message } from '../../src/i18n/message';

type Messages = Readonly<Record<string, Message>>;

const catalogues = new Map<Language, Messages>();
for (const language of LANGUAGES) {
  const [first, work] = await Promise.all([CATALOGUES[language](), WORK_CATALOGUES[language]()]);
  catalogues.set(language, { ...first.default, ...work.default });
}

const of = (language: Language): Messages => catalogues.get(language) ?? {};
const ENGLISH = of('en');
const KEYS = Object.keys(ENGLISH);

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });
const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

/** What a plural message must hold: every form that CLDR knows in the language. */
const needed = (language: Language): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();

/** Words that are the same in another language, or names. */
const SAME =
  /^(Satchel|Import|E-mail|Status|OK|CSV|Region|Unicode \(\{name\}\)|(\{n\} )?problem|\W*(\{\w+\}\W*)+)$/i;

describe.each(LANGUAGES)('the messages in %s', (language) => {
  const messages = of(language);

  it('has every key of English and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...KEYS].sort());
  });

  it('has examples of days that are understood, with an hour only where one is asked', () => {
    const said = (['moment', 'ahead', 'past'] as const).map((asks) =>
      dayWords(String(messages[`task.example-${asks}`]), '2026-11-23'),
    );
    expect(said).toEqual([
      { date: '2026-11-24', time: '15:00' },
      { date: '2026-12-07' },
      { date: '2026-11-22' },
    ]);
  });

  it('has no empty text, no double space, and none at the ends', () => {
    const odd = KEYS.filter((key) =>
      forms(messages[key] ?? '').some((text) => text.trim() !== text || text === '' || / {2}/.test(text)),
    );
    expect(odd).toEqual([]);
  });

  it('holds every place of English in each of its forms', () => {
    const wrong = KEYS.filter((key) => {
      const expected = places(forms(ENGLISH[key] ?? '').join(' '));
      return forms(messages[key] ?? '').some((text) => {
        const found = places(text);
        // A form may leave out the number that it stands for: "one customer".
        const without = (list: string[]) => list.filter((place) => place !== '{n}');
        const isPlural = typeof messages[key] !== 'string';
        return isPlural
          ? without(found).join() !== without(expected).join()
          : found.join() !== expected.join();
      });
    });
    expect(wrong).toEqual([]);
  });

  it('counts with the forms that the language has', () => {
    const wrong = KEYS.filter((key) => {
      const message = messages[key];
      if (message === undefined || typeof ENGLISH[key] === 'string') return typeof message !== 'string';
      if (typeof message === 'string') return true;
      return Object.keys(message).sort().join() !== needed(language).join();
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no English behind', () => {
    if (language === 'en') return;
    const same = KEYS.filter((key) => {
      const [text = ''] = forms(messages[key] ?? '');
      return text === forms(ENGLISH[key] ?? '')[0] && !SAME.test(text);
    });
    expect(same).toEqual([]);
  });
});

describe('a count of customers', () => {
  it.each<[Language, number, string]>([
    ['en', 1, '1 customer'],
    ['en', 9812, '9,812 customers'],
    ['pl', 1, '1 klient'],
    ['pl', 3, '3 klientów'],
    ['pl', 22, '22 klientów'],
    ['pl', 12345, '12\u00A0345 klientów'],
    ['pl', 1.5, '1,5 klienta'],
    ['ru', 1, '1 клиент'],
    ['ru', 3, '3 клиента'],
    ['ru', 11, '11 клиентов'],
    ['ru', 21, '21 клиент'],
    ['ru', 1234, '1\u00A0234 клиента'],
    ['zh', 1, '1 位客户'],
    ['zh', 12345, '12,345 位客户'],
  ])('in %s of %d is “%s”', (language, n, text) => {
    expect(format(of(language)['customers.total'] ?? '', language, { n })).toBe(text);
  });
});
