import { LocationProvider, useLocation } from 'preact-iso';
import { afterEach, describe, expect, it, test } from 'vitest';
import { keepShared, takeShared } from '../../src/share/inbox';
import { Toasts } from '../../src/ui/components/Toast';
import { type Launch, type LaunchQueue, listenForLaunches } from '../../src/ui/intake/launched';
import { tableOf } from '../../src/ui/intake/table';
import { useIntake } from '../../src/ui/intake/useIntake';
import { pendingFile, pendingFiles } from '../../src/ui/pendingFile';
import { DropZone } from '../../src/ui/shell/DropZone';
import { show, until } from './support';

const home = location.href;
afterEach(() => {
  history.replaceState(null, '', home);
  pendingFile.value = null;
  pendingFiles.value = null;
});

/** What the clipboard holds, as the programs put it there (Excel 2021, Google Sheets, LibreOffice 24, Chrome). */
const EXCEL = {
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"></head><body><table border=0 cellpadding=0><!--StartFragment--><tr height=20><td class=xl65>Nazwa</td><td>Telefon</td></tr><tr><td>Ćwik<br>Ewa</td><td align=right x:num>601000001</td></tr><!--EndFragment--></table></body></html>`,
  text: 'Nazwa\tTelefon\r\n"Ćwik\nEwa"\t601000001\r\n',
};
const EXCEL_CELL = { html: '<table><tr><td height=20>Ewa</td></tr></table>', text: 'Ewa\r\n' };
const SHEETS_CELL = { html: '<meta charset="utf-8"><span data-sheets-value="1">Ewa</span>', text: 'Ewa' };
const CARD = { html: '', text: 'BEGIN:VCARD\nVERSION:3.0\nFN:Ewa\nEND:VCARD' };

describe('what counts as a table', () => {
  const CASES: readonly { says: string; held: { html: string; text: string }; kind: string | null }[] = [
    { says: 'cells of Excel', held: EXCEL, kind: 'text/html' },
    { says: 'one cell of Excel', held: EXCEL_CELL, kind: null },
    { says: 'one cell of Google Sheets', held: SHEETS_CELL, kind: null },
    { says: 'tabs without HTML', held: { html: '', text: 'Name\tPhone' }, kind: 'text/plain' },
    { says: 'a column of names', held: { html: '', text: 'Ewa\nJan' }, kind: 'text/plain' },
    { says: 'a contact card', held: CARD, kind: 'text/plain' },
    {
      says: 'lines of a web page without a table',
      held: { html: '<p>a<p>b', text: 'a\nb' },
      kind: 'text/plain',
    },
    { says: 'a word', held: { html: '<b>Ewa</b>', text: 'Ewa' }, kind: null },
    { says: 'a line with a break after it', held: { html: '', text: 'Ewa Ćwik, Łódź\r\n\r\n' }, kind: null },
    { says: 'an indented word', held: { html: '', text: '  Ewa ' }, kind: null },
    { says: 'nothing', held: { html: '', text: '' }, kind: null },
  ];
  test.each(CASES)('$says', async ({ held, kind }) => {
    const file = tableOf(held, 'Pasted table');
    expect(file?.type ?? null).toBe(kind);
    if (file === null) return;
    expect(file.name).toBe('Pasted table');
    expect(await file.text()).toBe(kind === 'text/html' ? held.html : held.text);
  });
});

const Path = () => <p class="path">{useLocation().url}</p>;

function Everything() {
  useIntake();
  return (
    <>
      <Path />
      <DropZone />
      <Toasts />
      <input class="field" />
      <dialog>?</dialog>
      <span class="own" draggable>
        own
      </span>
    </>
  );
}

const draw = () =>
  show(
    <LocationProvider>
      <Everything />
    </LocationProvider>,
  );

function transfer(parts: Readonly<Record<string, string>>, files: readonly File[] = []): DataTransfer {
  const held = new DataTransfer();
  for (const [type, text] of Object.entries(parts)) held.setData(type, text);
  for (const file of files) held.items.add(file);
  return held;
}

function paste(target: EventTarget, clipboardData: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

const asTransfer = ({ html, text }: { html: string; text: string }, files: readonly File[] = []) =>
  transfer({ 'text/html': html, 'text/plain': text }, files);

describe('a paste', () => {
  it('of cells goes to the import screen, beside whatever picture the spreadsheet adds', async () => {
    const host = await draw();
    const picture = new File(['x'], 'image.png', { type: 'image/png' });
    expect(paste(document.body, asTransfer(EXCEL, [picture])).defaultPrevented).toBe(true);
    await until(() => host.querySelector('.path')?.textContent === '/import');
    expect([pendingFile.value?.name, pendingFile.value?.type]).toEqual(['Pasted table', 'text/html']);
  });

  it('of files takes the files, several to the batch', async () => {
    const host = await draw();
    const files = ['b.csv', 'a.csv'].map((name) => new File(['name\nAnna'], name, { type: 'text/csv' }));
    // macOS puts the names of the files beside them, a line each.
    paste(document.body, transfer({ 'text/plain': 'b.csv\na.csv' }, files));
    await until(() => host.querySelector('.path')?.textContent === '/import/batch');
    expect(pendingFiles.value?.files.map(({ path }) => path)).toEqual(['a.csv', 'b.csv']);
  });

  it('is left alone in a text field, beside a question, and where it holds no table', async () => {
    const host = await draw();
    const field = await until(() => host.querySelector('.field'));
    expect(paste(field, asTransfer(EXCEL)).defaultPrevented).toBe(false);
    expect(paste(document.body, transfer({ 'text/plain': 'Ewa' })).defaultPrevented).toBe(false);
    host.querySelector('dialog')?.showModal();
    expect(paste(document.body, asTransfer(EXCEL)).defaultPrevented).toBe(false);
    expect(pendingFile.value).toBeNull();
  });
});

describe('text dropped anywhere', () => {
  const drop = (target: EventTarget, type: string, dataTransfer: DataTransfer | null = null) => {
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event;
  };

  it('opens as a list where it is a table, and is told where it is none', async () => {
    const host = await draw();
    await until(() => {
      drop(document.body, 'dragover', asTransfer(EXCEL));
      return host.querySelector('.drop-zone');
    });
    drop(document.body, 'drop', asTransfer(EXCEL));
    await until(() => host.querySelector('.path')?.textContent === '/import');
    expect(pendingFile.value?.name).toBe('Dropped table');
    pendingFile.value = null;
    drop(document.body, 'drop', transfer({ 'text/plain': 'Ewa' }));
    await until(() => host.textContent?.includes('There is no table in it.'));
    expect(pendingFile.value).toBeNull();
  });

  it('is left to the browser as a link, in a text field, and from our own page', async () => {
    const host = await draw();
    const link = transfer({ 'text/uri-list': 'http://localhost/', 'text/plain': 'a\nb' });
    expect(drop(document.body, 'dragover', link).defaultPrevented).toBe(false);
    const field = await until(() => host.querySelector('.field'));
    expect(drop(field, 'dragover', asTransfer(EXCEL)).defaultPrevented).toBe(false);
    const own = await until(() => host.querySelector('.own'));
    drop(own, 'dragstart');
    expect(drop(document.body, 'dragover', asTransfer(EXCEL)).defaultPrevented).toBe(false);
    drop(own, 'dragend');
    expect(drop(document.body, 'dragover', asTransfer(EXCEL)).defaultPrevented).toBe(true);
  });
});

describe('a launch by the operating system', () => {
  const handle = (name: string, fails = false) =>
    ({
      name,
      getFile: () => (fails ? Promise.reject(new Error('moved')) : Promise.resolve(new File(['a'], name))),
    }) as FileSystemFileHandle;

  it('hands over the files that can be read, names the others, and the address', async () => {
    const consumers: ((params: object) => void)[] = [];
    const queue = { setConsumer: (take: (params: never) => void) => consumers.push(take as never) };
    const taken: Launch[] = [];
    listenForLaunches(queue as unknown as LaunchQueue, (launch) => taken.push(launch));
    consumers[0]?.({
      targetURL: 'http://localhost/import?x=1',
      files: [handle('a.csv'), handle('b.csv', true)],
    });
    consumers[0]?.({ files: [] });
    await until(() => taken.length === 2);
    const [first, second] = taken.toSorted((a, b) => b.files.length - a.files.length);
    expect(first?.files.map(({ name }) => name)).toEqual(['a.csv']);
    expect([first?.unread, first?.to]).toEqual([['b.csv'], '/import?x=1']);
    expect(second).toEqual({ files: [], unread: [], to: null });
  });
});

describe('the inbox of the share sheet', () => {
  const share = (fill: (form: FormData) => void) => {
    const body = new FormData();
    fill(body);
    return keepShared(new Request('/share', { method: 'POST', body }));
  };
  const idOf = (answer: Response) => answer.headers.get('location')?.split('shared=')[1] ?? '';

  it('keeps files with their names until they are taken, once', async () => {
    const answer = await share((form) => {
      form.append('files', new File(['name\nAnna'], 'Kraków & co 客户.csv', { type: 'text/csv' }));
      form.append('files', new File(['b'], 'b.vcf'));
      form.append('title', '');
    });
    expect(answer.status).toBe(303);
    const shared = await takeShared(idOf(answer));
    expect(shared?.files.map(({ name, type }) => [name, type])).toEqual([
      ['Kraków & co 客户.csv', 'text/csv'],
      ['b.vcf', 'application/octet-stream'],
    ]);
    expect(await shared?.files[0]?.text()).toBe('name\nAnna');
    expect(await takeShared(idOf(answer))).toBeNull();
  });

  it('joins title, text and address where no file came', async () => {
    const answer = await share((form) => {
      form.append('title', 'Customers');
      form.append('text', 'Anna\t601');
    });
    expect(await takeShared(idOf(answer))).toEqual({ files: [], text: 'Customers\nAnna\t601' });
  });

  it('says that it failed where the form cannot be read, and forgets what nobody took for an hour', async () => {
    const old = `/share/${Date.now() - 2 * 60 * 60 * 1000}-x/text`;
    const cache = await caches.open('satchel-shared');
    await cache.put(old, new Response('old'));
    const failed = await keepShared(new Request('/share', { method: 'POST', body: 'no form' }));
    expect(failed.headers.get('location')).toMatch(/\/import\?shared=failed$/);
    await share((form) => form.append('text', 'a'));
    expect(await cache.match(old)).toBeUndefined();
  });
});
