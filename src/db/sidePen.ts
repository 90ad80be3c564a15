import { SIDES, type SideChange, type SideEntity, type SideRecord, sideValue } from '../domain/side';
import { pageOf } from './ids';
import type { SideImage } from './journal';
import type { SatchelDatabase, SideRow } from './schema';
import { customerIn, type HeldSide, packSides, sidePage, sideSequence, unpackSides } from './sideCodec';

/** The records of one kind of one page's customers while a write is under way; taken apart when one is asked for. */
class SideDraft {
  readonly entity: SideEntity;
  readonly page: number;
  readonly row: SideRow | undefined;
  changed = false;
  private unpacked: Map<string, HeldSide> | undefined;

  constructor(entity: SideEntity, page: number, row: SideRow | undefined) {
    this.entity = entity;
    this.page = page;
    this.row = row;
  }

  get held(): HeldSide[] {
    return [...this.byId.values()];
  }

  /** How many there are. */
  get count(): number {
    return this.unpacked?.size ?? this.row?.slots.length ?? 0;
  }

  find(id: string): HeldSide | undefined {
    return this.byId.get(id);
  }

  set(held: HeldSide): void {
    this.byId.set(held.record.id, held);
    this.changed = true;
  }

  delete(id: string): void {
    this.byId.delete(id);
    this.changed = true;
  }

  clear(): void {
    this.unpacked = new Map();
    this.changed = true;
  }

  private get byId(): Map<string, HeldSide> {
    this.unpacked ??= new Map(
      this.row === undefined ? [] : unpackSides(this.row).map((held) => [held.record.id, held]),
    );
    return this.unpacked;
  }
}

/** Writes opportunities and activities within one transaction of the door: the part of the pen that is about them. */
export class SidePen {
  /** What was there before and was changed or removed. */
  readonly images: SideImage[] = [];
  /** How many more of each there are by this write. */
  readonly grown: Record<SideEntity, number> = { opportunity: 0, activity: 0 };
  private readonly db: SatchelDatabase;
  private readonly key: number;
  private readonly at: string;
  private readonly drafts = new Map<string, SideDraft>();
  private readonly packed: SideRow[] = [];

  constructor(db: SatchelDatabase, key: number, at: string) {
    this.db = db;
    this.key = key;
    this.at = at;
  }

  /** Reads what the customers of these pages have, so that it can be read and changed. */
  async load(pages: Iterable<number>): Promise<void> {
    const wanted = SIDES.flatMap((entity) =>
      [...pages]
        .filter((page) => !this.drafts.has(nameOf(entity, page)))
        .map((page) => [entity, page] as const),
    );
    if (wanted.length === 0) return;
    const rows = await this.db.sides.bulkGet(
      wanted.map(([entity, page]): [SideEntity, number] => [entity, page]),
    );
    wanted.forEach(([entity, page], at) => {
      this.drafts.set(nameOf(entity, page), new SideDraft(entity, page, rows[at]));
    });
  }

  /** What a page's customers have, of one kind; its page must be loaded. */
  draft(entity: SideEntity, page: number): SideDraft {
    const name = nameOf(entity, page);
    let draft = this.drafts.get(name);
    if (draft === undefined) {
      draft = new SideDraft(entity, page, undefined);
      this.drafts.set(name, draft);
    }
    return draft;
  }

  /** What a customer has, of one kind. */
  of(entity: SideEntity, customer: number): readonly HeldSide[] {
    const draft = this.draft(entity, pageOf(customer));
    return draft.count === 0 ? [] : draft.held.filter(({ record }) => customerIn(record.id) === customer);
  }

  find(entity: SideEntity, id: string): HeldSide | undefined {
    return this.draft(entity, sidePage(id)).find(id);
  }

  /** Takes what a whole new page's customers bring; their page must be new as well. */
  add(row: SideRow): void {
    this.packed.push({ ...row, written: this.key });
    this.grown[row.entity] += row.slots.length;
  }

  /** @param key of the entry that it counts as written by; this write's where it is left out. */
  create(entity: SideEntity, record: SideRecord, key = this.key): void {
    this.draft(entity, sidePage(record.id)).set({ record, key });
    this.grown[entity]++;
  }

  /**
   * Sets fields of a record that is there, as far as they are others.
   * @param about the entry that it counts as written by, and when it counts as changed last; else this write's; and the line
   *   of an import's file
   */
  update(
    entity: SideEntity,
    { record, key }: HeldSide,
    fields: readonly SideChange[],
    about: {
      readonly written?: number;
      readonly updatedAt?: string | undefined;
      readonly line?: number | undefined;
    } = {},
  ): void {
    const { written = this.key, updatedAt: left, line } = about;
    const real = fields
      .map(({ field, after }): SideChange => ({ field, before: sideValue(record, field), after }))
      .filter(({ before, after }) => before !== after);
    if (real.length === 0) return;
    const set = Object.fromEntries(real.map(({ field, after }) => [field, after]));
    const next = Object.entries({ ...record, ...set, updatedAt: left ?? this.at }).filter(
      ([, value]) => value !== undefined,
    );
    const changed = Object.fromEntries(next) as Partial<SideRecord> as SideRecord;
    this.draft(entity, sidePage(record.id)).set({ record: changed, key: written });
    const { id, updatedAt } = record;
    const said = { ...(left !== undefined && { left }), ...(line !== undefined && { line }) };
    this.images.push({ entity, id, fields: real, key, updatedAt, ...said });
  }

  /** Removes a record, with an image to bring it back by. */
  remove(entity: SideEntity, { record, key }: HeldSide): void {
    this.images.push({ entity, id: record.id, fields: [], key, removed: record });
    this.discard(entity, record.id);
  }

  /** Puts a record beside another customer, by another id; it counts as written by whoever wrote it before. */
  move(entity: SideEntity, held: HeldSide, record: SideRecord, key = held.key): void {
    this.remove(entity, held);
    this.images.push({ entity, id: record.id, fields: [], key, created: true });
    this.create(entity, record, key);
  }

  /** Removes a record for good. */
  discard(entity: SideEntity, id: string): void {
    this.draft(entity, sidePage(id)).delete(id);
    this.grown[entity]--;
  }

  /** Removes all records of a draft for good, without taking them apart. */
  clear(draft: SideDraft): void {
    this.grown[draft.entity] -= draft.count;
    draft.clear();
  }

  /** Removes all that a customer has. */
  removeOf(customer: number): void {
    for (const entity of SIDES) for (const held of this.of(entity, customer)) this.remove(entity, held);
  }

  /** Forgets what is loaded; `flush` must have stored it. */
  forget(): void {
    this.drafts.clear();
  }

  /** Asks for what was changed to be stored, without waiting for it; says which pages that touches. */
  flush(): { readonly pages: readonly number[]; readonly stored: readonly PromiseLike<unknown>[] } {
    const touched = [...this.drafts.values()].filter((draft) => draft.changed);
    const emptied = touched.filter((draft) => draft.count === 0);
    const kept = touched.filter((draft) => draft.count > 0);
    const packed = this.packed.splice(0);
    const pages = [...packed, ...touched].map(({ page }) => page);
    const { sides } = this.db;
    return {
      pages,
      stored: [
        ...(packed.length === 0 ? [] : [sides.bulkAdd(packed)]),
        ...(kept.length === 0
          ? []
          : [sides.bulkPut(kept.map(({ entity, page, held }) => packSides(entity, page, inOrder(held))))]),
        ...(emptied.length === 0
          ? []
          : [sides.bulkDelete(emptied.map(({ entity, page }): [SideEntity, number] => [entity, page]))]),
      ],
    };
  }
}

/** Records come in the order of their sequences, also where one went and is back. */
const inOrder = (held: readonly HeldSide[]): readonly HeldSide[] =>
  held.toSorted((a, b) => sideSequence(a.record.id) - sideSequence(b.record.id));

const nameOf = (entity: SideEntity, page: number): string => `${entity} ${page}`;
