import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { firstPipeline, pipelinesIn } from '../../src/domain/firstPipeline';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import { outcomeOf, pipelineOf, stageOf } from '../../src/domain/stage';
import type { Pipeline } from '../../src/domain/vocabulary';
import { clashIn } from '../../src/domain/wordRules';
import { LANGUAGES } from '../../src/i18n/message';

const pairs = LANGUAGES.flatMap((from) => LANGUAGES.map((to) => [from, to] as const));

describe.each(pairs)('the first pipeline, named in %s and read in %s', (from, to) => {
  const first = firstPipeline(from);

  it('is called so, and back', () => {
    const [read] = pipelinesIn([first], to);
    expect(read).toEqual(firstPipeline(to));
    expect(pipelinesIn([read as Pipeline], from)).toEqual([first]);
    expect(pipelinesIn([firstPipeline(`${to}-XX`)], to)).toEqual([firstPipeline(to)]);
  });

  it('is found by the words of both, and means the same', () => {
    const other = firstPipeline(to);
    expect(pipelineOf([first], other.name)).toBe(first);
    for (const [at, stage] of other.stages.entries()) {
      expect(stageOf(first, stage.name)?.id).toBe(stage.id);
      expect(outcomeOf(other, stage.id)).toBe(outcomeOf(first, first.stages[at]?.id ?? ''));
    }
  });

  it('keeps what the user calls it, and never has a name twice', () => {
    const own = fc.constantFrom('Nowa', 'New', 'Umowa', 'Переговоры', '赢单');
    const change = fc.record({ at: fc.integer({ min: 0, max: 4 }), name: own, added: fc.option(own) });
    fc.assert(
      fc.property(change, ({ at, name, added }) => {
        const stages = first.stages.map((stage, place) => (place === at ? { ...stage, name } : stage));
        const more = added === null ? [] : [{ id: 'x', name: added }];
        const pipeline: Pipeline = { ...first, stages: [...stages, ...more] };
        fc.pre(clashIn({ ...NO_VOCABULARY, pipelines: [pipeline] }) === undefined);
        const [read] = pipelinesIn([pipeline], to);
        expect(clashIn({ ...NO_VOCABULARY, pipelines: read === undefined ? [] : [read] })).toBeUndefined();
        if (name !== first.stages[at]?.name) expect(read?.stages[at]?.name).toBe(name);
        expect(read?.stages.slice(5)).toEqual(more);
      }),
    );
  });
});

test('of a book from before, the language of most names is meant', () => {
  const { named: _, ...old } = firstPipeline('en');
  const stages = old.stages.map((stage, at) => (at === 1 ? { ...stage, name: 'W rozmowach' } : stage));
  const [read] = pipelinesIn([{ ...old, stages }], 'zh');
  expect(read?.stages.map(({ name }) => name)).toEqual(['新建', 'W rozmowach', '已报价', '赢单', '输单']);
});

test('other pipelines stay, and keep their names to themselves', () => {
  const other = { id: 'x', name: 'Sprzedaż', stages: [{ id: 'first-1', name: 'New' }] };
  const [first, second] = pipelinesIn([firstPipeline('en'), other], 'pl');
  expect(first?.name).toBe('Sales');
  expect(second).toBe(other);
});
