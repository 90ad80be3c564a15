import * as z from 'zod/mini';
import { type FieldKey, isFieldKey } from './fields';
import { type Asked, type Condition, FACTS, type Period } from './filter';
import { ACTIVITY_KINDS } from './side';

/** So many conditions stand in each other at most, and so many in one filter: more than anybody makes by hand. */
const DEEPEST = 12;
const MOST_CONDITIONS = 300;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const days = z.int().check(z.gte(0), z.lte(100_000));
const words = z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(1000));
const outcome = z.enum(['open', 'won', 'lost']);

const PeriodSchema = z.union([
  z.strictObject({ last: days }),
  z.strictObject({ next: days }),
  z.strictObject({ before: days }),
  z.strictObject({ this: z.enum(['day', 'week', 'month', 'quarter', 'year']) }),
  z.strictObject({ from: z.optional(day), to: z.optional(day) }),
]) as z.ZodMiniType<Period>;

const span = { from: z.optional(z.number()), to: z.optional(z.number()) };
const SpanSchema = z.strictObject(span);

const TestSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('one-of'), values: words }),
  z.strictObject({ is: z.literal('empty') }),
  z.strictObject({ is: z.enum(['contains', 'starts']), text: z.string().check(z.maxLength(1000)) }),
  z.strictObject({ is: z.literal('number'), ...span }),
  z.strictObject({ is: z.literal('date'), in: PeriodSchema }),
]);

const isAsked = (value: unknown): value is Asked =>
  isFieldKey(value) || (FACTS as readonly unknown[]).includes(value);

const ConditionSchema: z.ZodMiniType<Condition> = z.lazy(
  () =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(ConditionSchema) }),
      z.strictObject({ kind: z.literal('not'), of: ConditionSchema }),
      z.strictObject({ kind: z.literal('field'), field: z.custom<FieldKey>(isAsked), test: TestSchema }),
      z.strictObject({
        kind: z.literal('activity'),
        where: z.strictObject({
          kinds: z.optional(z.array(z.enum(ACTIVITY_KINDS)).check(z.maxLength(ACTIVITY_KINDS.length))),
          state: z.optional(z.enum(['planned', 'done'])),
          owner: z.optional(words),
          day: z.optional(PeriodSchema),
        }),
        count: z.optional(SpanSchema),
      }),
      z.strictObject({
        kind: z.literal('opportunity'),
        where: z.strictObject({
          outcome: z.optional(z.array(outcome).check(z.maxLength(3))),
          pipeline: z.optional(z.string()),
          stage: z.optional(words),
          owner: z.optional(words),
          closed: z.optional(PeriodSchema),
          expected: z.optional(PeriodSchema),
        }),
        count: z.optional(SpanSchema),
        revenue: z.optional(SpanSchema),
      }),
    ]) as unknown as z.ZodMiniType<Condition>,
);

/**
 * A condition that comes from outside: out of an address, a kept segment, a script. Undefined for what is none, and for
 * one that is deeper or larger than anybody makes.
 */
export function readCondition(value: unknown): Condition | undefined {
  if (!isSmall(value)) return undefined;
  const read = ConditionSchema.safeParse(value);
  return read.success ? read.data : undefined;
}

/** Looked at before the schema is, which would follow any depth. */
function isSmall(value: unknown): boolean {
  let count = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth >= DEEPEST || count > MOST_CONDITIONS) return false;
    level = level.flatMap((one) => {
      if (typeof one !== 'object' || one === null || !('of' in one)) return [];
      return Array.isArray(one.of) ? one.of : [one.of];
    });
  }
  return true;
}
