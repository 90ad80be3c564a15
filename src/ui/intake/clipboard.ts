import { tableOf } from './table';

/** What the clipboard was found to hold; `closed` where the browser or its user keeps it to themselves. */
export type Held = { readonly at: 'table'; readonly file: File } | { readonly at: 'none' | 'closed' };

/** Chromium cleans HTML unless asked not to, and with it goes what Excel says of numbers in attributes of its own. */
interface Reader {
  read?(options: { unsanitized: readonly string[] }): Promise<readonly ClipboardItem[]>;
}

/**
 * Asks the browser for the clipboard (the asynchronous Clipboard API); it may ask its user. Call from a click.
 * @param name what the list is called on the screens
 */
export async function readClipboard(name: string): Promise<Held> {
  try {
    const reader = navigator.clipboard as Reader | undefined;
    const items = (await reader?.read?.({ unsanitized: ['text/html'] })) ?? null;
    if (items === null) return { at: 'closed' };
    const texts = (type: string) =>
      Promise.all(
        items
          .filter(({ types }) => types.includes(type))
          .map((item) => item.getType(type).then((blob) => blob.text())),
      );
    const html = (await texts('text/html')).join('\n');
    const file = tableOf({ html, text: (await texts('text/plain')).join('\n') }, name);
    return file === null ? { at: 'none' } : { at: 'table', file };
  } catch {
    return { at: 'closed' }; // refused, or the clipboard changed while it was read
  }
}
