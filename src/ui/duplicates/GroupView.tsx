import type { JSX } from 'preact';
import type { DuplicatesGroup } from '../../db/duplicatesApi';
import type { Customer } from '../../domain/customer';
import { Button, ButtonLink } from '../components/Button';
import { Pill } from '../components/Pill';
import { customerTitle, showField } from '../fields';
import { t } from '../i18n';
import { mergeUrl } from './mergeUrl';

interface GroupProps {
  readonly group: DuplicatesGroup;
  /** They were said to be different. */
  readonly apart: boolean;
  /** Says that they are, or that they may be one after all. */
  readonly onApart: () => void;
}

/** Customers who are likely one: why, who they are, and what to do. */
export function GroupView({ group, apart, onApart }: GroupProps): JSX.Element {
  const { records, by, sure } = group;
  const [first] = records;
  const name = first === undefined ? '' : customerTitle(first);
  return (
    <li class="dup-group">
      <div class="dup-head">
        <p class="dup-why">
          {sure && <Pill tone="new">{t('duplicates.sure')}</Pill>}
          <span>
            {apart ? t('duplicates.apart') : by.map((reason) => t(`duplicates.by-${reason}`)).join(' · ')}
          </span>
        </p>
        <div class="dup-acts">
          <Button
            size="s"
            variant="quiet"
            aria-label={`${t(apart ? 'duplicates.rejoin' : 'duplicates.set-apart')}: ${name}`}
            onClick={onApart}
          >
            {t(apart ? 'duplicates.rejoin' : 'duplicates.set-apart')}
          </Button>
          {!apart && (
            <ButtonLink size="s" href={`${mergeUrl(records.map(({ id }) => id))}&from=duplicates`}>
              {t('duplicates.merge')}
            </ButtonLink>
          )}
        </div>
      </div>
      <ul class="dup-records">
        {records.map((record) => (
          <Record key={record.id} record={record} />
        ))}
      </ul>
    </li>
  );
}

/** What tells records apart at a glance; empty places stay, so that equal ones stand below each other. */
const SHOWN = ['company', 'phone', 'email', 'city', 'externalId'] as const;

function Record({ record }: { record: Customer }): JSX.Element {
  return (
    <li class="dup-record">
      <span class="dup-name">
        <a href={`/customers/${encodeURIComponent(record.id)}`}>{customerTitle(record)}</a>
        {record.archived !== undefined && <span class="dup-archived"> · {t('merging.archived')}</span>}
      </span>
      {SHOWN.map((field) => (
        <span key={field} title={showField(field, record[field])}>
          {showField(field, record[field])}
        </span>
      ))}
    </li>
  );
}
