import { ownField } from '../../domain/ownFields';
import type { CustomField } from '../../domain/vocabulary';
import type { Content } from './content';
import { foldHeader } from './words';

/** Looks up the field of the user's own that a header means: its label, or its name in profiles (`custom.size`). */
export function ownHeaders(own: readonly CustomField[]): (header: string) => CustomField | undefined {
  if (own.length === 0) return () => undefined;
  const byWord = new Map(
    own.flatMap((field) => [ownField(field), field.label].map((word) => [foldHeader(word), field])),
  );
  return (header) => (header.trim() === '' ? undefined : byWord.get(foldHeader(header)));
}

/** Below this share of values that fit a field's kind, another column of the same heading is likelier meant. */
const LEAST = 0.3;
const FEW_VALUES = 8;

/** False where the values are plainly of another kind than the field. */
export function mayHold({ kind }: CustomField, { values, date, money, digits }: Content): boolean {
  if (values < FEW_VALUES) return true;
  if (kind === 'date') return Math.max(date, digits) >= LEAST;
  return kind !== 'number' || money >= LEAST;
}
