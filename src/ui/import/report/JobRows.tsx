import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import type { ReportRow } from '../../../import/api';
import { bookStatus } from '../../book';
import { useClients } from '../../clients';
import { ButtonLink, IconButton } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { useRowWindow } from '../../components/grid/useRowWindow';
import { VirtualGrid } from '../../components/grid/VirtualGrid';
import { useNarrow } from '../../components/useNarrow';
import { language, t } from '../../i18n';
import { TONES } from '../words';
import { isStopped } from './can';
import { customersOf } from './customersOf';
import { partLabel, ROWS_ID } from './Equation';
import { NARROW_ROW, narrowRowColumns, rowColumns } from './rowColumns';
import { filterOf, type RowsName } from './view';

interface Page {
  readonly total: number;
  readonly header: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** The list behind one number of a report: the rows as the file has them and what became of each. */
export function JobRows(props: {
  job: ImportJob;
  name: RowsName;
  onCheck: (row: number) => void;
  onClose: () => void;
}): JSX.Element {
  const { job, name, onCheck, onClose } = props;
  const { importer } = useClients();
  const narrow = useNarrow();
  const box = useRef<HTMLElement>(null);
  const rows = useRowWindow<ReportRow, Page>(`${job.jobId} ${name}`, (offset, limit) =>
    importer.jobRows(job.jobId, filterOf(name), offset, limit),
  );
  const revision = bookStatus.value?.revision;
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current !== revision) rows.refresh();
    seen.current = revision;
  }, [revision]);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [name]);
  const { page } = rows;
  const stopped = isStopped(job);
  const header = page?.header.join('\u0000');
  const columns = useMemo(
    () => (narrow ? narrowRowColumns({ stopped }) : rowColumns(page?.header ?? [], { stopped })),
    [narrow, stopped, header, language.value],
  );
  const expected = name === 'problems' || name === 'different' ? 3 : job.report[name];
  const count = page === null || rows.stale ? (page?.total ?? expected) : page.total;
  const height = narrow ? NARROW_ROW : 34;
  const head = narrow ? 0 : 36;
  return (
    <section
      ref={box}
      id={ROWS_ID}
      class="rep-rows"
      aria-label={t('report.rows-label', { name: job.source.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header class="rep-rows-head">
        <h2>{partLabel(name, job)}</h2>
        <span class="imp-quiet" role="status">
          {page !== null && !rows.stale && t('report.rows-count', { n: page.total })}
        </span>
        <span class="rep-rows-links">
          {(name === 'created' || name === 'updated') && job.state !== 'undone' && (
            <ButtonLink size="s" variant="quiet" href={customersOf(job, name)}>
              {t('report.rows-customers')}
            </ButtonLink>
          )}
          <IconButton size="s" icon="close" label={t('report.rows-close')} onClick={onClose} />
        </span>
      </header>
      {rows.failure !== null && <FailureNotice failure={rows.failure} onRetry={rows.refresh} />}
      {page !== null && !rows.stale && page.total === 0 && (
        <p class="rep-rows-none">{t('report.rows-none')}</p>
      )}
      {(page === null ? rows.failure === null : count > 0) && (
        <div class="rep-grid-box" style={{ height: `${head + Math.max(1, count) * height + 2}px` }}>
          <VirtualGrid
            class="rep-grid"
            label={t('report.rows-label', { name: job.source.name })}
            columns={columns}
            frozen={narrow ? 0 : 2}
            rowCount={count}
            row={rows.row}
            rowHeight={height}
            headerHeight={head}
            edge={(row) => TONES[row.action]}
            onRange={rows.want}
            onActivate={({ row }) => {
              const chosen = rows.row(row);
              if (chosen !== undefined) onCheck(chosen.index);
            }}
            resetKey={name}
            busy={rows.stale}
          />
        </div>
      )}
      <p class="imp-quiet rep-rows-help">{t('report.rows-help')}</p>
    </section>
  );
}
