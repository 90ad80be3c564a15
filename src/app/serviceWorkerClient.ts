import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';

/** How often an open tab asks for a newer version. */
const CHECK_MS = 60 * 60 * 1000;

/**
 * How long a new version waits after the last import: the tabs then load what stands beside their new rows. Chromium
 * stops the old worker to hand over; a request within that moment starts it again, and the handing over is forgotten
 * until it idles (seen with Chromium 156: `ServiceWorkerVersion::OnStopped` with `Restart`, then nothing for a minute).
 */
const SETTLE_MS = 1000;

export interface ServiceWorkerClient {
  readonly waiting: Signal<boolean>;
  readonly offlineReady: Signal<boolean>;
  apply(): void;
}

/**
 * Registers the service worker and follows its life. A newer version waits until `apply`; then every tab reloads as
 * soon as the new version takes it over, but none while any tab writes an import.
 * @param importing true while this page writes one.
 * @param whenIdle runs its work at a moment when no tab does.
 */
export function startServiceWorker(
  importing: ReadonlySignal<boolean>,
  whenIdle: (work: () => void | Promise<void>) => Promise<void>,
): ServiceWorkerClient {
  const waiting = signal(false);
  const offlineReady = signal(false);
  if (!('serviceWorker' in navigator)) return { waiting, offlineReady, apply: () => undefined };

  reloadOnTakeover(importing, whenIdle);
  void navigator.serviceWorker.ready.then(() => {
    offlineReady.value = true;
  });
  // The first screen does not wait for it.
  const started = import('workbox-window').then(async ({ Workbox }) => {
    const workbox = new Workbox('/sw.js');
    workbox.addEventListener('waiting', () => {
      waiting.value = true;
    });
    await workbox.register();
    checkForUpdates(workbox);
    return workbox;
  });
  started.catch(unregistered);
  return {
    waiting,
    offlineReady,
    apply: () =>
      void whenIdle(async () => {
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        (await started).messageSkipWaiting();
      }),
  };
}

/** The first worker of a page claims it without a reload: page and worker are of one version. Any later one is newer. */
function reloadOnTakeover(
  importing: ReadonlySignal<boolean>,
  whenIdle: (work: () => void) => Promise<void>,
): void {
  const taken = signal(false);
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) taken.value = true;
    controlled = true;
  });
  effect(() => {
    if (!taken.value || importing.value) return;
    // An import that began in this tab meanwhile ends first: then the effect runs again.
    void whenIdle(() => {
      if (!importing.peek()) location.reload();
    });
  });
}

/** Without a network there is nothing newer to find; the next check asks again. */
const offline = () => undefined;

/** Some private windows allow no service worker: the app then works as long as it is open, and says nothing of offline. */
const unregistered = () => undefined;

function checkForUpdates(workbox: Workbox): void {
  const check = () => void workbox.update().catch(offline);
  setInterval(check, CHECK_MS);
  addEventListener('online', check);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
}
