/** The builder of filters over a real book in the browser's IndexedDB. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import type { Condition } from '../../src/domain/filter';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import type { ImportApi } from '../../src/import/api';
import { ClientsContext } from '../../src/ui/clients';
import { conditionWords } from '../../src/ui/customers/filter/conditionWords';
import { FilterBuilder } from '../../src/ui/customers/filter/FilterBuilder';
import { type ListView, WHOLE_LIST } from '../../src/ui/customers/query';
import { vocabulary } from '../../src/ui/vocabulary';
import { dropBooks, freshBook } from '../db/helpers';
import { anySide } from './conditions';
import { button, clear, show, until } from './support';

let book: BookApi;
let applied: ListView | undefined;

const stage = (id: string, name: string) => ({ id, name });

beforeEach(async () => {
  book = createBookApi((await freshBook()).db.name);
  vocabulary.value = {
    ...NO_VOCABULARY,
    members: [
      { id: 'a', name: 'Anna' },
      { id: 'j', name: 'Jan' },
    ],
    pipelines: [
      { id: 'first', name: 'Sales', stages: [stage('first-1', 'New'), stage('first-2', 'Offer')] },
      { id: 'second', name: 'Service', stages: [stage('second-1', 'Visit')] },
    ],
  };
});
afterEach(async () => {
  clear();
  vocabulary.value = NO_VOCABULARY;
  await dropBooks();
});

const open = (...filter: readonly Condition[]): Promise<HTMLElement> => openOn({ ...WHOLE_LIST, filter });

async function openOn(view: ListView): Promise<HTMLElement> {
  applied = undefined;
  const host = await show(
    <ClientsContext.Provider value={{ book, importer: {} as ImportApi }}>
      <FilterBuilder
        open
        view={view}
        onClose={() => undefined}
        onChange={(next) => {
          applied = next;
        }}
      />
    </ClientsContext.Provider>,
  );
  await until(() => host.querySelector('dialog[open]'));
  return host;
}

const parts = (host: HTMLElement): readonly HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>('[data-part]'),
];
const part = (host: HTMLElement, name: string): Promise<HTMLElement> =>
  until(() => host.querySelector<HTMLElement>(`[data-part="${name}"]`));

function apply(host: HTMLElement): readonly Condition[] {
  button(host, 'Show them')?.click();
  return applied?.filter ?? [];
}

const select = (within: HTMLElement): HTMLElement => within.querySelector<HTMLElement>('select') ?? within;

const focused = (within: Element, tag: string): Promise<boolean> =>
  until(() => document.activeElement?.tagName === tag && within.contains(document.activeElement));

describe('a condition on activities or opportunities', () => {
  it('is shown part by part, with all its values, and stays what it is', async () => {
    await fc.assert(
      fc.asyncProperty(anySide, async (condition) => {
        const host = await open(condition);
        const { where, kind: _, ...amounts } = condition;
        const asked = Object.entries({ ...where, ...amounts });
        expect(parts(host).map((one) => one.dataset.part)).toHaveLength(asked.length);
        for (const [key, value] of asked) {
          const shown = await part(host, key === 'kinds' ? 'kind' : key);
          if (Array.isArray(value))
            expect(shown.querySelectorAll('.filter-value')).toHaveLength(value.length);
          else if (typeof value === 'string') expect(shown.querySelector('select')?.value).toBe(value);
          else
            for (const end of Object.values(value ?? {}))
              expect([...shown.querySelectorAll('input, select')].map((one) => valueIn(one))).toContain(
                String(end),
              );
        }
        expect(apply(host)).toEqual([condition]);
        clear();
      }),
      { numRuns: 60 },
    );
  });

  it('says in words all that is asked', () => {
    const words = conditionWords({
      kind: 'opportunity',
      where: {
        outcome: ['open', 'won'],
        pipeline: 'first',
        stage: ['first-1', 'first-2', 'no-more'],
        owner: ['Anna', ''],
        expected: { next: 30 },
        closed: { this: 'year' },
      },
      revenue: { from: 10_000 },
      count: { from: 2, to: 5 },
    });
    expect(words).toBe(
      'Opportunities (open, won · Pipeline: Sales · Stage: New, Offer, no longer there · expected: the next 30 days · ' +
        'closed: this year · in all: at least 10,000 · Owner: Anna, Not set · number: 2 to 5)',
    );
    expect(
      conditionWords({
        kind: 'not',
        of: {
          kind: 'activity',
          where: { kinds: ['call', 'email'], state: 'done', owner: ['Jan'], day: { last: 90 } },
          count: { from: 3 },
        },
      }),
    ).toBe('No: Activities (done · calls, e-mails · the last 90 days · Owner: Jan · number: at least 3)');
    expect(conditionWords({ kind: 'activity', where: { kinds: [], day: {} }, count: {} })).toBe(
      'Activities (none chosen · any day · number: any number)',
    );
  });

  it('is narrowed by keyboard alone, and the focus goes where the work goes on', async () => {
    const host = await open({ kind: 'opportunity', where: { outcome: ['open'] } });
    const more = await until(() => button(host, 'Narrow down'));
    more.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => document.activeElement?.getAttribute('role') === 'menuitem');
    expect([...host.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)).toEqual([
      ...['Pipeline', 'Stage', 'Expected to close', 'Closed', 'Worth in all', 'Owner', 'How many'],
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const stages = await part(host, 'stage');
    await focused(stages, 'SELECT');
    const names = () => [...stages.querySelectorAll('option')].map((one) => one.textContent);
    expect(names()).toEqual(['any stage', 'New · Sales', 'Offer · Sales', 'Visit · Service']);
    await userEvent.selectOptions(select(stages), 'first-1');
    await userEvent.selectOptions(select(stages), 'second-1');
    await until(() => stages.querySelectorAll('.filter-value').length === 2);

    // A value that is taken off leaves the focus where another is chosen; a part, where one is added.
    stages.querySelector<HTMLElement>('.filter-value')?.focus();
    await userEvent.keyboard('{Enter}');
    await focused(stages, 'SELECT');
    expect(apply(host)).toEqual([{ kind: 'opportunity', where: { outcome: ['open'], stage: ['second-1'] } }]);
    const outcome = await part(host, 'outcome');
    button(outcome, 'Take off: Outcome')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => document.activeElement === more);
    expect(apply(host)).toEqual([{ kind: 'opportunity', where: { stage: ['second-1'] } }]);
  });

  it('says that a part of which nothing is chosen asks for any, and means it', async () => {
    const host = await open({ kind: 'activity', where: { state: 'done' } });
    const begin = async (name: string) => {
      (await until(() => button(host, 'Narrow down'))).click();
      const item = await until(() =>
        [...host.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent === name),
      );
      item.click();
    };
    await begin('Kind');
    await part(host, 'kind');
    await begin('Owner');
    const first = async (name: string) => (await part(host, name)).querySelector('option')?.textContent;
    expect([await first('kind'), await first('owner')]).toEqual(['any kind', 'any owner']);
    expect(apply(host)).toEqual([{ kind: 'activity', where: { state: 'done' } }]);
    const kinds = await part(host, 'kind');
    await userEvent.selectOptions(select(kinds), 'call');
    (await until(() => kinds.querySelector<HTMLElement>('.filter-value'))).click();
    await until(() => kinds.querySelector('option')?.textContent === 'any kind');
  });

  it('keeps a choice to be made where an address names none: nobody is found so', async () => {
    const host = await open({ kind: 'activity', where: { kinds: [] } });
    expect((await part(host, 'kind')).querySelector('option')?.textContent).toBe('Choose…');
  });

  it('offers the stages of the chosen pipeline, and keeps none of another one', async () => {
    const host = await open({
      kind: 'opportunity',
      where: { pipeline: 'first', stage: ['first-2', 'no-more'] },
    });
    const stages = await part(host, 'stage');
    expect([...stages.querySelectorAll('option')].map((one) => one.textContent)).toEqual(['Another…', 'New']);
    await userEvent.selectOptions(select(await part(host, 'pipeline')), 'second');
    await until(() => stages.querySelectorAll('.filter-value').length === 1);
    expect(apply(host)).toEqual([{ kind: 'opportunity', where: { pipeline: 'second', stage: ['no-more'] } }]);
  });
});

it.each([
  ['hidden', 1],
  ['only', 1],
  ['shown', 2],
] as const)('counts those whom the list will show: archived ones %s', async (archived, n) => {
  await book.put({ name: 'Anna Kos', city: 'Nysa' });
  await book.put({ name: 'Jan Gil', city: 'Nysa', archived: '2026-02-03' });
  const host = await openOn({ ...WHOLE_LIST, archived });
  await until(
    () => host.querySelector('.filter-count')?.textContent === `Finds ${n} customer${n > 1 ? 's' : ''}`,
  );
});

/** What a control holds; the units of time are called as conditions call them. */
const valueIn = (control: Element): string => (control as HTMLInputElement | HTMLSelectElement).value;
