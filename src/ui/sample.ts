import { toast } from './components/Toast';
import { language, t } from './i18n';
import { pendingFile } from './pendingFile';

/** Opens the sample list of the user's language in the import screen; it comes with the app, so no network is needed. */
export async function trySample(route: (url: string) => void): Promise<void> {
  const name = `sample.${language.value}.csv`;
  const answer = await fetch(`/samples/${name}`).catch(() => null);
  // A server without the file may answer with the app's own page.
  if (answer?.ok !== true || answer.headers.get('content-type')?.startsWith('text/html') === true) {
    toast({ text: t('customers.no-sample'), tone: 'problem' });
    return;
  }
  pendingFile.value = new File([await answer.blob()], name, { type: 'text/csv' });
  route('/import');
}
