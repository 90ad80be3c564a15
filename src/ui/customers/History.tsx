import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../db/api';
import type { FieldChange } from '../../domain/change';
import { useClients } from '../clients';
import { Skeleton } from '../components/Notice';
import { fieldLabel, showField } from '../fields';
import { formatInstant, t } from '../i18n';
import { lineUrl } from '../import/report/view';

/** What became of a customer, newest first: which field, from what to what, when, and by which import. */
export function History({ id, revision }: { id: string; revision: number | undefined }): JSX.Element {
  const { book } = useClients();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const answer = await book.history(id);
      if (!current) return;
      setFailed(!answer.ok);
      if (answer.ok) setEntries(answer.value);
    };
    void read();
    return () => {
      current = false;
    };
  }, [id, revision]);
  return (
    <section class="sheet history" aria-labelledby="history-title">
      <h2 class="sheet-title" id="history-title">
        {t('customer.history')}
      </h2>
      {failed && <p>{t('customer.history-failed')}</p>}
      {entries === null ? (
        !failed && <Skeleton lines={3} />
      ) : (
        <ol class="history-list">
          {entries.map((entry) => (
            <Entry key={entry.key} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }): JSX.Element {
  const { job } = entry;
  return (
    <li class="history-entry" data-kind={entry.kind}>
      <p class="history-head">
        <span class="history-kind">{t(`customer.kind-${entry.kind}`)}</span>
        <time dateTime={entry.at} title={formatInstant(entry.at, 'long')}>
          {formatInstant(entry.at)}
        </time>
      </p>
      {job !== undefined && (
        <p class="history-job">
          <a href={lineUrl(job.id, job.line)}>
            {job.line === undefined
              ? job.file
              : t('customer.at-line', { file: job.file, line: String(job.line) })}
          </a>
        </p>
      )}
      {entry.changes.length > 0 && entry.kind !== 'import-created' && entry.kind !== 'created' && (
        <dl class="history-changes">
          {entry.changes.map((change) => (
            <ChangeView key={change.field} change={change} />
          ))}
        </dl>
      )}
    </li>
  );
}

function ChangeView({ change }: { change: FieldChange }): JSX.Element {
  return (
    <div>
      <dt>{fieldLabel(change.field)}</dt>
      <dd>
        <Side change={change} side="before" />
        <span class="history-arrow" aria-hidden="true">
          →
        </span>
        <span class="visually-hidden"> {t('customer.becomes')} </span>
        <Side change={change} side="after" />
      </dd>
    </div>
  );
}

function Side({ change, side }: { change: FieldChange; side: 'before' | 'after' }): JSX.Element {
  const text = showField(change.field, change[side]);
  if (text === '') return <span class="history-empty">{t('customer.was-empty')}</span>;
  return side === 'before' ? <del>{text}</del> : <ins>{text}</ins>;
}
