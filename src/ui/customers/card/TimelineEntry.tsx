import type { ComponentChildren, JSX } from 'preact';
import type { HistoryEntry, SideStep } from '../../../db/api';
import type { Activity, Opportunity } from '../../../domain/side';
import { jobs } from '../../book';
import { Icon, type IconName } from '../../components/Icon';
import { MergedWith } from '../../duplicates/MergedWith';
import { fileSize } from '../../fileSize';
import { formatInstant, t } from '../../i18n';
import { lineUrl } from '../../import/report/view';
import { ActivityLine } from './ActivityLine';
import { toldChange } from './details';
import { closedText, opportunityFacts, outcomeIn, toldSide } from './sideWords';
import { ToldChanges } from './Told';
import type { TimelineItem } from './timeline';
import { UndoEntry } from './UndoEntry';

/** One thing that happened. */
export function TimelineEntry(props: {
  item: TimelineItem;
  onOpen: (activity: Activity) => void;
}): JSX.Element {
  const { item } = props;
  if ('activity' in item) return <ActivityLine activity={item.activity} onOpen={props.onOpen} at={item.at} />;
  if ('file' in item)
    return (
      <Line icon="file" tone="file" at={item.at} title={t('card.file-added', { name: item.file.name })}>
        <p class="entry-facts">{fileSize(item.file.size)}</p>
      </Line>
    );
  if ('brought' in item) return <Brought record={item.brought} at={item.at} />;
  if ('step' in item) return <Step step={item.step} entry={item.entry} />;
  return <Change entry={item.entry} />;
}

function Line(props: {
  icon: IconName;
  /** What colours its mark. */
  tone: string;
  at: string;
  title: ComponentChildren;
  /** What can be done with it. */
  acts?: ComponentChildren;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <li class="entry" data-kind={props.tone}>
      <span class="entry-mark">
        <Icon name={props.icon} size={14} />
      </span>
      <div class="entry-main">
        <p class="entry-head">
          <span class="entry-title">{props.title}</span>
          {props.at.length > 10 && (
            <time dateTime={props.at} title={formatInstant(props.at, 'long')}>
              {formatInstant(props.at, 'time')}
            </time>
          )}
        </p>
        {props.children}
      </div>
      {props.acts}
    </li>
  );
}

function ImportLink({ id, line, file }: { id: string; line?: number; file: string }): JSX.Element {
  return (
    <p class="entry-facts">
      <a href={lineUrl(id, line)}>
        {line === undefined ? file : t('customer.at-line', { file, line: String(line) })}
      </a>
    </p>
  );
}

const ICONS: Readonly<Record<string, IconName>> = {
  created: 'add',
  'import-created': 'import',
  imported: 'import',
  'import-undone': 'undo',
  restored: 'undo',
  merged: 'merge',
  removed: 'trash',
};

function Change({ entry }: { entry: HistoryEntry }): JSX.Element {
  const { kind, job, changes } = entry;
  const isMaking = kind === 'created' || kind === 'import-created';
  const told = changes.flatMap(toldChange);
  const fields = told.map(({ label }) => label).join(', ');
  return (
    <Line
      icon={ICONS[kind] ?? 'edit'}
      tone={kind}
      at={entry.at}
      title={t(`customer.kind-${kind}`)}
      acts={<UndoEntry entry={entry} title={fields} />}
    >
      {job !== undefined && <ImportLink {...job} />}
      {kind === 'merged' && <MergedWith entry={entry} />}
      {!isMaking && <ToldChanges changes={told} />}
    </Line>
  );
}

function Brought({ record, at }: { record: Opportunity; at: string }): JSX.Element {
  const { importedBy } = record;
  const file = importedBy === undefined ? undefined : jobs.value.get(importedBy.jobId)?.source.name;
  return (
    <Line icon="deals" tone="made" at={at} title={t('card.deal-made', { title: record.title })}>
      <p class="entry-facts">
        {[...opportunityFacts(record), closedText(record)].filter((fact) => fact !== '').join(' · ')}
      </p>
      {importedBy !== undefined && file !== undefined && (
        <ImportLink id={importedBy.jobId} line={importedBy.line} file={file} />
      )}
    </Line>
  );
}

function Step({ step, entry }: { step: SideStep; entry: HistoryEntry }): JSX.Element {
  const { entity, what, title, changes, record } = step;
  const stage = changes.find(({ field }) => field === 'stage')?.after;
  const outcome =
    stage === undefined || record === undefined || !('title' in record)
      ? 'open'
      : outcomeIn({ pipeline: record.pipeline, stage });
  const said = outcome === 'open' ? what : outcome;
  const isDeal = entity === 'opportunity';
  return (
    <Line
      icon={isDeal ? 'deals' : 'calendar'}
      tone={said}
      at={entry.at}
      title={t(isDeal ? `card.deal-${said}` : `card.activity-${what}`, { title })}
      acts={<UndoEntry entry={entry} title={title} />}
    >
      {entry.job !== undefined && <ImportLink {...entry.job} />}
      <ToldChanges changes={changes.filter(({ field }) => field !== 'doneAt').map(toldSide)} />
    </Line>
  );
}
