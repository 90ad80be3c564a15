import * as z from 'zod/mini';
import type { BookApi } from '../../db/api';
import type { Member, Vocabulary } from '../../domain/vocabulary';
import { wordKey } from '../../domain/wordRules';
import { AutomationError, type EntityCalls } from '../automation';
import { checkList } from './arguments';
import { orThrow } from './orThrow';

type Book = Pick<BookApi, 'vocabulary' | 'saveVocabulary' | 'replaceHeld'>;

const InputSchema = z.strictObject({
  id: z.optional(z.string()),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  email: z.optional(z.string()),
});

/** The members of the team for `window.satchel`: `list`, `get`, `put` and `remove` of the entity `member`. */
export function membersOf(book: Book): EntityCalls['member'] {
  const read = async (): Promise<Vocabulary> => orThrow(await book.vocabulary());
  const save = async (words: Vocabulary, members: readonly Member[]): Promise<void> => {
    orThrow(await book.saveVocabulary({ ...words, members: [...members] }));
  };
  const oneOf = ({ members }: Vocabulary, id: string): Member => {
    const found = members.find((member) => member.id === id);
    if (found === undefined) throw new AutomationError('not-found', { id });
    return found;
  };

  return {
    /** In the order in which they were added; `search` looks in names and e-mails, `where` and `sort` are for customers. */
    list: async (options) => {
      const { query, limit, offset } = checkList(options);
      if (query.where !== undefined || query.sort !== undefined) {
        const argument = query.where === undefined ? 'options.sort' : 'options.where';
        throw new AutomationError('invalid-argument', { argument });
      }
      const words = wordKey(query.search ?? '').split(' ');
      const found = (await read()).members.filter(({ name, email = '' }) =>
        words.every((word) => wordKey(`${name} ${email}`).includes(word)),
      );
      const end = limit === null ? found.length : offset + limit;
      return { total: found.length, rows: found.slice(offset, end) };
    },

    get: async (id) => oneOf(await read(), id),

    /** A new member, or with an `id` another name and e-mail: what belongs to whoever is renamed follows. */
    put: async (record) => {
      const checked = z.safeParse(InputSchema, record);
      if (!checked.success) {
        throw new AutomationError('invalid-record', { field: checked.error.issues[0]?.path.join('.') ?? '' });
      }
      const { id = crypto.randomUUID(), name, email } = checked.data;
      const member: Member = { id, name, ...(email !== undefined && email !== '' && { email }) };
      const words = await read();
      if (checked.data.id === undefined) {
        await save(words, [...words.members, member]);
        return member;
      }
      const before = oneOf(words, id);
      const members = words.members.map((one) => (one.id === id ? member : one));
      const swaps = before.name === name ? [] : [{ from: before.name, to: name }];
      orThrow(await book.replaceHeld('owner', swaps, { ...words, members }));
      return member;
    },

    /** Customers keep the name of an owner who is a member no more. */
    remove: async (id) => {
      const words = await read();
      const gone = oneOf(words, id);
      await save(
        words,
        words.members.filter((member) => member !== gone),
      );
      return gone;
    },
  };
}
