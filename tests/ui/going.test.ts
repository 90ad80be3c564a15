/** From the button to the report, over made-up answers of the worker. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../src/domain/result';
import type { ImportApi, Inspection, OnProgress, PlanSummary, Preflight } from '../../src/import/api';
import { setLanguage } from '../../src/ui/i18n';
import { goOf } from '../../src/ui/import/go';
import { askingOf } from '../../src/ui/import/going';
import { workFailures } from '../../src/ui/import/report/work';
import { ImportSession } from '../../src/ui/import/session';
import { finishing } from '../../src/ui/import/waiting';
import { job } from './jobs';

const REPORT = job({ jobId: 'j1' }).report;
const ROOM: Preflight = { need: 1000, free: 1_000_000, customers: 0, rows: 6 };

const SUMMARY: PlanSummary = {
  counts: { ...REPORT },
  problems: 0,
  errors: 0,
  sensitive: [],
  groups: [],
  refusedNumbers: 0,
  fixed: [],
  blockers: [],
  profile: {},
};

const INSPECTION = { name: 'list.csv', columns: [], rows: 6 } as unknown as Inspection;

const calls: unknown[][] = [];

/** A session that reviews a list; what a test is about is answered by it. */
async function reviewing(answers: Partial<ImportApi>): Promise<ImportSession> {
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  const importer: Partial<ImportApi> = {
    open: async () => ok({ session: 's1', inspection: INSPECTION }),
    read: async () => ok(INSPECTION),
    plan: async () => ok(SUMMARY),
    preflight: async () => ok(ROOM),
    commit: async () => ok(REPORT),
    close: note('close'),
    pause: note('pause'),
    cancel: note('cancel'),
    ...answers,
  };
  const session = new ImportSession(importer as ImportApi);
  await session.start({ file: new Blob(['x']), name: 'list.csv' });
  expect(session.state.value.step).toBe('review');
  return session;
}

beforeEach(() => setLanguage('en'));
afterEach(() => {
  calls.length = 0;
  finishing.value = null;
  workFailures.value = new Map();
});

describe('what is asked before rows are written', () => {
  it.each<[string, Partial<Preflight>, { offersCopy: boolean; isTight: boolean } | null]>([
    ['nothing of a thousand rows', { rows: 1000, customers: 5 }, null],
    ['nothing of an empty book', { rows: 50_000, customers: 0 }, null],
    ['a copy first of more rows', { rows: 1001, customers: 1 }, { offersCopy: true, isTight: false }],
    ['a warning where the room looks short', { need: 11, free: 10 }, { offersCopy: false, isTight: true }],
    ['nothing where the browser says nothing of room', { need: 11, free: null }, null],
    ['both', { rows: 2000, customers: 9, need: 11, free: 10 }, { offersCopy: true, isTight: true }],
  ])('%s', (_, part, asked) => {
    const asking = askingOf({ ...ROOM, ...part });
    expect(asking && { offersCopy: asking.offersCopy, isTight: asking.isTight }).toEqual(asked);
  });

  it('goes on at once where there is nothing to ask', async () => {
    const session = await reviewing({});
    await session.going.begin();
    expect(session.state.value).toMatchObject({ step: 'reported', report: { jobId: 'j1' } });
  });

  it('waits for the word where there is', async () => {
    const session = await reviewing({
      preflight: async () => ok({ ...ROOM, rows: 1200, customers: 3 }),
    });
    await session.going.begin();
    expect(session.state.value.step).toBe('review');
    expect(session.going.asking.value?.preflight.customers).toBe(3);
    await session.going.commit();
    expect(session.going.asking.value).toBeNull();
    expect(session.state.value.step).toBe('reported');
  });

  it('names a full disk before anything is written', async () => {
    const session = await reviewing({
      preflight: async () => fail('disk-full'),
      commit: async () => {
        throw new Error('committed');
      },
    });
    await session.going.begin();
    expect(session.state.value).toMatchObject({
      step: 'review',
      failed: { wanted: 'begin', failure: { code: 'disk-full' } },
    });
  });
});

it('where the room ran out on the way its job is what goes on, and the session is let go', async () => {
  const session = await reviewing({
    commit: async () => fail('quota', { jobId: 'j1', done: 4, rows: 6 }),
  });
  await session.going.begin();
  expect(finishing.value).toEqual({ jobId: 'j1', stage: 'begun' });
  expect(workFailures.value.get('j1')).toMatchObject({ kind: 'finish', failure: { code: 'quota' } });
  expect(session.state.value.step).toBe('choosing');
  await expect.poll(() => calls).toEqual([['close', 's1']]);
});

it('holds and lets go; a stop that came too early for the worker is said again', async () => {
  let report: OnProgress = () => undefined;
  let end: () => void = () => undefined;
  const session = await reviewing({
    commit: (_, __, onProgress) => {
      report = onProgress ?? report;
      return new Promise((resolve) => {
        end = () => resolve(ok({ ...REPORT, cancelled: true }));
      });
    },
  });
  const run = session.commit();
  await expect.poll(() => session.state.value.step).toBe('committing');
  await session.going.pause(true);
  expect(session.state.value).toMatchObject({ paused: true });
  await session.going.pause(false);
  await session.going.cancel();
  report({ phase: 'commit', done: 1, total: 6, rate: 0, secondsLeft: null });
  expect(calls).toEqual([
    ['pause', 's1', true],
    ['pause', 's1', false],
    ['cancel', 's1'],
    ['cancel', 's1'],
  ]);
  end();
  await run;
  expect(session.state.value).toMatchObject({ step: 'reported', report: { cancelled: true } });
});

it('the button says who else imports, and how far', () => {
  expect(goOf(SUMMARY).why).toBeNull();
  const running = { jobId: 'j2', name: 'clients.csv', done: 41, rows: 100 };
  expect(goOf(SUMMARY, running).why).toBe(
    '“clients.csv” is being imported just now: 41%. One import at a time.',
  );
});
