import type { ComponentChildren, JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { fileSize } from '../../fileSize';
import { formatInstant, formatNumber, t } from '../../i18n';
import { batchName } from '../batchName';
import { delimiterName, encodingName } from '../words';
import { durationText } from './duration';
import { Fingerprint } from './Fingerprint';
import { Keeping } from './Keeping';
import { ProfileFacts } from './ProfileFacts';
import { Timeline } from './Timeline';

/** What is known of the file and its import: facts, how it was read and decided, what happened when. */
export function FileFacts({ job }: { job: ImportJob }): JSX.Element {
  const { source, report, batch } = job;
  const { fingerprint } = source;
  return (
    <section class="rep-facts" aria-labelledby="report-facts">
      <h2 id="report-facts">{t('report.facts')}</h2>
      <div class="rep-facts-sheet">
        <dl class="rep-facts-list">
          <Fact label={t('history.file')}>{source.name}</Fact>
          <Fact label={t('report.fact-number')}>{formatNumber(job.number)}</Fact>
          {batch !== undefined && (
            <Fact label={t('report.fact-batch')}>
              {t('report.fact-batch-at', { name: batchName(batch), at: batch.index + 1, total: batch.of })}
            </Fact>
          )}
          {source.joined !== undefined && (
            <Fact label={t('report.fact-joined')}>
              {t('batch.joined-with', {
                file: source.joined.name,
                found: source.joined.found,
                n: source.joined.named,
              })}
            </Fact>
          )}
          <Fact label={t('report.fact-size')}>{fileSize(source.size)}</Fact>
          <Fact label={t('report.fact-fingerprint')}>
            {fingerprint === undefined ? (
              t('report.fingerprint-none')
            ) : (
              <Fingerprint fingerprint={fingerprint} />
            )}
          </Fact>
          <Fact label={t('import.read.format')}>{t(`format.${source.format ?? 'csv'}`)}</Fact>
          {source.sheet !== undefined && <Fact label={t('import.read.sheet')}>{source.sheet}</Fact>}
          {source.delimiter !== null && (
            <>
              <Fact label={t('report.fact-encoding')}>{encodingName(source.encoding)}</Fact>
              <Fact label={t('report.fact-delimiter')}>{delimiterName(source.delimiter)}</Fact>
            </>
          )}
          <Fact label={t('report.fact-by')}>{job.by === '' ? t('report.by-nobody') : job.by}</Fact>
          <Fact label={t('report.fact-when')}>
            <time dateTime={job.startedAt}>{formatInstant(job.startedAt, 'long')}</time>
          </Fact>
          {report.durationMs > 0 && (
            <Fact label={t('report.fact-duration')}>{durationText(report.durationMs)}</Fact>
          )}
        </dl>
        <Timeline events={job.events} />
      </div>
      <ProfileFacts job={job} />
      <Keeping job={job} />
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="rep-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
