import type { FieldKey } from '../../../domain/fields';
import type { Asked, Condition, Test } from '../../../domain/filter';
import { definitionOf } from '../../../domain/ownFields';
import { jobs } from '../../book';
import { kindOfField } from '../../fields';
import { statuses, team, vocabulary } from '../../vocabulary';
import { isDateAsked } from './conditionWords';

/** What can be asked of a field, in the words of the screen. */
export const TESTS = [
  'is',
  'is-not',
  'contains',
  'contains-not',
  'starts',
  'starts-not',
  'number',
  'number-not',
  'date',
  'not-date',
  'filled',
  'empty',
] as const;
export type TestName = (typeof TESTS)[number];

/** A condition on a field, with or without a `not` around it. */
export interface FieldTest {
  readonly field: Asked;
  readonly name: TestName;
  readonly test: Test;
}

const JOBS: readonly Asked[] = ['importedBy', 'lastImport', 'touchedBy'];

/** What can be asked of it. */
export function testsOf(asked: Asked): readonly TestName[] {
  if (JOBS.includes(asked)) return ['is', 'is-not', 'filled', 'empty'];
  if (isDateAsked(asked)) return ['date', 'not-date', 'filled', 'empty'];
  switch (kindOfField(asked as FieldKey)) {
    case 'number':
    case 'money':
      return ['number', 'number-not', 'filled', 'empty'];
    case 'status':
    case 'member':
    case 'gender':
    case 'choice':
    case 'yesno':
    case 'country':
      return ['is', 'is-not', 'filled', 'empty'];
    case 'longText':
      return ['contains', 'contains-not', 'filled', 'empty'];
    default:
      return ['is', 'is-not', 'contains', 'contains-not', 'starts', 'starts-not', 'filled', 'empty'];
  }
}

/** A test as it begins. */
export function emptyTest(name: TestName): Test {
  switch (name) {
    case 'is':
    case 'is-not':
      return { is: 'one-of', values: [] };
    case 'contains':
    case 'contains-not':
      return { is: 'contains', text: '' };
    case 'starts':
    case 'starts-not':
      return { is: 'starts', text: '' };
    case 'number':
    case 'number-not':
      return { is: 'number' };
    case 'date':
    case 'not-date':
      return { is: 'date', in: { last: 90 } };
    default:
      return { is: 'empty' };
  }
}

const NEGATED: Readonly<Partial<Record<TestName, true>>> = {
  ...{ 'is-not': true, 'contains-not': true, 'starts-not': true, 'number-not': true },
  ...{ 'not-date': true, filled: true },
};

export const fieldCondition = ({ field, name, test }: FieldTest): Condition => {
  const condition: Condition = { kind: 'field', field, test };
  return NEGATED[name] === true ? { kind: 'not', of: condition } : condition;
};

/** The field's test that a condition is; undefined for any other one. */
export function fieldTestOf(condition: Condition): FieldTest | undefined {
  const isNot = condition.kind === 'not';
  const inner = isNot ? condition.of : condition;
  if (inner.kind !== 'field') return undefined;
  const { field, test } = inner;
  return { field, name: nameOf(test, isNot), test };
}

function nameOf({ is }: Test, isNot: boolean): TestName {
  switch (is) {
    case 'one-of':
      return isNot ? 'is-not' : 'is';
    case 'date':
      return isNot ? 'not-date' : 'date';
    case 'empty':
      return isNot ? 'filled' : 'empty';
    default:
      return isNot ? `${is}-not` : is;
  }
}

/** The values to choose from that are known without asking the book. */
export function knownValues(asked: Asked): readonly string[] {
  if (JOBS.includes(asked))
    return [...jobs.value.values()].sort((a, b) => b.number - a.number).map(({ jobId }) => jobId);
  const field = asked as FieldKey;
  switch (kindOfField(field)) {
    case 'status':
      return statuses.value;
    case 'member':
      return team.value.map(({ name }) => name);
    case 'gender':
      return ['F', 'M', 'other'];
    case 'yesno':
      return ['yes', 'no'];
    case 'choice':
      return definitionOf(field, vocabulary.value.fields)?.choices ?? [];
    default:
      return [];
  }
}
