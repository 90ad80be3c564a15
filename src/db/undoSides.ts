import { SIDES, type SideField, type SideRecord, sideTitle, sideValue } from '../domain/side';
import type { Kept, UndoReport } from '../import/api';
import { importName } from '../import/plan/sides';
import { timeBefore } from './journal';
import type { Pen } from './pen';
import type { SideRow } from './schema';
import type { OwnSideImage, UndoView } from './undoView';

/** Kept fields that a report lists. */
const MOST_LISTED = 1000;

/**
 * Takes back what an import did beside its customers' fields, page by page, before it is about the customers: what it made
 * goes unless somebody changed it since, what it changed returns field by field. Within one transaction.
 *
 * @param from pages that are done
 * @returns the report, and how many pages are done then
 */
export async function takeBackSides(
  pen: Pen,
  view: UndoView,
  report: UndoReport,
  from: number,
  most: number,
): Promise<{ readonly report: UndoReport; readonly done: number }> {
  const pages = view.pages.slice(from, from + most);
  const done = from + pages.length;
  if (pages.length === 0) return { report, done };
  await pen.sides.load(pages);
  const takeBack = new SideTakeBack(pen, view, report);
  for (const page of pages) takeBack.page(page);
  return { report: takeBack.report, done };
}

class SideTakeBack {
  private readonly pen: Pen;
  private readonly view: UndoView;
  private readonly before: UndoReport;
  private readonly removed = { opportunity: 0, activity: 0 };
  private readonly kept: Kept[];
  private readonly customers = new Set<string>();

  constructor(pen: Pen, view: UndoView, report: UndoReport) {
    this.pen = pen;
    this.view = view;
    this.before = report;
    this.kept = [...report.kept];
  }

  get report(): UndoReport {
    const { before, removed, kept } = this;
    const known = new Set(before.kept.map(({ customer, id }) => customer ?? id));
    return {
      ...before,
      kept,
      keptCustomers: before.keptCustomers + [...this.customers].filter((id) => !known.has(id)).length,
      opportunities: (before.opportunities ?? 0) + removed.opportunity,
      activities: (before.activities ?? 0) + removed.activity,
    };
  }

  page(page: number): void {
    const { sides } = this.pen;
    const { jobId } = this.before;
    for (const image of this.view.sideImages.get(page) ?? []) this.restore(image);
    for (const entity of SIDES) {
      const draft = sides.draft(entity, page);
      if (draft.row !== undefined && !draft.changed && this.isOwn(draft.row)) {
        this.removed[entity] += draft.count;
        sides.clear(draft);
        continue;
      }
      if (draft.count === 0) continue;
      for (const { record, key } of [...draft.held]) {
        if (record.importedBy?.jobId !== jobId) continue;
        if (this.view.own.has(key)) {
          sides.discard(entity, record.id);
          this.removed[entity]++;
        } else this.keep(record, entity === 'opportunity' ? 'title' : 'subject');
      }
    }
  }

  /** True where the import made all of a page's, and nobody has written there since. */
  private isOwn({ written, texts }: SideRow): boolean {
    return (
      typeof written === 'number' && this.view.own.has(written) && texts.importedBy === this.before.jobId
    );
  }

  private restore({ image, key, at }: OwnSideImage): void {
    const held = this.pen.sides.find(image.entity, image.id);
    if (held === undefined) return;
    const back = [];
    for (const { field, before, after } of image.fields) {
      const now = sideValue(held.record, field);
      if (now === after) back.push({ field, before: after, after: before });
      else if (now !== before) this.keep(held.record, field);
    }
    // Where nobody wrote it since, it counts again as written by whoever did before the import.
    this.pen.sides.update(image.entity, held, back, {
      written: held.key === key ? image.key : held.key,
      updatedAt: timeBefore(held.record, image, at),
    });
  }

  private keep(record: SideRecord, field: SideField): void {
    const entity = 'title' in record ? 'opportunity' : 'activity';
    const { id, customer } = record;
    this.customers.add(customer);
    if (this.kept.length >= MOST_LISTED) return;
    const name = sideTitle(record);
    this.kept.push({ entity, id, customer, name, field: importName(entity, field), reason: 'changed-since' });
  }
}
