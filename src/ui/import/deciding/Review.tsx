import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { displayName } from '../../../domain/customer';
import type { FieldKey, FieldValues } from '../../../domain/fields';
import type { RowView } from '../../../import/api';
import type { Candidate } from '../../../import/decidingApi';
import { Button } from '../../components/Button';
import { fieldLabel } from '../../fields';
import { formatDate, t } from '../../i18n';
import { rowIssues, valueText } from '../cells';
import type { ImportSession } from '../session';
import { issueText, SEVERITY_TONES } from '../words';
import { choiceFor, decideOne } from './acts';
import { type Comparison, compared, comparedFields } from './compare';
import type { ReviewKeys } from './keys';

interface ReviewProps {
  readonly session: ImportSession;
  readonly row: RowView;
  /** Its place in the queue, from 0, and how many there are. */
  readonly place: number;
  readonly total: number;
  /** Grows with every plan. */
  readonly revision: number;
  readonly onMove: (step: 1 | -1) => void;
  readonly keys: RefObject<ReviewKeys | null>;
}

const NOBODY: readonly Candidate[] = [];

/** Below the rows that wait: the one at hand beside everybody whom it may be, field by field, and what to do with it. */
export function Review({ session, row, place, total, revision, onMove, keys }: ReviewProps): JSX.Element {
  const found = useCandidates(session, row.index, revision);
  const candidates = found ?? NOBODY;
  const choose = (candidate: Candidate) => void decideOne(session, row.index, choiceFor(candidate));
  const create = () => void decideOne(session, row.index, { kind: 'create' });
  const skip = () => void decideOne(session, row.index, { kind: 'skip' });
  useLayoutEffect(() => {
    keys.current = {
      onNumber: (number) => {
        const candidate = candidates[number - 1];
        if (candidate !== undefined) choose(candidate);
      },
      onCreate: create,
      onSkip: skip,
      onMove,
    };
    return () => {
      keys.current = null;
    };
  });
  return (
    <section class="dec-review" aria-label={t('decide.review')}>
      <header class="dec-head">
        <p class="dec-why" aria-live="polite">
          <b>{t('decide.place', { place: place + 1, total })}</b>{' '}
          {rowIssues(row).map((issue) => (
            <span key={issue.code} data-tone={SEVERITY_TONES[issue.severity]}>
              {issueText(issue)}{' '}
            </span>
          ))}
        </p>
        <div class="dec-acts">
          <Button size="s" aria-keyshortcuts="n" onClick={create}>
            {t('decide.create')} <Key>n</Key>
          </Button>
          <Button size="s" aria-keyshortcuts="s" onClick={skip}>
            {t('decide.skip')} <Key>s</Key>
          </Button>
          <Button
            size="s"
            variant="quiet"
            aria-keyshortcuts="k"
            aria-disabled={place === 0}
            onClick={() => onMove(-1)}
          >
            {t('decide.previous')} <Key>k</Key>
          </Button>
          <Button
            size="s"
            variant="quiet"
            aria-keyshortcuts="j"
            aria-disabled={place >= total - 1}
            onClick={() => onMove(1)}
          >
            {t('decide.next')} <Key>j</Key>
          </Button>
        </div>
      </header>
      <SideBySide row={row} candidates={candidates} onChoose={choose} />
      {found !== null && candidates.length === 0 && <p class="imp-quiet">{t('decide.nobody')}</p>}
    </section>
  );
}

const Key = ({ children }: { children: string }): JSX.Element => (
  <span class="dec-key" aria-hidden="true">
    {children}
  </span>
);

/** The row's candidates; those of the row before stay until they come, so that nothing jumps. Null before the first. */
function useCandidates(session: ImportSession, row: number, revision: number): readonly Candidate[] | null {
  const [found, setFound] = useState<{ row: number; candidates: readonly Candidate[] } | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const candidates = await session.candidates(row);
      if (current && candidates !== null) setFound({ row, candidates });
    };
    void read();
    return () => {
      current = false;
    };
  }, [session, row, revision]);
  return found?.row === row ? found.candidates : null;
}

const valuesIn = ({ who }: Candidate): FieldValues => (who.kind === 'customer' ? who.customer : who.values);

function SideBySide(props: {
  row: RowView;
  candidates: readonly Candidate[];
  onChoose: (candidate: Candidate) => void;
}): JSX.Element {
  const { row, candidates, onChoose } = props;
  const fields = comparedFields(row.values, candidates.map(valuesIn));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too
    <section class="dec-table-box" aria-label={t('decide.side-by-side')} tabIndex={0}>
      <table class="dec-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span class="dec-name">{t('import.cell.line', { line: row.line })}</span>
            </th>
            {candidates.map((candidate, index) => (
              <th scope="col" key={index}>
                <CandidateHead candidate={candidate} number={index + 1} onChoose={onChoose} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(field)}</th>
              <td>{textOf(field, row.values)}</td>
              {candidates.map((candidate, index) => {
                const values = valuesIn(candidate);
                const comparison = compared(row.values[field], values[field]);
                return (
                  <td key={index} data-comparison={comparison}>
                    <Sign comparison={comparison} />
                    {textOf(field, values)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CandidateHead(props: {
  candidate: Candidate;
  number: number;
  onChoose: (candidate: Candidate) => void;
}): JSX.Element {
  const { candidate, number, onChoose } = props;
  const { who, by } = candidate;
  const archived = who.kind === 'customer' ? who.customer.archived : undefined;
  return (
    <div class="dec-candidate">
      <span class="dec-name">
        {who.kind === 'customer' ? displayName(who.customer) : t('decide.in-file', { line: who.line })}
      </span>
      <span class="dec-by">
        {[
          ...by.map((reason) => t(`decide.by-${reason}`)),
          ...(archived === undefined ? [] : [t('decide.archived', { date: formatDate(archived) })]),
        ].join(' · ')}
      </span>
      <Button size="s" aria-keyshortcuts={String(number)} onClick={() => onChoose(candidate)}>
        {t(who.kind === 'customer' ? 'decide.this' : 'decide.this-row')} <Key>{String(number)}</Key>
      </Button>
    </div>
  );
}

const SIGNS = { same: '=', differs: '≠' } as const;

/** Not by colour alone. */
function Sign({ comparison }: { comparison: Comparison }): JSX.Element | null {
  if (comparison === 'alone') return null;
  return (
    <>
      <i class="dec-sign" aria-hidden="true">
        {SIGNS[comparison]}
      </i>
      <span class="visually-hidden">{`${t(`decide.${comparison}`)}: `}</span>
    </>
  );
}

function textOf(field: FieldKey, values: FieldValues): string {
  const value = values[field];
  return value === undefined ? '' : valueText(field, value);
}
