import { describe, expect, test } from 'vitest';
import { activityKind } from '../../src/domain/activityKind';
import { currencyOf } from '../../src/domain/normalize/currency';
import { isClosed, namesOutcome, pipelineOf, stageOf } from '../../src/domain/stage';
import type { Pipeline } from '../../src/domain/vocabulary';

describe('the kind of an activity by its words', () => {
  test.each([
    ['Call', 'call'],
    ['phone the office', 'call'],
    ['Zadzwonić w piątek', 'call'],
    ['telefon', 'call'],
    ['звонок', 'call'],
    ['Позвонить', 'call'],
    ['打电话', 'call'],
    ['Meeting at ours', 'meeting'],
    ['Spotkanie', 'meeting'],
    ['встреча', 'meeting'],
    ['上门拜访', 'meeting'],
    ['Send an e-mail', 'email'],
    ['wysłać maila', 'email'],
    ['Отправить письмо', 'email'],
    ['发邮件', 'email'],
    ['SMS', 'sms'],
    ['смс', 'sms'],
    ['notatka', 'note'],
    ['заметка', 'note'],
    // The word that comes first decides.
    ['Call about the meeting', 'call'],
    ['Recall the offer', 'other'],
    ['Выслать договор', 'other'],
    ['', 'other'],
  ] as const)('%j is %s', (subject, kind) => expect(activityKind(subject)).toBe(kind));
});

describe('the currency that a cell names', () => {
  test.each([
    ['37 934,50 zł', 'PLN'],
    ['PLN 12', 'PLN'],
    ['€ 900', 'EUR'],
    ['900EUR', 'EUR'],
    ['12 500 ₽', 'RUB'],
    ['12 500 руб.', 'RUB'],
    ['12 500 р.', 'RUB'],
    ['¥30000', 'CNY'],
    ['３００００元', 'CNY'],
    ['$5', 'USD'],
    ['US$ 5', 'USD'],
    ['£5', 'GBP'],
    ['1 200,00', undefined],
    ['(5)', undefined],
    ['', undefined],
  ] as const)('%j is %s', (cell, code) => expect(currencyOf(cell)).toBe(code));
});

describe('a stage by its word', () => {
  const stages = ['Nowa', 'W rozmowach', 'Oferta wysłana', 'Wygrana', 'Przegrana'];
  const pipeline: Pipeline = {
    id: 'first',
    name: 'Sprzedaż',
    stages: stages.map((name, at) => ({ id: `s${at}`, name })),
  };

  test.each([
    ['Nowa', 's0'],
    ['NOWA ', 's0'],
    ['s2', 's2'],
    // Words that mean the same, in any language.
    ['Negotiation', 's1'],
    ['Коммерческое предложение', 's2'],
    ['赢单', 's3'],
    ['Closed Lost', 's4'],
    ['Somewhere else', undefined],
  ] as const)('%j is %s', (word, id) => expect(stageOf(pipeline, word)?.id).toBe(id));

  test('nothing is expected of what is won or lost', () => {
    expect(pipeline.stages.filter(({ id }) => isClosed(pipeline, id)).map(({ name }) => name)).toEqual([
      'Wygrana',
      'Przegrana',
    ]);
  });

  test('a pipeline is found by its id or its name', () => {
    const other = { ...pipeline, id: 'first-again', name: 'First' };
    expect(pipelineOf([other, pipeline], 'first')).toBe(pipeline);
    expect(pipelineOf([other, pipeline], 'sprzedaż')).toBe(pipeline);
    expect(pipelineOf([other, pipeline], 'none')).toBeUndefined();
  });
});

describe('a stage whose name says its outcome', () => {
  test.each([
    ['Wygrana', 'won', true],
    ['Won', 'won', true],
    ['赢单', 'won', true],
    ['Отказ', 'lost', true],
    ['Machine is running', 'won', false],
    ['Won', 'lost', false],
    ['Offer sent', 'open', false],
  ] as const)('%s, %s: %s', (name, outcome, says) => expect(namesOutcome(name, outcome)).toBe(says));
});
