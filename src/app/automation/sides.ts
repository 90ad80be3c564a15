import * as z from 'zod/mini';
import type { BookApi } from '../../db/api';
import { SIDE_FIELDS, type SideEntity } from '../../domain/side';
import type { SideDraft } from '../../domain/sideDraft';
import { AutomationError, type EntityCalls, type ListOptions, type SideWhere } from '../automation';
import { orThrow } from './orThrow';

const Whole = z.int().check(z.nonnegative());

/**
 * Opportunities or activities for `window.satchel`: `list`, `get`, `put` and `remove` of the entities `opportunity` and
 * `activity`. `put` makes a new one where it is given no id, else changes the fields that it is given.
 */
export function sidesOf<E extends SideEntity>(
  book: Pick<BookApi, 'listSides' | 'getSide' | 'removeSide' | 'saveSides'>,
  entity: E,
): EntityCalls[E] {
  const keys: readonly unknown[] = [...SIDE_FIELDS[entity], 'customer', 'importedBy'];
  const schema = z.strictObject({
    where: z.optional(
      z.partialRecord(
        z.custom<keyof SideWhere>((key) => keys.includes(key)),
        z.string(),
      ),
    ),
    limit: z.optional(Whole),
    offset: z.optional(Whole),
  });
  const draftKeys: readonly unknown[] = [...SIDE_FIELDS[entity], 'customer', 'id'];
  const draftSchema = z.partialRecord(
    z.custom<string>((key) => draftKeys.includes(key)),
    z.string(),
  );
  const calls = {
    /** In the order of their customers. They are walked over as a whole, so they come in one piece. */
    list: async (options?: ListOptions) => {
      const checked = z.safeParse(schema, options ?? {});
      if (!checked.success) {
        const [issue] = checked.error.issues;
        const argument = ['options', ...(issue?.path ?? [])].map(String).join('.');
        throw new AutomationError('invalid-argument', { argument });
      }
      const { where = {}, limit = Number.MAX_SAFE_INTEGER, offset = 0 } = checked.data;
      return orThrow(await book.listSides(entity, { where: where as SideWhere, limit, offset }));
    },
    get: async (id: string) => orThrow(await book.getSide(entity, id)),
    put: async (draft: unknown) => {
      const checked = z.safeParse(draftSchema, draft);
      if (!checked.success) {
        const place = checked.error.issues[0]?.path.map(String) ?? [];
        throw new AutomationError('invalid-argument', { argument: ['record', ...place].join('.') });
      }
      const { records } = orThrow(await book.saveSides([{ ...checked.data, entity } as SideDraft]));
      return records[0];
    },
    remove: async (id: string) => orThrow(await book.removeSide(entity, id)).record,
  };
  return calls as EntityCalls[E];
}
