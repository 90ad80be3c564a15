import { describe, expect, test } from 'vitest';
import { decodeSample, detectEncoding } from '../../src/import/detect/encoding';
import { LANGUAGE_WORDS } from '../../src/import/detect/models/words';
import { encodeText } from '../../src/import/encode/encoder';
import { isKnownHeader } from '../../src/import/mapping/fold';
import { withOtherLanguages } from '../../src/import/structure/headerWords';
import { madeList, numbers, SHAPES, type Shape, VOCABULARIES } from '../fixtures/madeLists';

const isHeader = withOtherLanguages(isKnownHeader);
/** Lists of each language, encoding and shape. More are measured with `LISTS=200 npx vitest run …`. */
const LISTS = Number(process.env.LISTS ?? 6);

interface Outcome {
  readonly language: string;
  readonly encoding: string;
  readonly shape: Shape;
  readonly found: string;
  readonly right: boolean;
  readonly confidence: number;
}

function outcomes(): Outcome[] {
  const next = numbers(4);
  return Object.entries(VOCABULARIES).flatMap(([language, vocabulary]) =>
    vocabulary.encodings.flatMap((encoding) =>
      SHAPES.flatMap((shape) =>
        Array.from({ length: LISTS }, () => {
          const text = madeList(vocabulary, shape, next);
          const { bytes } = encodeText(text, encoding);
          const { value: found, confidence } = detectEncoding(bytes, true, isHeader);
          const right = decodeSample(bytes, found, true) === text;
          return { language, encoding, shape, found, right, confidence };
        }),
      ),
    ),
  );
}

const ALL = outcomes();
const shareOf = (some: readonly Outcome[]): number => some.filter(({ right }) => right).length / some.length;

/** Which encodings are taken for which, by language: told where the test fails, or by SHOW=1. */
const confusion = (some: readonly Outcome[]): string[] => {
  const counts = new Map<string, number>();
  for (const { language, encoding, shape, found, right } of some) {
    if (right) continue;
    const key = `${language} ${encoding} (${shape}) read as ${found}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${count} × ${key}`);
};

if (process.env.SHOW !== undefined) {
  const certain = ALL.filter(({ confidence }) => confidence >= 0.9);
  const lines = SHAPES.map((shape) => {
    const some = ALL.filter((outcome) => outcome.shape === shape);
    return `${shape}: ${shareOf(some).toFixed(4)} of ${some.length}`;
  });
  lines.push(`certain: ${shareOf(certain).toFixed(4)} of ${certain.length}`, ...confusion(ALL));
  process.stdout.write(`${lines.join('\n')}\n`);
}

describe('made-up lists in every encoding', () => {
  test.each([
    ['whole', 1],
    ['short', 1],
    ['latin header', 0.99],
    ['few words', 0.95],
    ['one word', 0.85],
  ] as const)('%s: at least %d read right', (shape, least) => {
    const some = ALL.filter((outcome) => outcome.shape === shape);
    expect(shareOf(some), confusion(some).join('\n')).toBeGreaterThanOrEqual(least);
  });

  test('what is called certain is right', () => {
    const certain = ALL.filter(({ confidence }) => confidence >= 0.9);
    expect(certain.length).toBeGreaterThan(ALL.length / 2);
    expect(shareOf(certain), confusion(certain).join('\n')).toBeGreaterThanOrEqual(0.995);
  });
});

test('names and places of the lists were not learned from', () => {
  const learned = new Set(Object.values(LANGUAGE_WORDS).join(' ').split(/\s+/));
  const used = Object.values(VOCABULARIES).flatMap(({ first, last, city }) => [...first, ...last, ...city]);
  expect(
    used.map((word) => word.toLowerCase()).filter((word) => /[^\p{ASCII}]/u.test(word) && learned.has(word)),
  ).toEqual([]);
});
