import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportedBefore } from '../../import/api';
import { Button, IconButton } from '../components/Button';
import { Banner } from '../components/Notice';
import { toast } from '../components/Toast';
import { formatInstant, t } from '../i18n';
import { NO_CHOICES } from './choices';
import { reportUrl } from './report/view';
import type { ImportSession } from './session';
import type { Shown, Source } from './state';

/**
 * Over the grid: this very file was imported before, and whether it goes by that import's settings and fixes, with one
 * press to leave or to take them. One button for both, so that the focus stays where it is pressed.
 */
export function BeforeNote({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const [dismissed, setDismissed] = useState<Source | null>(null);
  const { before } = shown.inspection;
  const state = session.state.value;
  const source = 'source' in state ? state.source : null;
  if (before === undefined || source === dismissed) return null;
  const { applied, jobId } = before;
  const toggle = () => {
    const was = session.choices.value;
    // That import's settings say it all anew; what was chosen by hand comes back with the way back.
    void session.setChoices({ ...NO_CHOICES, reading: was.reading, saved: applied ? 'none' : 'again' });
    toast({
      text: t(applied ? 'import.before.off' : 'import.before.on'),
      key: 'before',
      action: { label: t('app.undo'), undoes: true, run: () => void session.setChoices(was) },
    });
  };
  return (
    <Banner
      title={titleOf(before)}
      actions={
        <>
          <Button size="s" icon={applied ? 'undo' : 'refresh'} onClick={toggle}>
            {t(applied ? 'app.undo' : 'import.before.use')}
          </Button>
          <IconButton size="s" icon="close" label={t('app.dismiss')} onClick={() => setDismissed(source)} />
        </>
      }
    >
      <p>
        <span role="status">{textOf(before)}</span> <a href={reportUrl(jobId)}>{t('import.before.report')}</a>
      </p>
    </Banner>
  );
}

const titleOf = ({ at, undone }: ImportedBefore): string =>
  t(undone ? 'import.before.undone' : 'import.before.seen', { when: formatInstant(at, 'long') });

function textOf({ applied, byHand }: ImportedBefore): string {
  const text = t(applied ? 'import.before.applied' : 'import.before.offered');
  return applied && byHand > 0 ? `${text} ${t('import.before.by-hand', { n: byHand })}` : text;
}
