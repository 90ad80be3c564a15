import {
  doneDrafts,
  type Length,
  lengthDrafts,
  moveDrafts,
  reopenDrafts,
  skipDrafts,
  stopDrafts,
} from '../../domain/calendar/series';
import { addDays, localDay } from '../../domain/day';
import type { Activity, SideRecord } from '../../domain/side';
import type { SideDraft } from '../../domain/sideDraft';
import type { Clients } from '../clients';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { toastWithUndo } from '../customers/actions';
import { t } from '../i18n';
import { dayAndTime, lengthText, shortDay } from '../locale';
import { askWhatWasSaid } from './said';

/** Writes drafts as one change and says so with the way back; the records as they are then, null where it failed. */
export async function carryOut(
  clients: Clients,
  drafts: readonly SideDraft[],
  about: { readonly id: string; readonly subject: string; readonly text: string },
): Promise<readonly SideRecord[] | null> {
  const answer = await clients.book.saveSides(drafts);
  if (!answer.ok) {
    toast({ text: failureTitle(answer.failure), tone: 'problem' });
    return null;
  }
  toastWithUndo(clients, about.id, {
    text: about.text,
    change: answer.value.change,
    undone: t('task.said-back', { subject: about.subject }),
  });
  return answer.value.records;
}

/** The activity as it stands by now: a line may still show how it was a moment ago. */
async function current(clients: Clients, record: Activity): Promise<Activity> {
  const answer = await clients.book.getSide('activity', record.id);
  return answer.ok ? answer.value : record;
}

/** Says that an activity is done; of a series the occurrence on `day`, and it moves on. */
export async function complete(clients: Clients, shown: Activity, day?: string): Promise<boolean> {
  const record = await current(clients, shown);
  const { id, subject } = record;
  const drafts = doneDrafts(record, new Date().toISOString(), localDay(), day);
  const next = drafts.find((draft) => draft.id === id && draft.state === undefined);
  const date = next?.date;
  const text =
    date === undefined
      ? t('task.said-done', { subject })
      : t('task.said-done-next', { subject, date: dayAndTime(date, localDay(), record.time) });
  const records = await carryOut(clients, drafts, { id, subject, text });
  askWhatWasSaid(records?.filter(isActivity).find(({ state }) => state === 'done'));
  return records !== null;
}

const isActivity = (record: SideRecord): record is Activity => 'subject' in record;

export const reopen = async (clients: Clients, record: Activity): Promise<boolean> =>
  (await carryOut(clients, reopenDrafts(record), {
    id: record.id,
    subject: record.subject,
    text: t('task.said-reopened', { subject: record.subject }),
  })) !== null;

/**
 * Moves an activity to another day, or time; of a series the occurrence on `from` alone.
 * @returns the id of what stands there then; null where it failed.
 */
export async function move(
  clients: Clients,
  shown: Activity,
  to: { readonly date: string; readonly time?: string },
  from: string | undefined = shown.date,
): Promise<string | null> {
  const record = await current(clients, shown);
  const { id, subject } = record;
  const date = dayAndTime(to.date, localDay(), to.time ?? record.time);
  const text = t(record.repeat === undefined ? 'task.said-moved' : 'task.said-moved-one', { subject, date });
  const [first] = (await carryOut(clients, moveDrafts(record, from, to), { id, subject, text })) ?? [];
  return first?.id ?? null;
}

/**
 * Lets an activity take longer or shorter; of a series the occurrence on `from` alone.
 * @returns the id of what has that length then; null where it failed.
 */
export async function lengthen(
  clients: Clients,
  shown: Activity,
  from: string,
  length: Length,
): Promise<string | null> {
  const record = await current(clients, shown);
  const { id, subject, repeat } = record;
  const text =
    'minutes' in length
      ? t(repeat === undefined ? 'task.said-length' : 'task.said-length-one', {
          subject,
          length: lengthText(length.minutes),
        })
      : t(repeat === undefined ? 'task.said-ends' : 'task.said-ends-one', {
          subject,
          date: shortDay(addDays(from, length.days), localDay()),
        });
  const [first] = (await carryOut(clients, lengthDrafts(record, from, length), { id, subject, text })) ?? [];
  return first?.id ?? null;
}

/** Leaves one occurrence of a series out. */
export async function skip(clients: Clients, shown: Activity, day: string): Promise<boolean> {
  const record = await current(clients, shown);
  const drafts = skipDrafts(record, day);
  if (drafts === null) return remove(clients, record);
  const { id, subject } = record;
  return (
    (await carryOut(clients, drafts, { id, subject, text: t('task.said-skipped', { subject }) })) !== null
  );
}

/** Lets a series end with the occurrence at which it stands. */
export const stop = async (clients: Clients, record: Activity): Promise<boolean> =>
  (await carryOut(clients, stopDrafts(record), {
    id: record.id,
    subject: record.subject,
    text: t('task.said-stopped', { subject: record.subject }),
  })) !== null;

/** Removes an activity, a series as a whole. */
export async function remove(clients: Clients, record: Activity): Promise<boolean> {
  const { id, subject } = record;
  const answer = await clients.book.removeSide('activity', id);
  if (!answer.ok) {
    toast({ text: failureTitle(answer.failure), tone: 'problem' });
    return false;
  }
  toastWithUndo(clients, id, {
    text: t('task.said-deleted', { subject }),
    change: answer.value.change,
    undone: t('task.said-back', { subject }),
  });
  return true;
}
