import { localDay } from '../../domain/day';
import type { Opportunity } from '../../domain/side';
import type { SideDraft } from '../../domain/sideDraft';
import { outcomeOf } from '../../domain/stage';
import type { Pipeline } from '../../domain/vocabulary';
import type { Clients } from '../clients';
import { failureTitle } from '../components/FailureNotice';
import { toast } from '../components/Toast';
import { t } from '../i18n';

/** One opportunity, one toast. */
const keyOf = (id: string): string => `deal ${id}`;

/**
 * What the move to a stage changes: whatever comes to a closing stage was closed today, and what is open again was not;
 * a reason stays with what is lost alone.
 */
export function movedTo(
  { id, closedAt, reason }: Pick<Opportunity, 'id' | 'closedAt' | 'reason'>,
  stage: string,
  pipeline: Pipeline,
  today: string = localDay(),
): SideDraft {
  const outcome = outcomeOf(pipeline, stage);
  const keepsReason = outcome === 'lost' || reason === undefined;
  if (outcome === 'open') {
    return {
      entity: 'opportunity',
      id,
      stage,
      ...(closedAt !== undefined && { closedAt: '' }),
      ...(!keepsReason && { reason: '' }),
    };
  }
  return { entity: 'opportunity', id, stage, closedAt: today, ...(!keepsReason && { reason: '' }) };
}

/** Takes changes back, the last one first; says so. */
async function takeBack(clients: Clients, id: string, changes: readonly number[], undone: string) {
  for (const change of changes.toReversed()) {
    const answer = await clients.book.revert(change);
    if (!answer.ok) return toast({ key: keyOf(id), text: failureTitle(answer.failure), tone: 'problem' });
  }
  return toast({ key: keyOf(id), text: undone });
}

/** Says what was done with an opportunity, with the way back over all these changes. */
export function toastDeal(
  clients: Clients,
  id: string,
  done: {
    readonly text: string;
    readonly undone: string;
    readonly changes: readonly number[];
    /** Called as it is taken back. */
    readonly onUndo?: () => void;
  },
): void {
  toast({
    key: keyOf(id),
    text: done.text,
    action: {
      label: t('app.undo'),
      undoes: true,
      run: () => {
        done.onUndo?.();
        void takeBack(clients, id, done.changes, done.undone);
      },
    },
  });
}

/** Writes drafts as one change; its number, or null where it was refused, which is told. */
export async function saveDeals(
  clients: Clients,
  id: string,
  drafts: readonly SideDraft[],
): Promise<number | null> {
  const answer = await clients.book.saveSides(drafts);
  if (answer.ok) return answer.value.change;
  toast({ key: keyOf(id), text: failureTitle(answer.failure), tone: 'problem' });
  return null;
}
