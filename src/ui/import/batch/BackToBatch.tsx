import type { JSX } from 'preact';
import { Icon } from '../../components/Icon';
import { BATCH_PATH } from '../../pendingFile';
import type { ImportSession } from '../session';
import { taskOf } from '../state';
import { useBatch } from './useBatch';
import { headingOf } from './words';

/** Above the workbench while a batch is open: the way back to it. */
export function BackToBatch({ session }: { session: ImportSession }): JSX.Element | null {
  const batch = useBatch();
  const state = session.state.value;
  if (!batch.isOpen || state.step === 'choosing' || taskOf(state) !== undefined) return null;
  const back = () => {
    // What was only looked at needs no second way in; what was worked on waits here.
    if (state.source.ofBatch === true && !session.hasWork) session.reset();
  };
  return (
    <p class="bat-back">
      <a href={BATCH_PATH} onClick={back}>
        <Icon name="arrowLeft" size={15} />
        <span>{headingOf(batch)}</span>
      </a>
    </p>
  );
}
