import { expect, test } from 'vitest';
import { NO_VOCABULARY } from '../../src/domain/noVocabulary';
import type { Vocabulary } from '../../src/domain/vocabulary';
import { changeBack, withChange, wordsChange } from '../../src/domain/wordsSwap';

const words = (part: Partial<Vocabulary>): Vocabulary => ({ ...NO_VOCABULARY, ...part });
const members = (...names: readonly string[]) =>
  words({ members: names.map((name) => ({ id: name[0] ?? '', name })) });
const stages = (name: string, ...ids: readonly string[]) =>
  words({ pipelines: [{ id: 'p', name, stages: ids.map((id) => ({ id, name: `Stage ${id}` })) }] });

test.each([
  {
    description: 'nothing else changed',
    before: members('Anna', 'Jan'),
    after: members('Anna Nowak', 'Jan'),
    now: members('Anna Nowak', 'Jan'),
    expected: members('Anna', 'Jan'),
  },
  {
    description: 'a member was added since',
    before: members('Anna'),
    after: members('Anna Nowak'),
    now: members('Anna Nowak', 'Ewa'),
    expected: members('Anna', 'Ewa'),
  },
  {
    description: 'the member was renamed once more',
    before: members('Anna'),
    after: members('Anna Nowak'),
    now: members('Anna Wilk'),
    expected: members('Anna Wilk'),
  },
  {
    description: 'another has the name since',
    before: words({ statuses: ['warm'] }),
    after: words({ statuses: ['hot'] }),
    now: words({ statuses: ['hot', 'Warm'] }),
    expected: words({ statuses: ['hot', 'Warm'] }),
  },
  {
    description: 'the pipeline of a stage that went is called otherwise since',
    before: stages('Sales', 'a', 'b', 'c'),
    after: stages('Sales', 'a', 'c'),
    now: stages('Trade', 'a', 'c'),
    expected: stages('Trade', 'a', 'b', 'c'),
  },
])('words taken back where $description', ({ before, after, now, expected }) => {
  const change = wordsChange(before, after);
  expect(withChange(now, changeBack(change ?? {}))).toEqual(expected);
});

test('the same words are no change', () => {
  expect(wordsChange(members('Anna'), members('Anna'))).toBeUndefined();
});
