import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import type { Fix } from '../../src/domain/fix';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import { cellReader } from '../../src/import/fix/reader';
import { valueTeller } from '../../src/import/fix/values';
import { type PlanSettings, resolveSettings } from '../../src/import/plan/settings';

const words = {
  ...NO_VOCABULARY,
  pipelines: [
    {
      id: 'p',
      name: 'Sprzedaż',
      stages: [
        { id: 'a', name: 'Pierwszy kontakt' },
        { id: 'b', name: 'Negocjacje' },
      ],
    },
  ],
  fields: [{ key: 'kawa', label: 'Kawa', kind: 'choice' as const, choices: ['Latte', 'Espresso'] }],
};

function settingsOf(columns: readonly FieldKey[], clearToken?: string): PlanSettings {
  const proposed = columns.map((field, index) => ({
    ...{ index, header: '', samples: [], filled: 1, field, confidence: 1 },
    reason: { code: 'chosen', params: {} } as const,
  }));
  const fixes = [{ kind: 'repair', column: 0, repair: 'letter-case' } as const];
  const profile = { country: 'PL', columns: [...columns], fixes, ...(clearToken && { clearToken }) };
  return resolveSettings(profile, proposed, 1, words);
}

const proposed = (field: FieldKey, value: string): string | null =>
  valueTeller({ ...settingsOf([field]), fixes: [] })(0, { value, count: 1 }).proposal;

describe('what a value was probably meant to be', () => {
  test.each<[FieldKey, string, string | null]>([
    ['country', 'Polsak', 'PL'],
    ['country', 'Plska', 'PL'],
    ['country', 'Nimecy', 'DE'],
    ['country', 'Deutchland', 'DE'],
    ['country', 'Gremany', 'DE'],
    ['country', 'Росия', 'RU'],
    ['country', 'Warszawa, Polska', 'PL'],
    // near two countries, or none
    ['country', 'Austrlia', null],
    ['country', 'brak', null],
    ['country', 'inne', null],
    ['country', 'Atlantyda', null],
    ['opportunity.stage', 'Negocjcaje', 'Negocjacje'],
    ['opportunity.stage', 'pierwszy kontkat', 'Pierwszy kontakt'],
    ['opportunity.stage', 'negotiatons', 'Negocjacje'],
    ['custom.kawa', 'late', 'Latte'],
    ['custom.kawa', 'Esperesso', 'Espresso'],
    ['custom.kawa', 'mokka', null],
    ['status', 'aktywnny', 'active'],
  ])('%s %j: %j', (field, value, expected) => expect(proposed(field, value)).toBe(expected));
});

test('the text that empties a field keeps its case, others are repaired', () => {
  const fixed = (token?: string) => cellReader(settingsOf(['city'], token)).fixed(0, 'BRAK')?.parts;
  expect(fixed()).toEqual(['Brak']);
  expect(fixed('BRAK')).toBeUndefined();
});

test('a value tells what fixes make of it, where any does', () => {
  const fixes: Fix[] = [{ kind: 'map', column: 0, pairs: [['KOS BEATA', 'Beata Kos']] }];
  const tell = valueTeller({ ...settingsOf(['owner']), fixes });
  expect(tell(0, { value: 'KOS BEATA', count: 1 }).fixed).toEqual(['Beata Kos']);
  expect(tell(0, { value: 'Beata Kos', count: 1 })).not.toHaveProperty('fixed');
});
