/** The import screen over a real book and a real importer, on the page's own thread. */
import { LocationProvider } from 'preact-iso';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { createImportApi } from '../../src/db/session/importApi';
import { ClientsContext, UpdatesContext } from '../../src/ui/clients';
import { Toasts } from '../../src/ui/components/Toast';
import ImportScreen from '../../src/ui/import/ImportScreen';
import { pendingFile } from '../../src/ui/pendingFile';
import { updates } from './jobs';
import { show, until } from './support';

let made = 0;

/** A book of its own, in Poland. */
export async function newBook(): Promise<{ book: BookApi; name: string }> {
  const name = `workbench-${Date.now()}-${made++}`;
  const book = createBookApi(name);
  const status = await book.status();
  if (!status.ok) throw new Error(status.failure.code);
  await book.saveSettings({ country: 'PL', persisted: true });
  return { book, name };
}

/** Draws the import screen. */
export const showImport = ({ book, name }: { book: BookApi; name: string }): Promise<HTMLElement> =>
  show(
    <ClientsContext.Provider value={{ book, importer: createImportApi(name) }}>
      <UpdatesContext.Provider value={updates()}>
        <LocationProvider>
          <ImportScreen />
          <Toasts />
        </LocationProvider>
      </UpdatesContext.Provider>
    </ClientsContext.Provider>,
    1280,
    800,
  );

/** Hands a list to the screen, as a drop anywhere does, and waits until its first row stands in the grid. */
export async function openIn(host: HTMLElement, text: string): Promise<void> {
  pendingFile.value = new File([text], 'list.csv', { type: 'text/csv' });
  await until(() => host.querySelector('[data-at="0:0"] .imp-line'));
}
