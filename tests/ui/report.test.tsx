/** The report of an import and what proves it, over made-up answers of the workers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fail, ok, type Result } from '../../src/domain/result';
import type { ImportReport, Proof, UndoReport } from '../../src/import/api';
import { App } from '../../src/ui/App';
import { jobs } from '../../src/ui/book';
import { type Fakes, fakes, job, ROWS, updates } from './jobs';
import { button, clear, fill, press, show, until } from './support';

const home = location.href;
afterEach(() => {
  clear();
  jobs.value = new Map();
  history.replaceState(null, '', home);
});

async function open(made: Fakes, path: string): Promise<HTMLElement> {
  await page.viewport(1300, 900);
  history.replaceState(null, '', path);
  const host = await show(<App clients={made.clients} updates={updates()} />, 1200, 900);
  await until(() => host.querySelector('.imp-report'));
  return host;
}

/** The box of a number in the sum. */
const term = (host: HTMLElement, label: string): HTMLElement | undefined =>
  [...host.querySelectorAll<HTMLElement>('.rep-term-box')].find((box) =>
    box.querySelector('.rep-term-label')?.textContent?.startsWith(label),
  );

const called = (made: Fakes, name: string) => made.calls.filter(([call]) => call === name);

describe('a number of the sum', () => {
  it('opens the list behind it, in the address too, and closes it again', async () => {
    const host = await open(fakes([job({ jobId: 'j1' })]), '/imports/j1');
    expect(term(host, 'Rejected')?.getAttribute('aria-expanded')).toBe('false');
    term(host, 'New')?.click();
    await until(() => host.querySelectorAll('.rep-grid .grid-row .customer-link').length === 4);
    expect(location.search).toBe('?rows=created');
    expect(host.querySelector('.rep-grid')?.textContent).not.toContain('repeats line');
    term(host, 'Duplicates')?.click();
    await until(() => host.querySelector('.rep-grid')?.textContent?.includes('repeats line 2'));
    expect(location.search).toBe('?rows=duplicates');
    button(host, 'Close the list')?.click();
    await until(() => host.querySelector('.rep-rows') === null);
    expect(location.search).toBe('');
  });

  it('is found again by its address', async () => {
    const host = await open(fakes([job({ jobId: 'j1' })]), '/imports/j1?rows=all');
    await until(() => host.querySelectorAll('.rep-grid .grid-row').length === ROWS.length);
  });

  it('says in red what the preview had said of it where that did not come true', async () => {
    const wrong = job({ jobId: 'j1' });
    const made = fakes([{ ...wrong, predicted: { ...wrong.predicted, created: 3, unchanged: 1 } }]);
    const host = await open(made, '/imports/j1');
    const said = [...host.querySelectorAll('.rep-term-said')].map((node) => [
      node.textContent,
      node.getAttribute('data-differs'),
    ]);
    expect(said).toEqual([
      ['3 predicted', 'wrong'],
      ['1 predicted', 'wrong'],
    ]);
  });

  it('leads to its customers where the rows were let go', async () => {
    const host = await open(fakes([job({ jobId: 'j1', hasRows: false })]), '/imports/j1');
    expect(term(host, 'New')?.getAttribute('href')).toBe('/customers?importedBy=j1');
    expect(term(host, 'Rows')?.tagName).toBe('SPAN');
    expect(button(host, 'Check some rows…')).toBeUndefined();
  });
});

describe('the proof', () => {
  const differing: Proof = {
    at: '2026-03-05T10:00:00.000Z',
    agrees: false,
    counted: job({ jobId: 'x' }).predicted,
    differing: 1,
    differences: [{ row: 3, line: 5, predicted: 'create', outcome: 'create', counted: null }],
  };

  it('is made by itself after an import, and names each row that differs', async () => {
    const { proof: _, ...fresh } = job({ jobId: 'fresh-1' });
    const made = fakes([fresh], {
      prove: async () => {
        made.jobs = [{ ...fresh, proof: differing }];
        return ok(differing);
      },
    });
    const host = await open(made, '/imports/fresh-1');
    const table = await until(() => host.querySelector('.rep-differences table'));
    expect(table.querySelector('tbody')?.textContent).toBe('5NewNewnothing found');
    expect(host.querySelector('.rep-proof')?.getAttribute('data-tone')).toBe('problem');
    expect(called(made, 'prove')).toEqual([['prove', 'fresh-1']]);
    button(host, 'Count again')?.click();
    await until(() => called(made, 'prove').length === 2);
  });

  it('shows how far it is, can be stopped, and is not begun again by itself', async () => {
    const { proof: _, ...fresh } = job({ jobId: 'fresh-2' });
    let answer: (result: Result<Proof>) => void = () => undefined;
    const made = fakes([fresh], {
      prove: (_id, onProgress) => {
        onProgress?.({ phase: 'prove', done: 3, total: 6, rate: 0, secondsLeft: null });
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
      cancel: async () => answer(fail('cancelled')),
    });
    const host = await open(made, '/imports/fresh-2');
    const bar = await until(() => host.querySelector('.rep-proof [role=progressbar]'));
    expect(bar.getAttribute('aria-valuenow')).toBe('50');
    button(host, 'Stop')?.click();
    await until(() => button(host, 'Count now'));
    expect(called(made, 'prove')).toHaveLength(1);
  });
});

describe('the spot check', () => {
  it('draws rows, goes through them by the arrows, and keeps who checked those looked at', async () => {
    const made = fakes([job({ jobId: 'j1' })]);
    const host = await open(made, '/imports/j1');
    button(host, 'Check some rows…')?.click();
    (await until(() => button(host, 'Draw at random'))).click();
    await until(() => host.querySelector('.rep-spot')?.textContent?.includes('Line 3'));
    expect(called(made, 'spotCheck')).toEqual([['spotCheck', 'j1', { draw: 6 }]]);
    expect(location.search).toBe('?check=1,3,5');
    document.getElementById('report-check')?.focus();
    press('ArrowRight');
    await until(() => host.querySelector('.rep-spot')?.textContent?.includes('Line 5'));
    (await until(() => button(host, 'All right: mark 2 rows as checked'))).click();
    const name = await until(() => host.querySelector<HTMLInputElement>('#check-name'));
    await fill(name, ' Ewa Nowak ');
    name.form?.requestSubmit();
    await until(() => called(made, 'markChecked').length === 1);
    expect(called(made, 'markChecked')).toEqual([['markChecked', 'j1', [1, 3], 'Ewa Nowak']]);
    expect(made.settings.person).toBe('Ewa Nowak');
  });

  it('shows the rows of chosen lines, and says where a line holds none', async () => {
    const made = fakes([job({ jobId: 'j1' })]);
    const host = await open(made, '/imports/j1?check=');
    const lines = await until(() => host.querySelector<HTMLInputElement>('.rep-choice input[type=text]'));
    await fill(lines, '40');
    lines.form?.requestSubmit();
    await until(() => host.querySelector('.field-error')?.textContent?.includes('No row begins'));
    await fill(lines, '4-5');
    lines.form?.requestSubmit();
    await until(() => host.querySelector('.rep-spot')?.textContent?.includes('Line 4'));
    expect(location.search).toBe('?check=2,3');
  });

  it('opens from a row of a list, and leads back to the list', async () => {
    const host = await open(fakes([job({ jobId: 'j1' })]), '/imports/j1?rows=created');
    const cell = await until(() => host.querySelector<HTMLElement>('.rep-grid [data-at="1:0"]'));
    await until(() => cell.textContent === '3');
    cell.click();
    await until(() => host.querySelector('.rep-spot')?.textContent?.includes('Line 3'));
    expect(location.search).toBe('?rows=created&check=1');
    button(host, 'Back to the list')?.click();
    await until(() => host.querySelector('.rep-grid'));
    expect(location.search).toBe('?rows=created');
  });
});

describe('the undo', () => {
  const kept: UndoReport = {
    jobId: 'j1',
    reverted: 3,
    removed: 3,
    restored: 0,
    keptCustomers: 1,
    kept: [{ entity: 'customer', id: 'b-3', name: 'Customer 3', field: 'city', reason: 'changed-since' }],
  };

  it('says before the button what it would remove and keep; its toast carries the import out again', async () => {
    let look: (result: Result<UndoReport>) => void = () => undefined;
    const done = job({ jobId: 'j1' });
    const made = fakes([done], {
      undoPreview: () =>
        new Promise((resolve) => {
          look = resolve;
        }),
      undo: async () => {
        made.jobs = [{ ...done, state: 'undone', undo: { ...kept, at: '2026-03-06T10:00:00.000Z' } }];
        return ok(kept);
      },
      resume: async () => {
        made.jobs = [done];
        return ok(done.report satisfies ImportReport);
      },
    });
    const host = await open(made, '/imports/j1');
    button(host, 'Undo this import…')?.click();
    const go = await until(() => button(host, 'Undo the import'));
    expect(go.getAttribute('aria-disabled')).toBe('true');
    go.click();
    look(ok(kept));
    const dialog = await until(() => host.querySelector<HTMLElement>('dialog[open]'));
    await until(() => dialog.textContent?.includes('3 new customers are removed'));
    expect(dialog.querySelector('.rep-kept')?.textContent).toContain('Customer 3City');
    expect(called(made, 'undo')).toEqual([]);
    (await until(() => button(dialog, 'Undo the import'))).click();
    await until(() => host.querySelector('h1')?.textContent === 'Taken back');
    await until(() => host.querySelector('dialog[open]') === null);
    await until(() => document.activeElement === host.querySelector('h1'));
    (await until(() => host.querySelector<HTMLElement>('.toast [data-variant=quiet]'))).click();
    await until(
      () => called(made, 'resume').length === 1 && host.querySelector('h1')?.textContent !== 'Taken back',
    );
    expect(called(made, 'resume')).toEqual([['resume', 'j1']]);
  });
});

describe('an interrupted import', () => {
  let made: Fakes;
  beforeEach(() => {
    const stopped = job({ jobId: 'j1', state: 'interrupted', done: 2 });
    made = fakes(
      [{ ...stopped, report: { ...stopped.report, created: 2, duplicates: 0, rejected: 0, pending: 4 } }],
      {
        resume: async () => {
          made.jobs = [job({ jobId: 'j1' })];
          return ok(job({ jobId: 'j1' }).report);
        },
        settle: async () => {
          made.jobs = [job({ jobId: 'j1', state: 'cancelled' })];
          return ok(job({ jobId: 'j1' }).report);
        },
      },
    );
  });

  it('says how far it came, and is finished by one press', async () => {
    const host = await open(made, '/imports/j1');
    await until(() => host.querySelector('.banner')?.textContent?.includes('2 of 6 rows are done'));
    button(host, 'Finish the import')?.click();
    await until(() => host.querySelector('h1')?.textContent?.startsWith('Done'));
    expect(called(made, 'resume')).toEqual([['resume', 'j1']]);
  });

  it('can be kept as it is', async () => {
    const host = await open(made, '/imports/j1');
    (await until(() => button(host, 'Keep what is in'))).click();
    await until(() => called(made, 'settle').length === 1);
    await until(() => button(host, 'Keep what is in') === undefined);
  });
});

it('lets the source rows go only after saying what goes with them', async () => {
  const made = fakes([job({ jobId: 'j1' })], {
    forgetRows: async () => {
      made.jobs = [job({ jobId: 'j1', hasRows: false })];
      return ok(null);
    },
  });
  const host = await open(made, '/imports/j1');
  button(host, 'Remove the source rows from this device…')?.click();
  const dialog = await until(() => host.querySelector<HTMLElement>('dialog[open]'));
  expect(dialog.textContent).toContain('can no longer be carried out again');
  expect(called(made, 'forgetRows')).toEqual([]);
  button(dialog, 'Remove the rows')?.click();
  await until(() => host.querySelector('.rep-keeping')?.textContent?.includes('The numbers stay'));
});

describe('failed rows', () => {
  const report = (failedRows: number, part: Partial<ImportReport> = {}) =>
    ({ report: { failedRows, ...part } }) as Pick<ReturnType<typeof job>, 'report'>;
  const first = job({ jobId: 'j1', ...report(3) });
  const again = job({ jobId: 'j2', number: 2, failedOf: 'j1', ...report(0) });

  it.each([
    ['all came in with another import', [again], true],
    [
      'the rest of them came in with a third one',
      [job({ ...again, ...report(1) }), job({ jobId: 'j3', number: 3, failedOf: 'j2', ...report(0) })],
      true,
    ],
    ['some failed again', [job({ ...again, ...report(1) })], false],
    ['some were left out', [job({ ...again, ...report(0, { skipped: 1 }) })], false],
    ['the other import was taken back', [job({ ...again, state: 'undone' })], false],
    ['the other import was a test', [job({ ...again, test: 'kept' })], false],
  ] as const)('are worded as they stand: %s', async (_, others, mended) => {
    const host = await open(fakes([first, ...others]), '/imports/j1');
    const told = await until(() => host.querySelector('.imp-failed-rows'));
    await until(() => told.textContent?.includes('3 rows were put right and came in.') === mended);
    await until(() => told.textContent?.includes('Download 3 failed rows') === !mended);
    expect(told.querySelector('a')?.getAttribute('href')).toBe(mended ? '/imports/j2' : undefined);
  });
});
