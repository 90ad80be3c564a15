import { displayName } from '../domain/customer';
import { fail, ok, type Result } from '../domain/result';
import { type Activity, type ActivityValues, SIDE_FIELDS } from '../domain/side';
import { type IcsEntry, readIcs } from '../import/calendar/icsRead';
import { uidOf, writeIcs } from '../import/calendar/icsWrite';
import { emailKey, KEY_STRIDE, recordKeys } from '../import/plan/keys';
import { tableFor } from '../import/plan/rowKeys';
import type { Book } from './book';
import type { CalendarItem, CalendarPlan } from './calendarApi';
import { eachKey } from './matchIndex';
import { readRecords } from './pages';
import { allSides } from './sides';

/** Somebody whom an address of the file stands for. */
interface Known {
  readonly id: string;
  readonly name: string;
}

/** Says what becomes of each entry of a calendar's file; see `CalendarApi.planCalendar`. */
export async function planCalendar(
  book: Book,
  file: Blob,
  today: string,
  zone: string,
): Promise<Result<CalendarPlan>> {
  const read = readIcs(new Uint8Array(await file.arrayBuffer()), today, zone);
  if (read === null) return fail('unknown-format');
  const { entries, left } = read;
  const held = await heldByUid(book, new Set(entries.map(({ values }) => values.uid ?? '')));
  const known = await knownByEmail(book, [...new Set(entries.flatMap(({ emails }) => emails))]);
  const seen = new Set<string>();
  const items: CalendarItem[] = [];
  for (const entry of entries) {
    const { uid } = entry.values;
    // A file that holds one twice brings it once.
    if (uid !== undefined && seen.has(uid)) continue;
    if (uid !== undefined) seen.add(uid);
    items.push(itemOf(entry, uid === undefined ? undefined : held.get(uid), known));
  }
  return ok({ items, left });
}

function itemOf(
  entry: IcsEntry,
  held: Activity | undefined,
  known: ReadonlyMap<string, Known>,
): CalendarItem {
  const { values, emails, remarks, changedAt } = entry;
  const who = emails.map((email) => known.get(emailKey(email))).find((one) => one !== undefined);
  const name = who?.name ?? '';
  if (held === undefined) {
    return {
      action: 'new',
      draft: { entity: 'activity', customer: who?.id ?? '', ...values },
      name,
      remarks,
    };
  }
  // Whether it is done is said here, not by the calendar; and only what is newer there replaces what stands here.
  const isNewer = changedAt !== undefined && changedAt > held.updatedAt && held.state === 'planned';
  const changed = SIDE_FIELDS.activity.filter(
    (field) => !OURS.includes(field) && (values[field] ?? '') !== (held[field] ?? ''),
  );
  const fields = Object.fromEntries(changed.map((field) => [field, values[field] ?? '']));
  const draft = { entity: 'activity', id: held.id, ...fields } as const;
  if (isNewer && changed.length > 0) {
    return { action: 'changed', draft: { ...draft, subject: values.subject }, name, remarks };
  }
  return {
    action: 'known',
    draft: { entity: 'activity', id: held.id, subject: held.subject, date: held.date },
    name,
    remarks: [],
  };
}

/** What no calendar knows of. */
const OURS: readonly (keyof ActivityValues)[] = ['kind', 'state', 'owner', 'opportunity', 'doneAt', 'uid'];

/** The activities that came, or left, under one of these UIDs. */
async function heldByUid(book: Book, uids: ReadonlySet<string>): Promise<ReadonlyMap<string, Activity>> {
  const held = new Map<string, Activity>();
  for await (const some of allSides(book, 'activity')) {
    for (const one of some) {
      const uid = uidOf(one);
      if (uids.has(uid)) held.set(uid, one);
    }
  }
  return held;
}

/** Customers by their addresses' keys; an address that several share stands for none of them. */
async function knownByEmail(book: Book, emails: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  if (emails.length === 0) return known;
  const packed = recordKeys({ phone: [], email: emails });
  const table = tableFor({ packed, count: packed.length / KEY_STRIDE });
  const holders = new Set<number>();
  await eachKey(book, (kind, high, low, sequence) => {
    if (table.knows(kind, high, low)) holders.add(sequence);
  });
  const wanted = new Set(emails.map(emailKey));
  const shared = new Set<string>();
  for (const record of await readRecords(book, [...holders])) {
    if (record === undefined) continue;
    for (const email of new Set(record.email?.map(emailKey))) {
      if (!wanted.has(email)) continue;
      if (known.has(email)) shared.add(email);
      known.set(email, { id: record.id, name: displayName(record) });
    }
  }
  for (const email of shared) known.delete(email);
  return known;
}

/** Activities as a calendar's file; see `CalendarApi.calendarFile`. */
export async function calendarFile(
  book: Book,
  { done }: { readonly done: boolean },
): Promise<{ readonly name: string; readonly file: Blob; readonly count: number }> {
  const records: Activity[] = [];
  for await (const some of allSides(book, 'activity')) {
    for (const one of some) if (one.kind !== 'note' && (done || one.state === 'planned')) records.push(one);
  }
  const customers = await readRecords(
    book,
    records.map(({ customer }) => customer),
  );
  const now = new Date().toISOString();
  const sources = records.map((record, at) => {
    const customer = customers[at];
    const contact = customer === undefined ? [] : [displayName(customer), customer.phone?.[0] ?? ''];
    return { record, contact: contact.filter(Boolean).join(', ') };
  });
  const file = new Blob([writeIcs(sources, now)], { type: 'text/calendar;charset=utf-8' });
  return { name: `satchel-${now.slice(0, 10)}.ics`, file, count: records.length };
}
