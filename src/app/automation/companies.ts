import * as z from 'zod/mini';
import type { BookApi } from '../../db/api';
import { AutomationError, type EntityCalls } from '../automation';
import { orThrow } from './orThrow';

const Whole = z.int().check(z.nonnegative());

const ListSchema = z.strictObject({
  where: z.optional(
    z.strictObject({
      id: z.optional(z.string()),
      name: z.optional(z.string()),
      domain: z.optional(z.string()),
      importedBy: z.optional(z.string()),
    }),
  ),
  limit: z.optional(Whole),
  offset: z.optional(Whole),
});

/** Companies for `window.satchel`: `list` and `get` of the entity `company`. They come and go with imports. */
export function companiesOf(book: Pick<BookApi, 'companies'>): EntityCalls['company'] {
  const refuse = async (): Promise<never> => {
    throw new AutomationError('invalid-argument', { argument: 'entity' });
  };
  return {
    /** In the order in which they were made. */
    list: async (options) => {
      const checked = z.safeParse(ListSchema, options ?? {});
      if (!checked.success) {
        const argument = ['options', ...(checked.error.issues[0]?.path ?? [])].map(String).join('.');
        throw new AutomationError('invalid-argument', { argument });
      }
      const { where = {}, limit = Number.MAX_SAFE_INTEGER, offset = 0 } = checked.data;
      const wanted = Object.entries(where).filter(([, value]) => value !== undefined);
      return orThrow(await book.companies({ where: Object.fromEntries(wanted), limit, offset }));
    },
    get: async (id) => {
      const [company] = orThrow(await book.companies({ where: { id }, limit: 1, offset: 0 })).rows;
      if (company === undefined) throw new AutomationError('not-found', { id });
      return company;
    },
    put: refuse,
    remove: refuse,
  };
}
