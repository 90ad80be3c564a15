import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import type { Failure } from '../../../domain/failure';
import type { SpotRow } from '../../../import/api';
import { useClients } from '../../clients';
import { Button, IconButton } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { Banner, Skeleton } from '../../components/Notice';
import { t } from '../../i18n';
import { CheckChoice, type Chosen, type NotShown } from './CheckChoice';
import { linesText, MOST_CHECKED } from './lines';
import { MarkChecked } from './MarkChecked';
import { SpotRowView } from './SpotRowView';

/** The id of the spot check's heading: what opens it gives it the focus. */
export const CHECK_ID = 'report-check';

/** Rows of the file beside their records: drawn or chosen, looked at one after the other, and marked as checked. */
export function SpotCheck(props: {
  job: ImportJob;
  /** Which rows, or that they are to be chosen. */
  check: readonly number[] | 'choose';
  /** From the list behind a number: closing leads back there. */
  fromRows: boolean;
  onRows: (rows: readonly number[] | 'choose') => void;
  onClose: () => void;
}): JSX.Element {
  const { job, check, onRows, onClose } = props;
  const { jobId } = job;
  const { importer } = useClients();
  const box = useRef<HTMLElement>(null);
  const [rows, setRows] = useState<readonly SpotRow[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [notShown, setNotShown] = useState<NotShown | null>(null);
  const [at, setAt] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const wanted = check === 'choose' ? '' : check.join();
  /** The rows that are shown already, as the URL will name them. */
  const shown = useRef('');

  const take = useCallback((found: readonly SpotRow[]) => {
    shown.current = found.map(({ row }) => row).join();
    setRows(found);
    setAt(0);
    setSeen(new Set(found.slice(0, 1).map(({ row }) => row)));
  }, []);
  const read = useCallback(
    async (chosen: Chosen) => {
      setFailure(null);
      const answer = await importer.spotCheck(jobId, chosen);
      if (!answer.ok) setFailure(answer.failure);
      else take(answer.value.slice(0, MOST_CHECKED));
      return answer;
    },
    [importer, jobId, take],
  );
  useEffect(() => {
    if (wanted === '') {
      setRows(null);
      shown.current = '';
    } else if (wanted !== shown.current) void read({ rows: wanted.split(',').map(Number) });
  }, [wanted, read]);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    document.getElementById(CHECK_ID)?.focus({ preventScroll: true });
  }, []);

  const choose = async (chosen: Chosen, left: NotShown | null) => {
    const answer = await read(chosen);
    setNotShown(left);
    if (answer.ok && answer.value.length > 0) onRows(answer.value.map(({ row }) => row));
  };
  const go = (step: -1 | 1) => {
    const next = at + step;
    const row = rows?.[next];
    if (row === undefined) return;
    setAt(next);
    setSeen((old) => new Set(old).add(row.row));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else return;
    event.preventDefault();
  };
  const row = rows?.[at];
  return (
    <section ref={box} class="rep-check" aria-labelledby={CHECK_ID} onKeyDown={onKeyDown}>
      <header class="rep-rows-head">
        <h2 id={CHECK_ID} tabIndex={-1} data-quiet-focus="">
          {t('report.check-heading')}
        </h2>
        {rows !== null && rows.length > 1 && (
          <span class="rep-check-step">
            <IconButton
              size="s"
              icon="arrowLeft"
              label={t('report.check-previous')}
              aria-disabled={at === 0}
              onClick={() => go(-1)}
            />
            <span role="status">{t('report.check-at', { at: at + 1, total: rows.length })}</span>
            <IconButton
              size="s"
              icon="arrowLeft"
              class="rep-turned"
              label={t('report.check-next')}
              aria-disabled={at === rows.length - 1}
              onClick={() => go(1)}
            />
          </span>
        )}
        <span class="rep-rows-links">
          {rows !== null && (
            <Button size="s" variant="quiet" onClick={() => onRows('choose')}>
              {t('report.check-others')}
            </Button>
          )}
          {props.fromRows && (
            <Button size="s" variant="quiet" onClick={onClose}>
              {t('report.check-back')}
            </Button>
          )}
          {!props.fromRows && (
            <IconButton size="s" icon="close" label={t('report.check-close')} onClick={onClose} />
          )}
        </span>
      </header>
      {failure !== null && <FailureNotice failure={failure} />}
      {check === 'choose' && rows === null && <CheckChoice job={job} onChoose={choose} />}
      {check !== 'choose' && rows === null && failure === null && (
        <div class="rep-check-wait">
          <Skeleton lines={6} />
        </div>
      )}
      {rows?.length === 0 && <p class="rep-rows-none">{t('report.check-none')}</p>}
      {rows !== null && notShown !== null && <Missed {...notShown} />}
      {row !== undefined && <SpotRowView key={row.row} row={row} />}
      {rows !== null && rows.length > 0 && (
        <MarkChecked
          jobId={jobId}
          seen={rows.map((one) => one.row).filter((one) => seen.has(one))}
          total={rows.length}
        />
      )}
    </section>
  );
}

/** Says what of the lines that were asked for is not shown. */
function Missed({ missing, isCut }: NotShown): JSX.Element | null {
  if (missing.length === 0 && !isCut) return null;
  return (
    <Banner tone="warning">
      <div role="status">
        {missing.length > 0 && (
          <p>{t('report.check-lines-missing', { n: missing.length, lines: linesText(missing) })}</p>
        )}
        {isCut && <p>{t('report.check-lines-most', { n: MOST_CHECKED })}</p>}
      </div>
    </Banner>
  );
}
