import { expect, test } from 'vitest';
import { dayWords } from '../../../src/domain/calendar/dayWords';

/** A Sunday. */
const TODAY = '2026-11-22';

test.each<[string, string | undefined, string?]>([
  ['today', '2026-11-22'],
  ['Tomorrow 15:00', '2026-11-23', '15:00'],
  ['tomorrow at 3 pm', '2026-11-23', '15:00'],
  ['next Monday', '2026-11-23'],
  ['sun', '2026-11-29'],
  ['friday 9am', '2026-11-27', '09:00'],
  ['in 3 days', '2026-11-25'],
  ['in 2 weeks', '2026-12-06'],
  ['in a while', undefined],
  ['+10', '2026-12-02'],
  ['jutro 15:00', '2026-11-23', '15:00'],
  ['pojutrze o 9', '2026-11-24', '09:00'],
  ['w piątek o 14:30', '2026-11-27', '14:30'],
  ['we wtorek', '2026-11-24'],
  ['w środę', '2026-11-25'],
  ['za 2 tygodnie', '2026-12-06'],
  ['za tydzień', '2026-11-29'],
  ['za miesiąc', undefined],
  ['24 grudnia', '2026-12-24'],
  ['24 grudnia 2027', '2027-12-24'],
  ['завтра в 10:15', '2026-11-23', '10:15'],
  ['в пятницу', '2026-11-27'],
  ['в следующий вторник', '2026-11-24'],
  ['через 5 дней', '2026-11-27'],
  ['через неделю', '2026-11-29'],
  ['明天下午3点', '2026-11-23', '15:00'],
  ['下周一 9:00', '2026-11-23', '09:00'],
  ['3天后', '2026-11-25'],
  ['12月24日', '2026-12-24'],
  ['2026年12月24日', '2026-12-24'],
  ['24.12.2026', '2026-12-24'],
  ['24.12', '2026-12-24'],
  ['1/2', '2027-02-01'],
  ['2026-12-24 8:05', '2026-12-24', '08:05'],
  ['16:45', undefined, '16:45'],
  ['31.02.2027', undefined],
  ['25:00', undefined],
  ['soon', undefined],
  ['', undefined],
])('%s', (text, date, time) => {
  const expected =
    date === undefined && time === undefined ? null : { ...(date && { date }), ...(time && { time }) };
  expect(dayWords(text, TODAY)).toEqual(expected);
});

test('a short date goes by the order of the region', () => {
  expect(dayWords('1/2/2027', TODAY, 'mdy')).toEqual({ date: '2027-01-02' });
  expect(dayWords('1/2/2027', TODAY, 'dmy')).toEqual({ date: '2027-02-01' });
});

test.each([
  ['31.12.2026', 'mdy', '2026-12-31'],
  ['1.2.2027', 'mdy', '2027-02-01'],
  ['31/12/2026', 'mdy', '2026-12-31'],
  ['12/31/2026', 'dmy', '2026-12-31'],
  ['31/12', 'ymd', '2026-12-31'],
] as const)(
  'dots begin with the day, and what is none one way is meant the other: %s, %s',
  (text, order, date) => expect(dayWords(text, TODAY, order)).toEqual({ date }),
);
