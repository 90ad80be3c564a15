import { render } from 'preact';
import { App } from '../ui/App';
import type { Updates } from '../ui/clients';
import { installAutomation } from './automation/install';
import { startClients } from './clients';
import { whenNoImport } from './importLock';
import { startServiceWorker } from './serviceWorkerClient';

const { book, importer, importing } = startClients();
const clients = { book, importer };
const serviceWorker = startServiceWorker(importing, whenNoImport);

const updates: Updates = {
  ...serviceWorker,
  importing,
  async askPersist() {
    // A worker cannot ask; and the browser may refuse, which the settings then show.
    const persisted = (await navigator.storage?.persist?.()) ?? false;
    await book.saveSettings({ persisted });
    return persisted;
  },
};

installAutomation(clients);

const root = document.getElementById('app');
if (root !== null) render(<App clients={clients} updates={updates} />, root);
