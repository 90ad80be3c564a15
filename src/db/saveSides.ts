import type { SideEntity, SideRecord } from '../domain/side';
import { cleanSide, type SideDraft, type SideGiven } from '../domain/sideDraft';
import type { Book } from './book';
import { transact } from './door';
import { BookError } from './failures';
import { NOBODY, pageOf, sequenceOf } from './ids';
import { reserveSides } from './pages';
import type { Pen } from './pen';
import { customerIn, sideId } from './sideCodec';

interface Checked {
  readonly draft: SideDraft;
  readonly given: SideGiven;
  /** The customer's sequence, or the one under which what is about nobody lies. */
  readonly holder: number;
  readonly id: string;
}

/**
 * Writes activities and opportunities, all of them in one transaction and as one change.
 * Throws BookError `invalid-record` (params: field) where a value is none or one is missing, `not-found` (params: id)
 * where a record or a customer is not there; then nothing was written.
 * @returns the records as they are stored, in the order of the drafts, and what `revert` takes.
 */
export async function saveSides(
  book: Book,
  drafts: readonly SideDraft[],
): Promise<{ readonly records: readonly SideRecord[]; readonly change: number }> {
  const first = await reserveSides(book, drafts.filter(({ id }) => id === undefined).length);
  const checked = checkAll(book, drafts, first);
  let records: readonly SideRecord[] = [];
  const { journal } = await transact(book, { kind: 'edit' }, async (pen) => {
    const pages = new Set(checked.map(({ holder }) => pageOf(holder)));
    await Promise.all([pen.load(pages), pen.sides.load(pages)]);
    for (const one of checked) save(pen, one);
    records = checked.map(({ draft, id }) => found(pen, draft.entity, id));
    return undefined;
  });
  return { records, change: journal };
}

function checkAll(book: Book, drafts: readonly SideDraft[], first: number): readonly Checked[] {
  let next = first;
  return drafts.map((draft) => {
    const given = cleanSide(draft);
    if ('wrong' in given) throw new BookError('invalid-record', { field: given.wrong });
    if (draft.id !== undefined) return { draft, given, holder: customerIn(draft.id), id: draft.id };
    const sequence = next++;
    const holder = holderOf(draft, sequence);
    return { draft, given, holder, id: sideId(book.id, sequence, holder) };
  });
}

function holderOf({ entity, customer = '' }: SideDraft, sequence: number): number {
  if (customer !== '') return sequenceOf(customer);
  if (entity === 'opportunity') throw new BookError('not-found', { id: '' });
  return NOBODY + sequence;
}

function save(pen: Pen, { draft, given, id }: Checked): void {
  const { entity, customer = '' } = draft;
  if (draft.id === undefined) {
    const values = Object.fromEntries([...given].filter(([, value]) => value !== undefined));
    const owned = { id, customer, createdAt: pen.at, updatedAt: pen.at };
    pen.createSide(entity, { ...owned, ...values } as Partial<SideRecord> as SideRecord);
    return;
  }
  const fields = [...given].map(([field, after]) => ({ field, before: undefined, after }));
  pen.apply({ kind: 'update', entity, id, fields });
}

function found(pen: Pen, entity: SideEntity, id: string): SideRecord {
  const held = pen.sides.find(entity, id);
  if (held === undefined) throw new BookError('not-found', { id });
  return held.record;
}
