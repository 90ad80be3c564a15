import { type FieldKey, fieldSpec } from '../../domain/fields';
import type { Fix } from '../../domain/fix';
import type { NormalizeContext } from '../../domain/normalize/normalizer';
import { cleanText } from '../../domain/normalize/text';
import { REPAIRS } from '../../domain/repair';

/** What fixes made of a cell that they touch. */
export interface FixedCell {
  /** What goes to the column's own field: one text, several where the cell was split. */
  readonly parts: readonly string[];
  /** What was split off for other fields. */
  readonly rest: readonly (readonly [field: FieldKey, text: string])[];
  /** Parts were split off that no field takes. */
  readonly over: boolean;
  /** Its row is left out. */
  readonly skipped: boolean;
  /** Which fixes touched it, by their place among all fixes, ascending. */
  readonly by: readonly number[];
}

/** The fixes of one column. */
export interface ColumnFixes {
  /** What becomes of a cell; null where no fix touches it. */
  readonly of: (raw: string) => FixedCell | null;
  /** Fields that get what is split off, each once. */
  readonly into: readonly FieldKey[];
  /** Rows may be left out by this column. */
  readonly maySkip: boolean;
  /** Cells may be split. */
  readonly maySplit: boolean;
}

/** A cell on its way through the fixes of its column. */
interface Draft {
  /** As the source has it, cleaned: what a value is compared with beside what it has become. */
  readonly source: string;
  parts: string[];
  rest: (readonly [FieldKey, string])[];
  over: boolean;
  skipped: boolean;
}

/** One fix. */
interface Step {
  /** Whether it may change a cell that no fix before it changed; `source` is its text cleaned. */
  readonly meets: (source: string, raw: string) => boolean;
  /** Applies it; true where it changed something. */
  readonly act: (draft: Draft) => boolean;
}

/** A column as its fixes see it. */
export interface FixedColumn extends NormalizeContext {
  readonly field: FieldKey | null;
  /** The text of a cell that empties its field: no repair makes another text of it. */
  readonly clearToken?: string | undefined;
}

/**
 * Makes the functions that fix the cells of each column, by index; undefined where a column has no fix that changes
 * cells, so that it costs nothing. Fixes act one after the other. A value is met both as the source has it and as the
 * fixes before left it, the source's first: who decides on a value that he sees in the file is always heard. Values,
 * separators and what they become are plain texts, whatever signs are in them.
 */
export function columnFixes(
  fixes: readonly Fix[],
  columnOf: (column: number) => FixedColumn,
): readonly (ColumnFixes | undefined)[] {
  const byColumn: { place: number; fix: Fix }[][] = [];
  fixes.forEach((fix, place) => {
    if (fix.kind === 'dates') return;
    byColumn[fix.column] ??= [];
    byColumn[fix.column]?.push({ place, fix });
  });
  return Array.from(byColumn, (own, column) => own && fixesOf(own, columnOf(column)));
}

function fixesOf(own: readonly { place: number; fix: Fix }[], column: FixedColumn): ColumnFixes {
  const steps = own.map(({ place, fix }) => ({ place, ...stepOf(fix, column) }));
  const splits = own.flatMap(({ fix }) => (fix.kind === 'split' ? [fix] : []));
  return {
    of: (raw) => {
      const source = cleanText(raw);
      if (!steps.some(({ meets }) => meets(source, raw))) return null;
      const draft: Draft = { source, parts: [raw], rest: [], over: false, skipped: false };
      const by: number[] = [];
      for (const { place, act } of steps) if (act(draft)) by.push(place);
      if (by.length === 0) return null;
      const { parts, rest, over, skipped } = draft;
      return { parts, rest, over, skipped, by };
    },
    into: column.field === null ? [] : [...new Set(splits.flatMap(({ into }) => into ?? []))],
    maySkip: own.some(({ fix }) => fix.kind === 'skip'),
    maySplit: splits.length > 0,
  };
}

function stepOf(fix: Fix, column: FixedColumn): Step {
  switch (fix.kind) {
    case 'map':
      return mapping(fix.pairs);
    case 'repair': {
      const repair = REPAIRS[fix.repair];
      const context = { ...column, param: fix.param };
      const mend = (text: string): string | null =>
        text === '' || text === column.clearToken ? null : repair(text, context);
      return {
        meets: (source) => mend(source) !== null,
        act: (draft) => replaceParts(draft, (part) => mend(cleanText(part)) ?? part),
      };
    }
    case 'split':
      return splitting(fix.separator, fix.into, column.field);
    case 'skip': {
      const values = new Set(fix.values.map(cleanText));
      return {
        meets: (source) => values.has(source),
        act: (draft) => {
          if (draft.skipped) return false;
          draft.skipped = values.has(draft.source) || draft.parts.some((part) => values.has(cleanText(part)));
          return draft.skipped;
        },
      };
    }
    case 'dates':
      return { meets: () => false, act: () => false };
  }
}

function mapping(pairs: readonly (readonly [string, string])[]): Step {
  const table = new Map(pairs.map(([from, to]) => [cleanText(from), to]));
  const act = (draft: Draft): boolean => {
    const whole = table.get(draft.source);
    if (whole === undefined) return replaceParts(draft, (part) => table.get(cleanText(part)) ?? part);
    const isSo = draft.parts.length === 1 && draft.parts[0] === whole && draft.rest.length === 0;
    if (isSo) return false;
    Object.assign(draft, { parts: [whole], rest: [], over: false });
    return true;
  };
  return { meets: (source) => table.has(source), act };
}

function replaceParts(draft: Draft, replace: (part: string) => string): boolean {
  const parts = draft.parts.map(replace);
  if (parts.every((part, at) => part === draft.parts[at])) return false;
  draft.parts = parts;
  return true;
}

function splitting(separator: string, into: FieldKey | null, own: FieldKey | null): Step {
  const keepsAll = into === null && own !== null && fieldSpec(own).many;
  const isMany = into !== null && fieldSpec(into).many;
  const act = (draft: Draft): boolean => {
    let changed = false;
    draft.parts = draft.parts.flatMap((part) => {
      if (!part.includes(separator)) return [part];
      changed = true;
      const [first = '', ...others] = part
        .split(separator)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
      if (keepsAll) return [first, ...others];
      if (into === null) draft.over ||= others.length > 0;
      else if (isMany) draft.rest.push(...others.map((other) => [into, other] as const));
      else if (others.length > 0) draft.rest.push([into, others.join(separator)]);
      return [first];
    });
    return changed;
  };
  return { meets: (_, raw) => raw.includes(separator), act };
}
