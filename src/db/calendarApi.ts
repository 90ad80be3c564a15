import type { Result } from '../domain/result';
import type { SideDraft } from '../domain/sideDraft';
import type { IcsRemark } from '../import/calendar/icsRead';

/** What becomes of one entry of a calendar's file. */
export interface CalendarItem {
  /** `known`: it came before, and nothing in the file is newer. */
  readonly action: 'new' | 'changed' | 'known';
  /** What is written; of what is known what it would be. */
  readonly draft: SideDraft & { readonly entity: 'activity' };
  /** Whom it is about, by the addresses of who takes part; empty for nobody. */
  readonly name: string;
  readonly remarks: readonly IcsRemark[];
}

/** What a calendar's file brings: nothing is written yet. `saveSides` takes the drafts of what is new and changed. */
export interface CalendarPlan {
  readonly items: readonly CalendarItem[];
  /** Entries that were left out: cancelled, or saying neither what nor when. */
  readonly left: number;
}

/** Calendars come and go as files (RFC 5545). */
export interface CalendarApi {
  /**
   * Reads a calendar's file and says what becomes of each entry. Fails with `unknown-format` where it is none.
   * @param today ISO day; `zone` is the device's (IANA).
   */
  planCalendar(file: Blob, today: string, zone: string): Promise<Result<CalendarPlan>>;
  /** What is planned, and with `done` what was done too, as a calendar's file; notes are left out. */
  calendarFile(options: {
    readonly done: boolean;
  }): Promise<Result<{ readonly name: string; readonly file: Blob; readonly count: number }>>;
}
