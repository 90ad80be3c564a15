import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { jobs } from '../../book';
import { Button } from '../../components/Button';
import { language, t } from '../../i18n';
import type { Batch } from './batch';
import { FileRow } from './FileRow';
import { type BatchFile, isChoosable, reportOf } from './files';
import { sayOf } from './words';

/** Drawn at once, and with each press of "more". */
const PAGE = 250;

/** From `rows` to `kept-out` they are a sum; the rows with problems are among them. */
const NUMBERS = ['rows', 'created', 'updated', 'unchanged', 'duplicates', 'kept-out', 'problems'] as const;

/** The files of the batch, a row each, in the order in which they are imported. */
export function FileTable({ batch, above }: { batch: Batch; above?: ComponentChildren }): JSX.Element {
  const files = batch.files.value;
  const [most, setMost] = useState(PAGE);
  const box = useRef<HTMLDivElement>(null);
  const now = files.find(({ state }) => state.at === 'importing' || state.at === 'reading')?.key;
  // The file that is worked on stays in sight while nobody scrolls or works in the table.
  useEffect(() => {
    const table = box.current;
    if (now === undefined || table === null || table.matches(':hover, :focus-within')) return;
    table.querySelector('[data-now]')?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  const phase = batch.phase.value;
  useEffect(() => {
    if (phase === 'review') box.current?.scrollTo(0, 0);
  }, [phase]);
  return (
    <div class="imp-table-box bat-box" ref={box} data-fixed={files.some(isChoosable) ? undefined : ''}>
      {above}
      <table class="imp-table bat-table" aria-label={sayOf(batch, 'table')}>
        <thead>
          <tr>
            <th scope="col" class="bat-check">
              <All batch={batch} />
            </th>
            <th scope="col">{sayOf(batch, 'file')}</th>
            <th scope="col">{t('batch.read-as')}</th>
            {NUMBERS.map((key) => (
              <th scope="col" key={key} class="imp-number">
                {t(`batch.${key}`)}
              </th>
            ))}
            <th scope="col">{t('batch.state')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('batch.look')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, most).map((file) => (
            <Line key={file.key} batch={batch} file={file} />
          ))}
        </tbody>
      </table>
      {files.length > most && (
        <div class="bat-more">
          <Button onClick={() => setMost(most + PAGE)}>
            {sayOf(batch, 'more', { n: Math.min(PAGE, files.length - most) })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Drawn again only when its own file changes: two hundred others stand still meanwhile. */
function Line({ batch, file }: { batch: Batch; file: BatchFile }): JSX.Element {
  const report = reportOf(file);
  const undone = report !== null && jobs.value.get(report.jobId)?.state === 'undone';
  const phase = batch.phase.value;
  const words = language.value;
  return useMemo(
    () => <FileRow batch={batch} file={file} undone={undone} />,
    [batch, file, undone, phase, words],
  );
}

/** Takes all files in, or leaves all out. */
function All({ batch }: { batch: Batch }): JSX.Element | null {
  const choosable = batch.files.value.filter(isChoosable);
  const taken = choosable.filter(({ out }) => !out).length;
  if (choosable.length === 0) return null;
  return (
    <input
      type="checkbox"
      aria-label={sayOf(batch, 'take-in-all')}
      checked={taken === choosable.length}
      ref={(input) => {
        if (input !== null) input.indeterminate = taken > 0 && taken < choosable.length;
      }}
      onChange={() =>
        batch.leaveOut(
          choosable.map(({ key }) => key),
          taken === choosable.length,
        )
      }
    />
  );
}
