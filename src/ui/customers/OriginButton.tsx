import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ValueOrigin } from '../../db/api';
import type { FieldKey } from '../../domain/fields';
import { Anchored } from '../components/Anchored';
import { Icon } from '../components/Icon';
import { fieldLabel } from '../fields';
import { formatInstant, t } from '../i18n';
import { lineUrl } from '../import/report/view';
import type { Origins } from './origins';
import './origin.css';

/** Beside a value: a quiet button that says where the value comes from. */
export function OriginButton(props: {
  field: FieldKey;
  /** Which of the field's values it is. */
  index: number;
  origins: Origins | null | 'failed';
}): JSX.Element {
  const { field, index, origins } = props;
  const [anchor, setAnchor] = useState<Element | null>(null);
  const label = t('customer.source-of', { field: fieldLabel(field) });
  return (
    <span class="source">
      <button
        type="button"
        class="source-button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={label}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        <Icon name="info" size={15} />
      </button>
      {anchor !== null && (
        <Anchored anchor={anchor} label={label} class="source-note" onClose={() => setAnchor(null)}>
          {origins === 'failed' && <p>{t('customer.source-failed')}</p>}
          {origins === null && <p>{t('app.loading')}</p>}
          {origins !== null && origins !== 'failed' && <Note origin={originAt(origins[field], index)} />}
        </Anchored>
      )}
    </span>
  );
}

const originAt = (origin: ValueOrigin | undefined, index: number): ValueOrigin | undefined =>
  index === 0 ? origin : (origin?.others?.[index - 1] ?? origin);

function Note({ origin }: { origin: ValueOrigin | undefined }): JSX.Element {
  if (origin === undefined) return <p>{t('customer.source-none')}</p>;
  const { entry, source } = origin;
  const { job } = entry;
  return (
    <>
      <p class="source-kind">
        <b>{t(`customer.kind-${entry.kind}`)}</b>
        <time dateTime={entry.at}>{formatInstant(entry.at, 'long')}</time>
      </p>
      {job !== undefined && (
        <p class="source-job">
          {job.line === undefined
            ? job.file
            : t('customer.at-line', { file: job.file, line: String(job.line) })}
        </p>
      )}
      {source !== undefined && (
        <dl class="source-facts">
          <div>
            <dt>{t('customer.source-column')}</dt>
            <dd>{source.header}</dd>
          </div>
          <div>
            <dt>{t('customer.source-cell')}</dt>
            <dd class="source-cell">{source.cell}</dd>
          </div>
        </dl>
      )}
      {source === undefined && job?.line !== undefined && (
        <p class="source-gone">{t('customer.source-gone')}</p>
      )}
      {job !== undefined && <a href={lineUrl(job.id, job.line)}>{t('customer.source-report')}</a>}
    </>
  );
}
