import { useEffect, useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { SHARE_PATH, takeShared } from '../../share/inbox';
import { toast } from '../components/Toast';
import { t } from '../i18n';
import { fromInput } from '../import/batch/dropped';
import { handOver } from '../pendingFile';
import { isTyping } from '../shortcuts';
import { type Launch, type LaunchQueue, listenForLaunches } from './launched';
import { broughtBy, tableOf } from './table';

/**
 * Lists that come from outside, wherever the user is: a paste, the operating system's "open with", its share sheet. All
 * of them end where a dropped file does.
 */
export function useIntake(): void {
  const { query, route } = useLocation();
  const take = (files: readonly File[]) => handOver(fromInput(files), location.pathname, route);

  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData: held, target } = event;
      if (event.defaultPrevented || held === null || isTyping(target) || isAsking()) return;
      const files = broughtBy(held, t('intake.pasted'));
      if (files.length === 0) return; // a word or a picture pasted by accident
      event.preventDefault();
      take(files);
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, []);

  useEffect(() => {
    const { launchQueue } = window as { launchQueue?: LaunchQueue };
    listenForLaunches(launchQueue, (launch) => onLaunch(launch, take, route));
  }, []);

  const { shared } = query;
  useEffect(() => {
    if (shared === undefined) return;
    route('/import', true); // a reload must not ask for it again
    void takeShared(shared).then(
      (brought) => {
        const files = brought === null ? [] : filesOf(brought);
        if (files.length > 0) take(files);
        else
          toast({ text: t(brought === null ? 'intake.share-failed' : 'intake.no-table'), tone: 'problem' });
      },
      () => toast({ text: t('intake.share-failed'), tone: 'problem' }),
    );
  }, [shared]);
}

/** A question is open: what is pasted beside it was not meant for us. */
const isAsking = (): boolean => document.querySelector('dialog[open]') !== null;

function filesOf({ files, text }: { files: readonly File[]; text: string }): readonly File[] {
  if (files.length > 0) return files;
  return [tableOf({ html: '', text }, t('intake.shared')) ?? []].flat();
}

function onLaunch(
  { files, unread, to }: Launch,
  take: (files: readonly File[]) => void,
  route: (url: string) => void,
): void {
  for (const name of unread) toast({ text: t('intake.unread', { name }), tone: 'problem' });
  if (files.length > 0) take(files);
  // What a share sheet posts reaches the service worker or nobody: an open window gets its bare address.
  else if (to === SHARE_PATH) toast({ text: t('intake.share-failed'), tone: 'problem' });
  else if (to !== null && unread.length === 0 && to !== '/') route(to);
}
