/**
 * What belongs to a customer goes along where the customer is merged into another, and comes back with it. The id of an
 * opportunity or activity names its customer's sequence, so it becomes another one; its own sequence stays.
 */
import type { Customer } from '../domain/customer';
import { SIDE_FIELDS, SIDES, type SideField, type SideRecord, sideValue } from '../domain/side';
import { sequenceOf } from './ids';
import type { SideImage } from './journal';
import type { Pen } from './pen';
import { customerIn, sideSequence } from './sideCodec';

/** The id that a record has beside the customer of this sequence. */
export const idBeside = (id: string, customer: number): string =>
  `${id.slice(0, id.lastIndexOf('.'))}.${customer}`;

/** The record as another customer's; what it refers to is looked up among what moves along. */
function beside(record: SideRecord, owner: string, ids: ReadonlyMap<string, string>): SideRecord {
  const opportunity = sideValue(record, 'opportunity');
  const serves = opportunity === undefined ? {} : { opportunity: ids.get(opportunity) ?? opportunity };
  return { ...record, ...serves, id: idBeside(record.id, sequenceOf(owner)), customer: owner };
}

/** Ids of opportunities that moved, the old and the new. */
type MovedIds = ReadonlyMap<string, string>;

/**
 * Moves all that some customers have beside another one. Their pages must be loaded.
 * @returns how many records moved, of each kind, and which id each opportunity has now
 */
export function moveSides(
  pen: Pen,
  from: readonly Customer[],
  to: Customer,
): { readonly opportunities: number; readonly activities: number; readonly ids: MovedIds } {
  const into = sequenceOf(to.id);
  const own = from.map(({ id }) => sequenceOf(id));
  const ids = new Map<string, string>();
  for (const sequence of own)
    for (const { record } of pen.sides.of('opportunity', sequence))
      ids.set(record.id, idBeside(record.id, into));
  const moved = { opportunity: 0, activity: 0 };
  for (const entity of SIDES) {
    for (const held of own.flatMap((sequence) => pen.sides.of(entity, sequence))) {
      pen.sides.move(entity, held, beside(held.record, to.id, ids));
      moved[entity]++;
    }
  }
  return { opportunities: moved.opportunity, activities: moved.activity, ids };
}

/**
 * Activities beside these pages serve the opportunities that moved, whoever they are about. Nobody changed them: they
 * count as written when and by whom they were before. The pages must be loaded.
 */
export function followMoved(pen: Pen, ids: MovedIds, pages: Iterable<number>): void {
  if (ids.size === 0) return;
  for (const page of pages) {
    for (const held of pen.sides.draft('activity', page).held) {
      const before = sideValue(held.record, 'opportunity');
      const after = before === undefined ? undefined : ids.get(before);
      if (after === undefined) continue;
      const { updatedAt } = held.record;
      const fields = [{ field: 'opportunity', before, after }] as const;
      pen.sides.update('activity', held, fields, { written: held.key, updatedAt });
    }
  }
}

/** A record that a write took from one customer and gave to another. */
interface Move {
  readonly removed: SideImage & { readonly removed: SideRecord };
  /** Its id since. */
  readonly now: string;
}

/**
 * The moves among what a write did beside customers, and the rest of it: a record that went and one that came with the
 * same sequence are one.
 */
export function movesIn(images: readonly SideImage[]): {
  readonly moves: readonly Move[];
  readonly rest: readonly SideImage[];
} {
  const nameOf = ({ entity, id }: SideImage): string => `${entity} ${sideSequence(id)}`;
  const made = new Map(
    images.filter(({ created }) => created === true).map((image) => [nameOf(image), image]),
  );
  const moves: Move[] = [];
  const gone = new Set<SideImage>();
  for (const image of images) {
    const { removed } = image;
    const came = made.get(nameOf(image));
    if (removed === undefined || came === undefined || customerIn(came.id) === customerIn(image.id)) continue;
    moves.push({ removed: { ...image, removed }, now: came.id });
    gone.add(image).add(came);
  }
  return { moves, rest: images.filter((image) => !gone.has(image)) };
}

/**
 * Takes moves back: the very records where nobody changed them since, else with what was changed. What was removed since
 * stays removed. All customers' pages must be loaded, and those that come back be there.
 * @returns which id each opportunity has again
 */
export function takeBackMoves(pen: Pen, moves: readonly Move[]): MovedIds {
  const ids = new Map<string, string>();
  const back = new Map(moves.map(({ removed, now }) => [now, removed.id]));
  for (const { removed: image, now } of moves) {
    const { entity, removed: before, key } = image;
    const held = pen.sides.find(entity, now);
    if (held === undefined || pen.read(customerIn(before.id)) === undefined) continue;
    const record = returned(before, held.record, back);
    pen.sides.move(entity, held, record, record === before ? key : held.key);
    if (entity === 'opportunity') ids.set(now, record.id);
  }
  return ids;
}

/** The record as it was before it moved, with what was changed of it since; itself where nothing was. */
function returned(before: SideRecord, now: SideRecord, back: ReadonlyMap<string, string>): SideRecord {
  const fields: readonly SideField[] = SIDE_FIELDS['title' in before ? 'opportunity' : 'activity'];
  const valueIn = (field: SideField): string | undefined => {
    const value = sideValue(now, field);
    return field === 'opportunity' && value !== undefined ? (back.get(value) ?? value) : value;
  };
  if (fields.every((field) => valueIn(field) === sideValue(before, field))) return before;
  const { id, customer, createdAt, importedBy } = before;
  const values = fields.flatMap((field) => {
    const value = valueIn(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  const owned = { id, customer, createdAt, updatedAt: now.updatedAt, ...(importedBy && { importedBy }) };
  return { ...owned, ...Object.fromEntries(values) } as Partial<SideRecord> as SideRecord;
}
