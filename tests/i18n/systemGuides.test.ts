import { describe, expect, it, test } from 'vitest';
import { fieldSpec } from '../../src/domain/fields';
import { SYSTEMS, type SystemId } from '../../src/domain/system';
import { LANGUAGES } from '../../src/i18n/message';
import { SYSTEM_TABLES } from '../../src/import/mapping/systemTables';
import { FACTS } from '../../src/ui/import/systems/facts';
import { WORDS } from '../../src/ui/import/systems/words';

const IDS = Object.keys(SYSTEMS) as SystemId[];
const named = (text: string): string[] => [...text.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name);

/** Programs whose menus are named in the user's language, as they show them; all others in one language. */
const LOCALISED: readonly SystemId[] = ['google', 'outlook', 'apple', 'smartcrm'];

describe('the guides from other programs', () => {
  test.each(IDS)('%s: every language has the same steps with the same menus', async (id) => {
    const [english, ...others] = await Promise.all(
      LANGUAGES.map((language) => WORDS[language]().then(({ default: words }) => words.guides[id])),
    );
    const menus = (english?.steps ?? []).map(named);
    for (const { steps, note } of others) {
      if (LOCALISED.includes(id))
        expect(steps.map((step) => named(step).length)).toEqual(menus.map(({ length }) => length));
      else expect(steps.map((step) => named(step))).toEqual(menus);
      expect(named(note ?? '')).toHaveLength(named(english?.note ?? '').length);
    }
    expect(menus.flat().length).toBeGreaterThan(0);
  });

  it('say in every language the same of a file', async () => {
    for (const language of LANGUAGES) {
      const { default: words } = await WORDS[language]();
      for (const place of ['{ending}', '{delimiter}', '{encoding}']) expect(words.delimited).toContain(place);
    }
  });

  test.each(IDS)('%s: promises only what is recognised in its export', (id) => {
    const { along } = FACTS[id];
    expect(new Set(along).size).toBe(along.length);
    for (const field of along) expect(fieldSpec(field).importable).toBe(true);
    const tables = SYSTEM_TABLES.filter((table) => table.id === id);
    if (tables.length === 0) return;
    const fields = new Set(tables.flatMap((table) => Object.keys(table.fields)));
    expect(along.filter((field) => !fields.has(field))).toEqual([]);
  });

  it('call known what has a table of headers or the reader of contact cards', () => {
    const known = IDS.filter((id) => FACTS[id].known);
    const tables = new Set<SystemId>([...SYSTEM_TABLES.map(({ id }) => id), 'apple']);
    expect(known.filter((id) => !tables.has(id))).toEqual([]);
  });
});
