import type { Transaction } from 'dexie';
import type { Customer } from '../domain/customer';
import type { ImportJob } from './api';
import { type Held, type PackedPage, packPage } from './pageCodec';
import type { ColumnRow, JobRow, PageRow } from './schema';

/** What a job of version 1 held. */
type FirstJob = Pick<ImportJob, 'jobId' | 'state' | 'source' | 'startedAt' | 'endedAt' | 'report' | 'undo'> &
  Pick<JobRow, 'undoing'>;

/** A page of version 1: one record a line, as JSON in UTF-8; its columns could be made of it. */
interface FirstPage {
  readonly entity: 'customer';
  readonly page: number;
  readonly slots: Uint16Array;
  readonly records: Uint8Array;
}

/** Pages that are held at a time. */
const PAGES_A_STEP = 32;

/** Brings a book of version 1 up: jobs get their numbers in the order of their time, pages are packed field by field. */
export async function upgradeTo2(transaction: Transaction): Promise<void> {
  const jobs = transaction.table<FirstJob | JobRow>('jobs');
  const known = (await jobs.toArray()) as FirstJob[];
  known.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  await jobs.bulkPut(known.map((job, index) => jobOfVersion1(job, index + 1)));
  await packPages(transaction);
}

async function packPages(transaction: Transaction): Promise<void> {
  const pages = transaction.table<FirstPage | PageRow, [string, number]>('pages');
  const columns = transaction.table<Pick<ColumnRow, 'job'>, [string, number]>('columns');
  const keys = await pages.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += PAGES_A_STEP) {
    const some = keys.slice(at, at + PAGES_A_STEP);
    const rows = (await pages.bulkGet(some)) as FirstPage[];
    const blocks = await columns.bulkGet(some);
    const packed = rows.map((row, index) => pageOfVersion1(row, blocks[index]?.job));
    await pages.bulkPut(packed.map((one) => one.page));
    await columns.bulkPut(packed.map((one) => one.columns));
    await transaction.table('keys').bulkPut(packed.map((one) => one.keys));
  }
}

function pageOfVersion1({ page, slots, records }: FirstPage, job: string | undefined): PackedPage {
  const lines = new TextDecoder().decode(records).split('\n');
  const held = lines.map((line, index): Held => {
    const record = JSON.parse(line) as Customer;
    return { slot: slots[index] ?? 0, record, signature: undefined };
  });
  const packed = packPage(page, held);
  return job === undefined ? packed : { ...packed, columns: { ...packed.columns, job } };
}

function jobOfVersion1(job: FirstJob, number: number): JobRow {
  const { rows, created, updated, unchanged, duplicates, skipped, rejected, pending } = job.report;
  return {
    ...job,
    number,
    by: '',
    profile: {},
    predicted: { rows, created, updated, unchanged, duplicates, skipped, rejected, pending },
    done: rows,
    hasRows: false,
    events: [],
    checks: [],
    since: 0,
  };
}
