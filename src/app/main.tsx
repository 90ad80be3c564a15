import { render } from 'preact';
import { App } from '../ui/App';
import type { Updates } from '../ui/clients';
import { whenNobodyWrites, writing } from '../ui/writing';
import { installAutomation } from './automation/install';
import { startClients } from './clients';
import { startServiceWorker } from './serviceWorkerClient';

const clients = startClients();
const serviceWorker = startServiceWorker(writing, whenNobodyWrites);

const updates: Updates = {
  ...serviceWorker,
  importing: writing,
  async askPersist() {
    // A worker cannot ask; and the browser may refuse, which the settings then show.
    const persisted = (await navigator.storage?.persist?.()) ?? false;
    await clients.book.saveSettings({ persisted });
    return persisted;
  },
};

installAutomation(clients);

const root = document.getElementById('app');
if (root !== null) render(<App clients={clients} updates={updates} />, root);
