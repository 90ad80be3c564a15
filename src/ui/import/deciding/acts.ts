import type { IssueCode } from '../../../domain/issue';
import type { Counts, IssueGroup, RowFilter } from '../../../import/api';
import type { Candidate, QueueAnswer, RowChoice } from '../../../import/decidingApi';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import type { ImportSession } from '../session';

/** The rows that wait for a person. */
export const WAITING: RowFilter = { kind: 'action', action: 'ask' };

export const isWaiting = (filter: RowFilter): boolean => filter.kind === 'action' && filter.action === 'ask';

/** Why rows wait, in the order in which they are shown. */
const REASONS: readonly IssueCode[] = ['other-person', 'other-in-file', 'many-matches', 'to-review'];

/** The reasons for which rows of a plan wait, with how many each. */
export const reasonsIn = (groups: readonly IssueGroup[]): readonly IssueGroup[] =>
  REASONS.flatMap((code) => groups.find((group) => group.code === code) ?? []);

/** The choice that a candidate stands for. */
export const choiceFor = ({ who }: Candidate): RowChoice =>
  who.kind === 'customer' ? { kind: 'update', id: who.customer.id } : { kind: 'repeat', row: who.row };

/** One row is decided; the way back is offered. */
export async function decideOne(session: ImportSession, row: number, choice: RowChoice): Promise<void> {
  const { value: filter } = session.filter;
  const rows = await session.decide([row], choice);
  if (rows !== null) offerBack(session, filter, rows, t(`decide.done-${choice.kind}`));
}

/** Every row that waits is decided by one answer; the way back is offered. */
export async function decideQueue(
  session: ImportSession,
  answer: QueueAnswer,
  code: IssueCode | undefined,
): Promise<void> {
  const { value: filter } = session.filter;
  const rows = await session.decideAll(answer, code);
  if (rows !== null) offerBack(session, filter, rows, t(`decide.all-done-${answer}`, { n: rows.length }));
}

/** The way back leads to the rows that were looked at: with the last of them that waited they gave way to all. */
function offerBack(session: ImportSession, filter: RowFilter, rows: readonly number[], text: string): void {
  const run = async () => {
    await session.decide(rows, null);
    session.filter.value = filter;
  };
  const action = { label: t('app.undo'), undoes: true, run: () => void run() };
  toast({ text, key: 'decide', ...(rows.length > 0 && { action }) });
}

/** How many rows one of the queue's answers would decide. */
export const waitingFor = (
  { pending }: Counts,
  groups: readonly IssueGroup[],
  code: IssueCode | undefined,
): number => (code === undefined ? pending : (groups.find((group) => group.code === code)?.count ?? 0));
