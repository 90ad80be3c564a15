/** Lists of one shape are mapped once, and one file completes another: what the batch asks of the importer for that. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldKey } from '../../src/domain/fields';
import { lookedOf } from '../../src/ui/import/batch/files';
import { doubtful, forList, forShape, readingFor, type ShapeChoices } from '../../src/ui/import/batch/shapes';
import { taskFor } from '../../src/ui/import/batch/task';
import type { Choices } from '../../src/ui/import/choices';
import { chosen, World } from './batchFake';

let world: World;
beforeEach(() => {
  world = new World();
});

const fileOf = (key: number) => {
  const file = world.batch.files.value[key];
  if (file === undefined) throw new Error(`no file ${key}`);
  return file;
};

/** Does in the workbench what these choices say, for the shape of a file. */
async function map(key: number, choices: Partial<Choices>): Promise<void> {
  const look = taskFor(world.batch, fileOf(key));
  const columns = fileOf(key).found?.columns ?? [];
  const all = { ...(look?.choices ?? { reading: {}, picks: new Map(), rules: {} }), ...choices };
  look?.source.task?.done(all, { columns } as never);
  await world.batch.settled;
}

const picks = (...pairs: [number, FieldKey | null][]) => new Map(pairs);

describe('a shape', () => {
  it('is the headings, in whatever order and writing', async () => {
    world.headers.set('a.csv', ['Name', 'E-mail', 'Note']);
    world.headers.set('b.csv', ['note', 'NAME', 'Email']);
    world.headers.set('c.csv', ['Name', 'Email']);
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan', 'c.csv': 'ewa' });
    const [a, b, c] = world.batch.files.value.map(({ found }) => found?.shape);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect(taskFor(world.batch, fileOf(0))?.source.task?.lists).toBe(2);
  });

  it('is mapped once: its lists alone are planned anew, each column by its name', async () => {
    world.headers.set('a.csv', ['Name', 'E-mail']);
    world.headers.set('b.csv', ['Email', 'Name']);
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan', 'c.csv': 'ewa' });
    world.plans.length = 0;
    await map(0, { picks: picks([1, 'email']), rules: { existing: 'skip' } });
    expect(world.plans).toEqual([
      'a.csv {"existing":"skip","columns":["name","email"]}',
      'b.csv {"existing":"skip","columns":["email","name"]}',
    ]);
    expect(lookedOf(fileOf(1))?.columns.map(({ field }) => field)).toEqual(['email', 'name']);
    await world.batch.start();
    expect(world.plans.at(-2)).toBe('b.csv {"existing":"skip","columns":["email","name"]}');
    expect(world.plans.at(-1)).toBe('c.csv {}');
  });

  it('has its fixes at each column by its name', async () => {
    world.headers.set('a.csv', ['Name', 'City']);
    world.headers.set('b.csv', ['City', 'Name']);
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan' });
    world.plans.length = 0;
    await map(0, { rules: { fixes: [{ kind: 'skip', column: 1, values: ['Opole'] }] } });
    expect(world.plans.map((plan) => /"column":(\d)/.exec(plan)?.[1])).toEqual(['1', '0']);
    expect(taskFor(world.batch, fileOf(1))?.choices.rules.fixes).toMatchObject([{ column: 0 }]);
  });

  it('lets lists come in that were blocked', async () => {
    world.headers.set('blocked 1.csv', ['Wer']);
    world.headers.set('blocked 2.csv', ['Wer']);
    await world.add({ 'blocked 1.csv': 'ada', 'blocked 2.csv': 'jan' });
    expect(world.states).toEqual(['blocked', 'blocked']);
    await map(0, { picks: picks([0, 'name']) });
    expect(world.states).toEqual(['ready', 'ready']);
    expect(fileOf(0).state).toMatchObject({ looked: { columns: [{ field: 'name', confidence: 1 }] } });
  });

  it('holds for a list that is added later, even while it runs', async () => {
    world.headers.set('blocked 1.csv', ['Wer']);
    world.headers.set('blocked 2.csv', ['Wer']);
    await world.add({ 'blocked 1.csv': 'ada' });
    await map(0, { picks: picks([0, 'name']) });
    await world.add({ 'blocked 2.csv': 'jan' });
    expect(world.states).toEqual(['ready', 'ready']);
    world.headers.set('blocked 3.csv', ['Wer']);
    const go = world.hold();
    const done = world.batch.start();
    world.batch.add(chosen({ 'blocked 3.csv': 'ola' }));
    go();
    await done;
    expect(world.states).toEqual(['done', 'done', 'done']);
  });

  it('keeps what was chosen until the files are cleared', async () => {
    await world.add({ 'a.csv': 'ada' });
    await map(0, { picks: picks([0, 'company']) });
    expect(taskFor(world.batch, fileOf(0))?.choices.picks).toEqual(picks([0, 'company']));
    world.batch.clear();
    expect(world.batch.shapes.value.size).toBe(0);
  });

  it('is doubtful where a guess says who somebody is, until somebody chose', async () => {
    world.guessed.add('a.csv');
    await world.add({ 'a.csv': 'ada' });
    const doubts = () => doubtful(lookedOf(fileOf(0))?.columns ?? []).map(({ header }) => header);
    expect(doubts()).toEqual(['Name']);
    await map(0, { picks: picks([0, 'name']) });
    expect(doubts()).toEqual([]);
  });
});

describe('how a shape is read', () => {
  const found = {
    shape: 's',
    encoding: 'windows-1251',
    delimiter: ';',
    headerRow: 1,
    sheet: null,
    columns: [],
  };
  const choices: ShapeChoices = {
    reading: { encoding: 'koi8-r', headerRow: 3, delimiter: ',' },
    found,
    picks: new Map(),
    rules: {},
  };
  for (const [what, other, reading] of [
    ['holds for a list that was read alike', {}, { encoding: 'koi8-r', headerRow: 3, delimiter: ',' }],
    ['leaves a list in another encoding its own', { encoding: 'utf-8' }, { headerRow: 3, delimiter: ',' }],
    ['leaves a list its own header', { headerRow: 5 }, { encoding: 'koi8-r', delimiter: ',' }],
    ['leaves a workbook alone', { delimiter: null, encoding: 'utf-8' }, { headerRow: 3 }],
  ] as const) {
    it(what, () => expect(readingFor(choices, { ...found, ...other })).toEqual(reading));
  }

  it('comes back to the list that it was chosen for', () => {
    const columns = ['Tel.', 'tel'].map((header, index) => ({
      ...{ index, header, field: null, filled: 1, confidence: 0 },
      reason: { code: 'not-recognised', params: {} } as const,
    }));
    const own = { reading: { headerRow: 2 }, picks: picks([1, 'phone'], [0, null]), rules: {} };
    const of = { ...found, columns };
    expect(forList(forShape(own, columns, of), columns, of)).toEqual(own);
  });
});

describe('a file that completes another', () => {
  const links = [{ by: 'id', column: 1, key: 0 }] as const;
  beforeEach(async () => {
    world.headers.set('accounts.csv', ['ID', 'Name']);
    world.headers.set('contacts.csv', ['Name', 'Account ID']);
    world.proposals = [{ list: 1, from: 0, links, fields: ['company', 'city'], named: 4, found: 3 }];
    await world.add({ 'accounts.csv': 'fabryka', 'contacts.csv': 'ada', 'other.csv': 'x' });
  });

  it('is offered, and used only when taken; then its list alone is planned anew', async () => {
    expect(world.calls).toContain('joins accounts.csv contacts.csv other.csv');
    expect(world.batch.joins.offers.value).toMatchObject([{ list: 1, from: 0, named: 4, found: 3 }]);
    expect(world.joins.every((join) => join === undefined)).toBe(true);
    world.plans.length = 0;
    world.batch.join(1, { from: 0, links });
    await world.batch.settled;
    expect(world.plans).toEqual(['contacts.csv {}']);
    expect(world.joins.at(-1)).toMatchObject({ name: 'accounts.csv', links, profile: {} });
    await world.batch.start();
    expect(world.joins.at(-2)?.name).toBe('accounts.csv');
    expect(taskFor(world.batch, fileOf(1))?.source.join?.name).toBe('accounts.csv');
  });

  it('is planned anew with the file that completes it', async () => {
    world.batch.join(1, { from: 0, links });
    await world.batch.settled;
    world.plans.length = 0;
    await map(0, { picks: picks([1, 'company']) });
    expect(world.plans.map((plan) => plan.split(' ')[0])).toEqual(['accounts.csv', 'contacts.csv']);
    expect(world.joins.at(-1)?.profile).toEqual({ columns: [null, 'company'] });
  });

  it('is not offered again once it was declined', async () => {
    const [offer] = world.batch.joins.offers.value;
    if (offer !== undefined) world.batch.joins.decline(offer);
    await world.add({ 'more.csv': 'y' });
    expect(world.batch.joins.offers.value).toEqual([]);
  });
});

describe('a workbook with several lists', () => {
  it('shows one of them, and takes in each by itself when asked', async () => {
    const sheet = (name: string) => ({ name, rows: 3, hidden: false });
    world.sheets.set('book.xlsx', [sheet('2024'), sheet('2025'), { ...sheet('lookups'), hidden: true }]);
    await world.add({ 'book.xlsx': 'ada', 'a.csv': 'jan' });
    expect(lookedOf(fileOf(0))?.sheets).toEqual(['2024', '2025']);
    world.batch.takeSheets(0);
    await world.batch.settled;
    expect(world.batch.files.value.map(({ path, sheet: own }) => [path, own])).toEqual([
      ['book.xlsx', '2024'],
      ['a.csv', null],
      ['book.xlsx', '2025'],
    ]);
    expect(world.profiles.slice(-2)).toEqual([{ sheet: '2024' }, { sheet: '2025' }]);
  });
});
