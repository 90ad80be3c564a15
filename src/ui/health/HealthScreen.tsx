import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { localDay } from '../../domain/day';
import { DOUBTED, GAPS, SPELLED } from '../../domain/health';
import { Button, ButtonLink } from '../components/Button';
import { FailureNotice } from '../components/FailureNotice';
import { Select } from '../components/Field';
import { Icon } from '../components/Icon';
import { EmptyState, Progress, Skeleton } from '../components/Notice';
import { Screen } from '../components/Screen';
import { lastListUrl } from '../customers/query';
import { fieldLabel } from '../fields';
import { formatNumber, t } from '../i18n';
import { Doubts } from './Doubts';
import { Line, shareText } from './Line';
import { Part } from './Part';
import { SetDialog, type Settable } from './SetDialog';
import { useActs } from './useActs';
import { type Looked, type Review, useReview } from './useReview';
import { Ways } from './Ways';
import './health.css';

/** Periods that may be chosen, beside the one that is set. */
const DAYS = [30, 60, 90, 180, 365];
const MONTHS = [3, 6, 12, 24, 36];

const SETTABLE: readonly string[] = ['owner', 'status', 'category'] satisfies readonly Settable[];

/** A review of the book: what is missing, what may be wrong, who is forgotten; each a click away, with its clean-up. */
export default function HealthScreen(): JSX.Element {
  const { review, looked, progress, failure, retry, set } = useReview();
  return (
    <Screen
      title={t('app.health')}
      above={
        <a class="health-back" href={lastListUrl.value}>
          <Icon name="arrowLeft" size={16} />
          {t('customers.title')}
        </a>
      }
    >
      {failure !== null && <FailureNotice failure={failure} onRetry={retry} />}
      {review === null ? (
        failure === null && <Skeleton lines={8} />
      ) : review.all + review.archived === 0 ? (
        <EmptyState
          icon="check"
          title={t('health.empty-title')}
          actions={<ButtonLink href="/import">{t('customers.import')}</ButtonLink>}
        >
          <p>{t('health.empty-text')}</p>
        </EmptyState>
      ) : (
        <Reviewed review={review} looked={looked} progress={progress} set={set} />
      )}
    </Screen>
  );
}

function Reviewed(props: {
  review: Review;
  looked: Looked | null;
  progress: number;
  set: ReturnType<typeof useReview>['set'];
}): JSX.Element {
  const { review, looked, set } = props;
  const { all, lines, settings } = review;
  const acts = useActs();
  const [setting, setSetting] = useState<Settable | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const complete = lines.get('complete')?.count ?? 0;
  const isWell = isAllWell(review, looked);
  const toggle = (key: string) => (
    <Button size="s" aria-expanded={open === key} onClick={() => setOpen(open === key ? null : key)}>
      {t(open === key ? 'health.close' : 'health.look')}
    </Button>
  );
  const found = setting === null ? undefined : lines.get(setting);
  return (
    <>
      <section class="health-sum" aria-label={t('health.summary')}>
        <p class="health-score">
          <strong>{shareText(complete, all)}</strong>
          <span>{t('health.complete', { n: complete, all: formatNumber(all) })}</span>
        </p>
        <span class="health-bar health-bar-good" aria-hidden="true">
          <span style={{ transform: `scaleX(${all === 0 ? 0 : complete / all})` }} />
        </span>
        {isWell && (
          <p class="health-well" role="status">
            <Icon name="check" />
            {t('health.all-well')}
          </p>
        )}
      </section>

      <Part title={t('health.missing')}>
        {GAPS.map((gap) => (
          <Line
            key={gap}
            label={t(`health.gap-${gap}`)}
            found={lines.get(gap)}
            all={all}
            action={
              SETTABLE.includes(gap) && (
                <Button size="s" busy={acts.busy === gap} onClick={() => setSetting(gap as Settable)}>
                  {t('health.set-on-all')}
                </Button>
              )
            }
          />
        ))}
      </Part>

      <Part title={t('health.wrong')}>
        {looked === null && <Progress label={t('health.looking')} value={props.progress} />}
        {DOUBTED.map((field) => {
          const doubts = looked?.scan.doubts.find((one) => one.field === field)?.doubts ?? [];
          return (
            <Line
              key={field}
              label={t(`health.doubt-${field}`)}
              found={looked?.lines.get(field)}
              all={all}
              action={toggle(field)}
            >
              {open === field && doubts.length > 0 && (
                <Doubts
                  field={field}
                  doubts={doubts}
                  busy={acts.busy === field}
                  onReplace={(swaps) => void acts.replace(field, field, swaps)}
                />
              )}
            </Line>
          );
        })}
      </Part>

      <Part title={t('health.touch')}>
        <Line
          label={t('health.stale', { n: settings.staleDays })}
          found={lines.get('stale')}
          all={all}
          control={
            <Select
              size="s"
              hideLabel
              label={t('health.stale-period')}
              value={String(settings.staleDays)}
              options={[...new Set([...DAYS, settings.staleDays])]
                .sort((a, b) => a - b)
                .map((days) => ({ value: String(days), label: t('health.days', { n: days }) }))}
              onChange={(days) => set({ staleDays: Number(days) })}
            />
          }
        />
        <Line
          label={t('health.unreachable')}
          hint={t('health.unreachable-hint')}
          found={lines.get('unreachable')}
          all={all}
        />
        <Line
          label={t('health.lapsed', { n: settings.archiveMonths })}
          hint={t('health.lapsed-hint')}
          found={lines.get('lapsed')}
          all={all}
          control={
            <Select
              size="s"
              hideLabel
              label={t('health.lapsed-period')}
              value={String(settings.archiveMonths)}
              options={[...new Set([...MONTHS, settings.archiveMonths])]
                .sort((a, b) => a - b)
                .map((months) => ({ value: String(months), label: t('health.months', { n: months }) }))}
              onChange={(months) => set({ archiveMonths: Number(months) })}
            />
          }
          action={
            <Button
              size="s"
              icon="archive"
              busy={acts.busy === 'lapsed'}
              onClick={() => {
                const lapsed = lines.get('lapsed');
                if (lapsed !== undefined)
                  void acts.edit('lapsed', lapsed.condition, {
                    do: 'set',
                    field: 'archived',
                    values: [localDay()],
                  });
              }}
            >
              {t('health.archive')}
            </Button>
          }
        />
        <li class="health-line health-link-line">
          <span class="health-mark">
            <Icon name="archive" size={16} />
          </span>
          <a class="health-label" href="/customers?archived=only">
            {t('health.archived', { n: review.archived })}
          </a>
        </li>
      </Part>

      <Part title={t('health.ways')}>
        {SPELLED.map((field) => {
          const clusters = looked?.scan.spellings.find((one) => one.field === field)?.clusters ?? [];
          return (
            <Line
              key={field}
              label={fieldLabel(field)}
              {...(clusters.length > 0 && { hint: t('health.words', { n: clusters.length }) })}
              found={looked?.lines.get(field)}
              all={all}
              action={toggle(field)}
            >
              {open === field && clusters.length > 0 && (
                <Ways
                  label={fieldLabel(field)}
                  clusters={clusters}
                  busy={acts.busy === field}
                  onReplace={(swaps) => void acts.replace(field, field, swaps)}
                />
              )}
            </Line>
          );
        })}
      </Part>

      <Part title={t('app.duplicates')}>
        <li class="health-line health-link-line">
          <span class="health-mark">
            <Icon name="copy" size={16} />
          </span>
          <a class="health-label" href="/customers/duplicates">
            {t('health.duplicates')}
          </a>
          {review.duplicates !== null && (
            <span class="health-count">{t('health.groups', { n: review.duplicates })}</span>
          )}
        </li>
      </Part>
      {setting !== null && found !== undefined && (
        <SetDialog
          field={setting}
          count={found.count}
          onClose={() => setSetting(null)}
          onSet={(edit) => {
            setSetting(null);
            void acts.edit(setting, found.condition, edit);
          }}
        />
      )}
    </>
  );
}

/** True once everything was looked at and nothing was found. */
function isAllWell({ lines }: Review, looked: Looked | null): boolean {
  if (looked === null) return false;
  const found = [...lines].filter(([key]) => key !== 'complete').map(([, line]) => line);
  return [...found, ...looked.lines.values()].every(({ count }) => count === 0);
}
