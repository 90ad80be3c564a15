import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MergeCandidate } from '../../db/mergeApi';
import type { MergeLine } from '../../domain/mergeRecords';
import { jobs } from '../book';
import { Button, IconButton } from '../components/Button';
import { customerTitle } from '../fields';
import { t } from '../i18n';
import { lineLabel, lineTexts, sameTexts } from './mergeText';
import type { MergeState } from './useMerge';

/** The records side by side, field by field; in each line a choice among what they say. */
export function MergeTable({
  state,
  onDrop,
}: {
  state: MergeState;
  onDrop?: (id: string) => void;
}): JSX.Element {
  const { candidates, lines } = state;
  const [shown, setShown] = useState(false);
  const records = candidates ?? [];
  const differing = lines.filter((line) => !isSame(line, records));
  const same = lines.filter((line) => isSame(line, records));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too
    <section class="merge-box" aria-label={t('merging.side-by-side')} tabIndex={0}>
      <table class="merge-table">
        <thead>
          <tr>
            <td />
            <th scope="col" class="merge-result">
              {t('merging.result')}
            </th>
            {records.map((candidate) => (
              <th
                scope="col"
                key={candidate.record.id}
                data-leading={candidate.record.id === state.leading ? '' : undefined}
              >
                <RecordHead candidate={candidate} state={state} {...(onDrop !== undefined && { onDrop })} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.map((line) => (
            <Line key={line} line={line} state={state} />
          ))}
          {same.length > 0 && (
            <tr class="merge-fold">
              <td colSpan={records.length + 2}>
                <Button variant="quiet" size="s" aria-expanded={shown} onClick={() => setShown(!shown)}>
                  {t(shown ? 'merging.hide-same' : 'merging.show-same', { n: same.length })}
                </Button>
              </td>
            </tr>
          )}
          {shown && same.map((line) => <Line key={line} line={line} state={state} />)}
        </tbody>
      </table>
    </section>
  );
}

/** True where no record says anything else than another one. */
function isSame(line: MergeLine, records: readonly MergeCandidate[]): boolean {
  const first = lineTexts(line, records[0]?.record ?? {});
  return records.every(({ record }) => sameTexts(lineTexts(line, record), first));
}

function RecordHead(props: {
  candidate: MergeCandidate;
  state: MergeState;
  onDrop?: (id: string) => void;
}): JSX.Element {
  const { record, attached } = props.candidate;
  const { state, onDrop } = props;
  const name = customerTitle(record);
  const file = jobs.value.get(record.importedBy?.jobId ?? '')?.source.name;
  const { opportunities, activities, files } = attached;
  return (
    <div class="merge-record">
      <div class="merge-record-head">
        <a href={`/customers/${encodeURIComponent(record.id)}`}>{name}</a>
        {onDrop !== undefined && (
          <IconButton
            icon="close"
            size="s"
            label={t('merging.drop', { name })}
            onClick={() => onDrop(record.id)}
          />
        )}
      </div>
      <label class="merge-leads">
        <input
          type="radio"
          name="merge-leading"
          checked={record.id === state.leading}
          onChange={() => state.lead(record.id)}
        />
        <span>{t(record.id === state.leading ? 'merging.leads' : 'merging.lead')}</span>
      </label>
      <p class="merge-about">
        {[
          file ?? t('merging.by-hand'),
          ...(opportunities > 0 ? [t('merging.opportunities', { n: opportunities })] : []),
          ...(activities > 0 ? [t('merging.activities', { n: activities })] : []),
          ...(files > 0 ? [t('merging.files', { n: files })] : []),
          ...(record.archived === undefined ? [] : [t('merging.archived')]),
        ].join(' · ')}
      </p>
    </div>
  );
}

/** One line: what the customer will hold, and what each record says. */
function Line({ line, state }: { line: MergeLine; state: MergeState }): JSX.Element {
  const { candidates, choices, values, proposed } = state;
  const label = lineLabel(line);
  const result = lineTexts(line, values);
  const together = lineTexts(line, proposed);
  const records = (candidates ?? []).map(({ record }) => ({ id: record.id, texts: lineTexts(line, record) }));
  const chosen = choices.get(line);
  // What was proposed is of one record, or made of several.
  const isOne = records.some(({ texts }) => sameTexts(texts, together));
  const takenFrom =
    chosen ?? (isOne ? records.find(({ texts }) => sameTexts(texts, together))?.id : undefined);
  const group = `merge ${line}`;
  return (
    <tr data-changed={chosen === undefined ? undefined : ''}>
      <th scope="row">{label}</th>
      <td class="merge-result">
        <Texts texts={result} />
        {!isOne && (
          <Choice
            group={group}
            label={`${label}: ${t('merging.together')}`}
            checked={chosen === undefined}
            onChoose={() => state.choose(line, null)}
          >
            <span class="merge-together">{t('merging.together')}</span>
          </Choice>
        )}
      </td>
      {records.map(({ id, texts }) => (
        <td key={id} data-chosen={takenFrom === id ? '' : undefined}>
          <Choice
            group={group}
            label={`${label}: ${texts.join(', ') || t('merging.empty')}`}
            checked={takenFrom === id}
            onChoose={() => state.choose(line, id)}
          >
            <Texts texts={texts} />
          </Choice>
        </td>
      ))}
    </tr>
  );
}

function Choice(props: {
  group: string;
  label: string;
  checked: boolean;
  onChoose: () => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <label class="merge-choice">
      <input
        type="radio"
        name={props.group}
        aria-label={props.label}
        checked={props.checked}
        onChange={props.onChoose}
      />
      {props.children}
    </label>
  );
}

function Texts({ texts }: { texts: readonly string[] }): JSX.Element {
  if (texts.length === 0) return <span class="merge-empty">{t('merging.empty')}</span>;
  return (
    <span class="merge-texts">
      {texts.map((text, at) => (
        <span key={at}>{text}</span>
      ))}
    </span>
  );
}
