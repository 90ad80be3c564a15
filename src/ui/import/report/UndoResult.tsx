import type { JSX } from 'preact';
import type { ImportJob } from '../../../db/api';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { Banner } from '../../components/Notice';
import { formatInstant, t } from '../../i18n';
import { canDo } from './can';
import { KeptTable } from './KeptTable';
import { resume, undoneText, works } from './work';

/** What taking an import back did, what it kept because the user had changed it since, and the way to do it again. */
export function UndoResult(props: { job: ImportJob; undo: NonNullable<ImportJob['undo']> }): JSX.Element {
  const { job, undo } = props;
  const clients = useClients();
  const { redo } = canDo(job);
  return (
    <section class="imp-undone">
      <Banner
        tone="new"
        icon="undo"
        title={undoneText(undo)}
        actions={
          redo &&
          !works.value.has(job.jobId) && (
            <Button icon="refresh" onClick={() => void resume(clients, job.jobId, 'redo')}>
              {t('report.redo')}
            </Button>
          )
        }
      >
        <p role="status">{t('report.undo-at', { when: formatInstant(undo.at, 'long') })}</p>
        <p>{t(redo ? 'report.redo-why' : 'report.redo-gone')}</p>
      </Banner>
      {undo.keptCustomers > 0 && (
        <>
          <h2>{t('report.kept-heading', { n: undo.keptCustomers })}</h2>
          <KeptTable kept={undo.kept} label={t('report.kept-heading', { n: undo.keptCustomers })} />
        </>
      )}
    </section>
  );
}
