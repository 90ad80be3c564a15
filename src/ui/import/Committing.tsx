import type { JSX } from 'preact';
import { bookStatus } from '../book';
import { t } from '../i18n';
import type { ImportSession } from './session';
import type { ImportState } from './state';
import { UnderWay } from './UnderWay';

export { pace } from './UnderWay';

/** While the plan is carried out. */
export function Committing(props: {
  session: ImportSession;
  state: Extract<ImportState, { step: 'committing' }>;
}): JSX.Element {
  const { session, state } = props;
  const { counts, profile } = state.shown.summary;
  const wholly = profile.allOrNothing === true;
  return (
    <UnderWay
      heading={t('import.commit.heading', { name: state.source.name })}
      progress={state.progress}
      from={0}
      stored={bookStatus.value?.running?.done ?? 0}
      total={counts.rows}
      paused={state.paused}
      stopping={state.cancelling}
      {...(!wholly && { onPause: (paused: boolean) => void session.going.pause(paused) })}
      onStop={() => void session.going.cancel()}
      wholly={wholly}
    />
  );
}
