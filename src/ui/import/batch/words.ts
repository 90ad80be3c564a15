import type { Params } from '../../../domain/failure';
import type { Progress } from '../../../import/api';
import { failureTitle } from '../../components/FailureNotice';
import type { Tone } from '../../components/tone';
import { formatNumber, t } from '../../i18n';
import { batchName } from '../batchName';
import { pace } from '../Committing';
import { duplicateText } from '../go';
import { kindOf } from '../Problem';
import { delimiterName } from '../words';
import type { Batch } from './batch';
import { type BatchFile, isNoList, type Looked } from './files';
import type { Run } from './run';

/** The word of a file's state and its colour. */
export function standing(file: BatchFile): { readonly tone: Tone; readonly text: string } {
  const { state, out } = file;
  if (isNoList(file)) return { tone: 'unchanged', text: t('batch.at-no-list') };
  if (out && (state.at === 'waiting' || state.at === 'ready' || state.at === 'reading'))
    return { tone: 'unchanged', text: t('batch.at-out') };
  const text = t(`batch.at-${state.at}`);
  return { tone: state.at === 'partly' && state.failure !== null ? 'problem' : TONES[state.at], text };
}

const TONES = {
  waiting: 'unchanged',
  reading: 'update',
  ready: 'unchanged',
  blocked: 'warning',
  unread: 'problem',
  importing: 'update',
  done: 'new',
  partly: 'warning',
  failed: 'problem',
} as const satisfies Record<BatchFile['state']['at'], Tone>;

/** Why a file cannot be imported as it is; null where it can. */
export function whyNot({ path, file, state }: BatchFile): string | null {
  if (state.at === 'blocked') {
    const { blocker } = state;
    if (blocker.code === 'missing-pipeline') return t('import.blocker.missing-pipeline');
    return blocker.code === 'missing-columns'
      ? t('failure.missing-columns')
      : duplicateText(blocker.field, blocker.columns.length);
  }
  const failure = 'failure' in state ? state.failure : null;
  if (failure === null) return null;
  if (failure.code !== 'unknown-format' || file === null) return failureTitle(failure);
  return t(`batch.why-${kindOf(failure, { file, name: path })}`);
}

/** How a file was read, as short as can be: format, and of a text its encoding and separator. */
export const readAs = ({ format, encoding, delimiter }: Looked): string =>
  (delimiter === null
    ? [format.toUpperCase()]
    : [format.toUpperCase(), encoding.toUpperCase().replace('WINDOWS', 'Windows'), delimiterName(delimiter)]
  ).join(' · ');

/** Kinds of problems that are named; of the rest is said how many there are. */
const NAMED = 3;

/** What is wrong in a file's rows, the most frequent first. */
export function kindsText(kinds: Looked['kinds']): string {
  const named = kinds
    .slice(0, NAMED)
    .map(({ code, count }) => t('batch.kind', { kind: t(`issue.short.${code}`), n: formatNumber(count) }));
  const more = kinds.length - named.length;
  return [...named, ...(more > 0 ? [t('batch.kinds-more', { n: more })] : [])].join(' · ');
}

/** What a file is called: by its path, and which of its lists it is where it holds several. */
export const titleOf = ({ path, sheet }: Pick<BatchFile, 'path' | 'sheet'>): string =>
  sheet === null ? path : `${path} › ${sheet}`;

/** What the files of a batch are called together. */
export const nameOf = ({ name, folder, files }: Batch): string =>
  batchName({ name: name.value, of: files.value.length, ...(folder.value === null && { loose: true }) });

/** What is counted in files, or where all are sheets of workbooks, in lists. */
type Counted =
  | 'heading'
  | 'heading-from'
  | 'open-now'
  | 'aside'
  | 'more'
  | 'go'
  | 'done'
  | 'ended-early'
  | 'rest'
  | 'failures'
  | 'left-out'
  | 'reading'
  | 'running-at'
  | 'table'
  | 'sum'
  | 'none-why'
  | 'take-in-all'
  | 'file'
  | 'foreseen'
  | 'stay'
  | 'failures-text'
  | 'rows-all';

/** A text of the batch that says what its files are: sheets of a workbook are lists, not files. */
export function sayOf({ files }: Pick<Batch, 'files'>, what: Counted, params: Params = {}): string {
  const isLists = files.value.length > 0 && files.value.every(({ sheet }) => sheet !== null);
  return t(isLists ? `batch.lists.${what}` : `batch.${what}`, params);
}

/** What the screen is about: how many files, and where they come from. */
export function headingOf(batch: Batch): string {
  const n = batch.files.value.length;
  const { value: name } = batch.folder;
  return name === null ? sayOf(batch, 'heading', { n }) : sayOf(batch, 'heading-from', { n, name });
}

/** The first moments say nothing about the speed. */
const SETTLING_S = 1.5;

/** Rows a second and time left over all files. @param rows gone through until now, of this file too. */
export function paceOf(run: Run, rows: number, now: number): string {
  const seconds = ((run.pausedAt ?? now) - run.startedAt) / 1000;
  const rate = seconds < SETTLING_S ? 0 : Math.max(0, rows - run.before) / seconds;
  const secondsLeft = rate > 0 ? Math.max(0, run.rows - rows) / rate : null;
  return pace({ phase: 'commit', done: rows, total: run.rows, rate, secondsLeft });
}

/** What share of the work on a file its phases are, and where each begins. */
const PHASES = { read: [0, 0.25], decide: [0.25, 0.25], commit: [0.5, 0.5] } as const;

/** How far the file that is worked on is, from 0 to 1: reading and deciding count too, or the estimate would mislead. */
export function shareOf({ phase, done, total }: Progress): number {
  const [begin, part] = phase === 'read' || phase === 'decide' ? PHASES[phase] : PHASES.commit;
  return begin + part * (total > 0 ? Math.min(1, done / total) : 0);
}
