import type { Language } from '../i18n/message';
import { toast } from './components/Toast';
import { language, t } from './i18n';
import { pendingFile } from './pendingFile';

/** Opens a sample list, the user's language's where none is named, in the import screen; no network is needed for it. */
export async function trySample(
  route: (url: string) => void,
  sample: Language = language.value,
): Promise<void> {
  const name = `sample.${sample}.csv`;
  const answer = await fetch(`/samples/${name}`).catch(() => null);
  // A server without the file may answer with the app's own page.
  if (answer?.ok !== true || answer.headers.get('content-type')?.startsWith('text/html') === true) {
    toast({ text: t('customers.no-sample'), tone: 'problem' });
    return;
  }
  pendingFile.value = new File([await answer.blob()], name, { type: 'text/csv' });
  route('/import');
}
