import type { Asked, Test } from '../../domain/filter';
import { isWithin } from '../../domain/groups';
import { daysOf, isIn } from '../../domain/period';
import { foldText } from '../fold';
import { columnText } from '../packedText';

/** What a test says of one value that is not empty, and a name that says all that this depends on. */
export interface ValueTest {
  readonly name: string;
  passes(value: string): boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * The test of single values; of `empty` and of exact values there is none, for codes tell those.
 * @param today ISO day on the device's calendar.
 */
export function valueTest(asked: Asked, test: Test, today: string): ValueTest | undefined {
  const name = JSON.stringify(test);
  switch (test.is) {
    case 'one-of': {
      if (asked !== 'group') return undefined;
      const folders = test.values.filter((value) => value !== '').map(columnText);
      return { name, passes: (value) => folders.some((folder) => isWithin(value, folder)) };
    }
    case 'empty':
      return undefined;
    case 'contains':
    case 'starts': {
      const text = foldText(columnText(test.text));
      const passes =
        test.is === 'contains'
          ? (value: string) => foldText(value).includes(text)
          : (value: string) => foldText(value).startsWith(text);
      return { name, passes };
    }
    case 'number': {
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = test;
      const passes = (value: string) => NUMBER.test(value) && Number(value) >= from && Number(value) <= to;
      return { name, passes };
    }
    case 'date': {
      const within = daysOf(test.in, today);
      return {
        name: `${today} ${name}`,
        passes: (value) => DAY.test(value) && isIn(value, within),
      };
    }
  }
}
