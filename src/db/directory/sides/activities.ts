import type { Period } from '../../../domain/filter';
import { daysOf } from '../../../domain/period';
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  CONTACT_KINDS,
  PRIORITIES,
  type Priority,
} from '../../../domain/side';
import type { SideRow, SideText } from '../../schema';
import { SAME_ROW, sideSequence } from '../../sideCodec';
import { Dictionary } from '../dictionary';
import { SideBlocks } from './sideBlocks';
import { codesIn, dayIn, dayRange, fill, NO_DAY } from './sideText';

/** The activities of one page's customers, a place each; 33 bytes an activity. */
export interface ActivityBlock {
  readonly page: number;
  /** Place of its customer in the page. */
  readonly slots: Uint8Array;
  readonly sequences: Float64Array;
  /** Place in `ACTIVITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** 1 of what is planned. */
  readonly planned: Uint8Array;
  readonly owners: Uint32Array;
  /** The day when it is due or takes place; of one that was done without a day, when. */
  readonly days: Int32Array;
  /** Of one that is done the day when it was, else the day when it is due. */
  readonly done: Int32Array;
  /** Minutes of the day and one more; 0 for a whole day. */
  readonly times: Uint16Array;
  /** Place in `PRIORITIES` and one more; 0 for an ordinary one. Absent where all are. */
  readonly priorities: Uint8Array | undefined;
  /** 1 of a series; absent where none is. */
  readonly repeats: Uint8Array | undefined;
  /** 1 of what has a last day of its own; absent where nothing has. */
  readonly lasts: Uint8Array | undefined;
  /** 1 of what somebody is reminded of; absent where nobody is of any. */
  readonly reminds: Uint8Array | undefined;
  /** Sequence of the opportunity that it serves, -1 for none; absent where none does. */
  readonly opportunities: Float64Array | undefined;
}

/** Which activities: what conditions, lists and reports ask of one alone. */
export interface ActivityAsked {
  readonly kinds?: readonly ActivityKind[];
  readonly state?: 'planned' | 'done';
  readonly owner?: readonly string[];
  /** An empty one stands for ordinary activities. */
  readonly priority?: readonly (Priority | '')[];
  /** When it is due or takes place. */
  readonly day?: Period;
  /** When it was done, or is due. */
  readonly done?: Period;
  readonly repeats?: true;
  readonly lasts?: true;
  readonly reminds?: true;
  /** Sequence of its opportunity. */
  readonly opportunity?: number;
}

/** Tells whether the activity at a place of a block is one of those that are asked for. */
export type ActivityTest = (block: ActivityBlock, place: number) => boolean;

const IS_CONTACT = Uint8Array.from(ACTIVITY_KINDS, (kind) => Number(CONTACT_KINDS.includes(kind)));

/** The day of a contact with its customer; NO_DAY for what is planned and for what is no contact. */
export const contactIn = ({ planned, kinds, done }: ActivityBlock, place: number): number =>
  planned[place] === 0 && IS_CONTACT[kinds[place] as number] === 1 ? (done[place] as number) : NO_DAY;

/** Every activity of the book as columns, by the pages of their customers. */
export class Activities extends SideBlocks<ActivityBlock> {
  readonly owners = new Dictionary();
  protected readonly searched = ['subject', 'notes'] as const;

  protected blockOf({ page, slots, sequences, texts }: SideRow): ActivityBlock {
    const count = slots.length;
    const dayOf = (name: 'date' | 'doneAt' | 'createdAt'): Int32Array =>
      fill(new Int32Array(count), texts[name], dayIn);
    const planned = fill(new Uint8Array(count), texts.state, (state) => Number(state === 'planned'));
    const [dates, doneAt] = [dayOf('date'), dayOf('doneAt')];
    const created = dayOf('createdAt');
    const days = dates.map((date, at) => (date === NO_DAY ? (doneAt[at] as number) : date));
    const done = dates.map((date, at) => {
      if (planned[at] === 1) return date;
      return doneAt[at] === NO_DAY
        ? date === NO_DAY
          ? (created[at] as number)
          : date
        : (doneAt[at] as number);
    });
    return {
      ...{ page, slots, sequences, planned, days, done },
      kinds: fill(new Uint8Array(count), texts.kind, kindIn),
      owners: codesIn(this.owners, texts.owner, count),
      times: fill(new Uint16Array(count), texts.time, minutesIn),
      priorities:
        texts.priority === undefined
          ? undefined
          : fill(new Uint8Array(count), texts.priority, (one) => PRIORITIES.indexOf(one as Priority) + 1),
      repeats: holdersIn(texts.repeat, count),
      lasts: holdersIn(texts.endDate, count),
      reminds: holdersIn(texts.remind, count),
      opportunities: opportunitiesIn(texts.opportunity, sequences),
    };
  }

  /** @param today ISO day on the device's calendar. */
  test(asked: ActivityAsked, today: string): ActivityTest {
    const { kinds, state, owner, priority, day, done, repeats, lasts, reminds, opportunity } = asked;
    const isKind = Uint8Array.from(ACTIVITY_KINDS, (kind) => Number(kinds?.includes(kind) ?? true));
    const isOwner = owner === undefined ? undefined : this.owners.holding(owner);
    const ofPriority =
      priority === undefined
        ? undefined
        : Uint8Array.from(['', ...PRIORITIES] as const, (one) => Number(priority.includes(one)));
    const isPlanned = state === undefined ? -1 : Number(state === 'planned');
    const due = day === undefined ? undefined : dayRange(daysOf(day, today));
    const was = done === undefined ? undefined : dayRange(daysOf(done, today));
    return (block, at) =>
      isKind[block.kinds[at] as number] === 1 &&
      (isPlanned < 0 || block.planned[at] === isPlanned) &&
      (isOwner === undefined || isOwner[block.owners[at] as number] === 1) &&
      (ofPriority === undefined || ofPriority[block.priorities?.[at] ?? 0] === 1) &&
      (due === undefined || isBetween(block.days[at] as number, due)) &&
      (was === undefined || isBetween(block.done[at] as number, was)) &&
      (repeats === undefined || block.repeats?.[at] === 1) &&
      (lasts === undefined || block.lasts?.[at] === 1) &&
      (reminds === undefined || block.reminds?.[at] === 1) &&
      (opportunity === undefined || block.opportunities?.[at] === opportunity);
  }
}

const isBetween = (
  day: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean => day >= first && day <= last;

/** 1 of each record that has a value; absent where none has. */
const holdersIn = (text: SideText | undefined, count: number): Uint8Array | undefined =>
  text === undefined ? undefined : fill(new Uint8Array(count), text, (value) => Number(value !== ''));

const kindIn = (kind: string): number => {
  const at = (ACTIVITY_KINDS as readonly string[]).indexOf(kind);
  return at < 0 ? ACTIVITY_KINDS.indexOf('other') : at;
};

const minutesIn = (time: string): number =>
  time === '' ? 0 : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + 1;

function opportunitiesIn(
  text: SideRow['texts']['opportunity'],
  sequences: Float64Array,
): Float64Array | undefined {
  if (text === undefined) return undefined;
  const SAME = -2;
  const found = fill(new Float64Array(sequences.length), text, (id) =>
    id === '' ? -1 : id === SAME_ROW ? SAME : sideSequence(id),
  );
  return found.map((sequence, at) => (sequence === SAME ? (sequences[at] as number) : sequence));
}
