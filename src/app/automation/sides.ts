import * as z from 'zod/mini';
import type { BookApi } from '../../db/api';
import { SIDE_FIELDS, type SideEntity } from '../../domain/side';
import { AutomationError, type EntityCalls, type ListOptions, type SideWhere } from '../automation';
import { orThrow } from './orThrow';

const Whole = z.int().check(z.nonnegative());

/**
 * Opportunities or activities for `window.satchel`: `list`, `get` and `remove` of the entities `opportunity` and
 * `activity`. They come with imports; nothing puts one yet.
 */
export function sidesOf<E extends SideEntity>(
  book: Pick<BookApi, 'listSides' | 'getSide' | 'removeSide'>,
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
    put: async (): Promise<never> => {
      throw new AutomationError('invalid-argument', { argument: 'entity' });
    },
    remove: async (id: string) => orThrow(await book.removeSide(entity, id)).record,
  };
  return calls as EntityCalls[E];
}
