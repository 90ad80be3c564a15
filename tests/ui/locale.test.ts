import { afterAll, expect, it } from 'vitest';
import { setLanguage } from '../../src/ui/i18n';
import { dayAndTime, timeText } from '../../src/ui/locale';

afterAll(() => setLanguage('en'));

it.each([
  ['en', ', '],
  ['pl', ', '],
  ['ru', ', '],
  ['zh', ' '],
] as const)('joins a day and its time as %s does', async (language, between) => {
  await setLanguage(language);
  const time = timeText('15:00');
  const text = dayAndTime('2026-11-23', '2026-11-20', '15:00');
  expect(text.endsWith(`${between}${time}`)).toBe(true);
  expect(text.slice(0, -time.length).trimEnd().endsWith(',')).toBe(between === ', ');
});
