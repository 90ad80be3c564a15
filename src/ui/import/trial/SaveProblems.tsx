import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import { useClients } from '../../clients';
import { Button } from '../../components/Button';
import { FailureNotice } from '../../components/FailureNotice';
import { language } from '../../i18n';
import { saveFile } from '../../saveFile';
import type { Shown } from '../state';

/** Saves every problem of the plan as a file for the user's spreadsheet, before anything is written. */
export function SaveProblems(props: { shown: Shown; label: string }): JSX.Element {
  const { shown, label } = props;
  const { importer } = useClients();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setBusy(true);
    const answer = await importer.problemLog(shown.session, language.value);
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) saveFile(answer.value.name, answer.value.file);
  };
  return (
    <>
      <Button size="s" icon="download" busy={busy} onClick={() => void save()}>
        {label}
      </Button>
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void save()} />}
    </>
  );
}
