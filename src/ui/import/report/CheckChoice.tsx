import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportJob } from '../../../db/api';
import type { Failure } from '../../../domain/failure';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { TextField } from '../../components/Field';
import { Segmented } from '../../components/Segmented';
import { formatNumber, t } from '../../i18n';
import { MOST_CHECKED, parseLines, rowsOfLines } from './lines';

/** What the spot check asks for: rows by their numbers, or some at random. */
export type Chosen = { readonly rows: readonly number[] } | { readonly draw: number };

/** What of the lines that were asked for is not shown. */
export interface NotShown {
  /** No row begins there. */
  readonly missing: readonly number[];
  /** More may have been asked for than are shown at a time. */
  readonly isCut: boolean;
}

const DRAWS = ['5', '20', '100'] as const;

/** Before a spot check: how many at random, or which lines. */
export function CheckChoice(props: {
  job: ImportJob;
  onChoose: (chosen: Chosen, notShown: NotShown | null) => Promise<void>;
}): JSX.Element {
  const { job, onChoose } = props;
  const { importer } = useClients();
  const [draw, setDraw] = useState<(typeof DRAWS)[number]>('20');
  const [lines, setLines] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const chooseLines = async () => {
    const wanted = parseLines(lines);
    if (wanted === null) return setError(t('report.check-lines-wrong'));
    const found = await rowsOfLines(importer, job.jobId, job.report.rows, wanted);
    if (!found.ok) return setFailure(found.failure);
    const { rows, missing } = found.value;
    if (rows.length === 0) return setError(t('report.check-lines-none'));
    await onChoose({ rows }, { missing, isCut: wanted.length === MOST_CHECKED });
  };
  const run = async (choose: () => Promise<unknown>) => {
    setBusy(true);
    setError(undefined);
    setFailure(null);
    await choose();
    setBusy(false);
  };
  return (
    <div class="rep-choice">
      <p class="imp-quiet">{t('report.check-text')}</p>
      <div class="rep-choice-ways">
        <form
          class="rep-choice-way"
          onSubmit={(event) => {
            event.preventDefault();
            void run(() => onChoose({ draw: Math.min(Number(draw), job.report.rows) }, null));
          }}
        >
          <div class="field">
            <span class="field-label" aria-hidden="true">
              {t('report.check-count')}
            </span>
            <Segmented
              label={t('report.check-count')}
              value={draw}
              options={DRAWS.map((value) => ({ value, label: formatNumber(Number(value)) }))}
              onChange={setDraw}
            />
          </div>
          <Button type="submit" variant="primary" busy={busy}>
            {t('report.check-draw')}
          </Button>
        </form>
        <form
          class="rep-choice-way"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void run(chooseLines);
          }}
        >
          <TextField
            label={t('report.check-lines')}
            placeholder={t('report.check-lines-hint')}
            value={lines}
            error={error}
            inputMode="text"
            onInput={setLines}
          />
          <Button type="submit" busy={busy}>
            {t('report.check-show')}
          </Button>
        </form>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
