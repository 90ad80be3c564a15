import { beforeEach, expect, it, vi } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createImportApi } from '../../src/db/session/importApi';
import { ClientsContext } from '../../src/ui/clients';
import { Toasts } from '../../src/ui/components/Toast';
import { OwnFields } from '../../src/ui/ownFields/OwnFields';
import { readVocabulary } from '../../src/ui/vocabulary';
import { button, fill, show, until } from './support';
import { newBook, openIn, showImport } from './workbench';

let book: BookApi;
let name: string;

beforeEach(async () => {
  ({ book, name } = await newBook());
  await readVocabulary(book);
});

const LIST = `Name;Phone;Coffee;Size
Anna Kos;501 000 011;Latte;43,5
Jan Gil;501 000 012;latte;44
Ewa Sowa;501 000 013;Mokka;
Ola Lis;501 000 014;Latte;41
Iga Lis;501 000 015;Mokka;40
Oto Lis;501 000 016;Mokka;39
`;

async function workbench(): Promise<HTMLElement> {
  const host = await showImport({ book, name });
  await openIn(host, LIST);
  return host;
}

const choicesIn = (host: HTMLElement): string =>
  host.querySelector<HTMLTextAreaElement>('.own-form textarea')?.value ?? '';

/** Does something that closes the open dialog, and waits until it is closed. */
async function closing(host: HTMLElement, act: () => void): Promise<void> {
  const dialog = host.querySelector('dialog[open]');
  const closed = new Promise((resolve) => dialog?.addEventListener('close', resolve, { once: true }));
  act();
  await closed;
}

async function fields() {
  const words = await book.vocabulary();
  return words.ok ? words.value.fields : [];
}

it('a column becomes a field by Enter, under its heading and by its values; Undo takes the field away', async () => {
  const host = await workbench();
  const head = () => button(host, /Column “Coffee”/);
  (await until(head)).click();
  const create = await until(() => host.querySelector<HTMLElement>('.imp-option[data-new]'));
  create.click();
  const input = await until(() => host.querySelector<HTMLInputElement>('.own-form input[type=text]'));
  expect(input.value).toBe('Coffee');
  await until(() => document.activeElement === input);
  await until(() => choicesIn(host).split('\n').join(', ') === 'Latte, Mokka');
  input.form?.requestSubmit();
  await until(() => button(host, /Column “Coffee” goes to Coffee/));
  expect(await fields()).toMatchObject([{ key: 'coffee', label: 'Coffee', kind: 'choice' }]);
  await until(() => host.querySelector('[data-at="1:3"]')?.textContent?.includes('Latte'));
  expect(host.querySelector('.own-form')).toBeNull();

  (await until(() => button(host, 'Undo'))).click();
  await until(() => button(host, 'Column “Coffee” is left out'));
  await vi.waitFor(async () => expect(await fields()).toEqual([]));
});

it('what stays out can become a field at once, and a name is taken once', async () => {
  const host = await workbench();
  (await until(() => button(host, 'Make a field of your own out of “Size”'))).click();
  const input = await until(() => host.querySelector<HTMLInputElement>('.own-form input[type=text]'));
  await fill(input, 'phone');
  expect(host.querySelector('.own-form .field-error')?.textContent).toBe(
    'There is a field of this name already.',
  );
  input.form?.requestSubmit();
  await fill(input, 'Shoe size');
  expect(host.querySelector('.own-form .field-error')).toBeNull();
  input.form?.requestSubmit();
  await until(() => button(host, /Column “Size” goes to Shoe size/));
  expect(await fields()).toMatchObject([{ key: 'shoe-size', kind: 'number' }]);
});

it('in the settings fields are added, changed and removed, with a question where customers hold values', async () => {
  const host = await show(
    <ClientsContext.Provider value={{ book, importer: createImportApi(name) }}>
      <OwnFields />
      <Toasts />
    </ClientsContext.Provider>,
  );
  (await until(() => button(host, 'Add a field'))).click();
  const input = await until(() => host.querySelector<HTMLInputElement>('.own-form input[type=text]'));
  await fill(input, 'Coffee');
  const choice = [...host.querySelectorAll<HTMLInputElement>('.own-form input[type=radio]')].find(
    ({ value }) => value === 'choice',
  );
  choice?.click();
  const choices = await until(() => host.querySelector<HTMLTextAreaElement>('.own-form textarea'));
  input.form?.requestSubmit();
  await until(() => host.textContent?.includes('A choice needs something to choose from.'));
  await fill(choices, 'Latte\nlatte\n\n Mokka ');
  await closing(host, () => input.form?.requestSubmit());
  await until(() => host.querySelector('.own-line')?.textContent?.includes('Choice · Latte, Mokka'));

  (await until(() => button(host, 'Change “Coffee”'))).click();
  const again = await until(() => host.querySelector<HTMLInputElement>('.own-form input[type=text]'));
  expect(host.querySelector('.own-form input[type=radio]')).toBeNull();
  await fill(again, 'Brew');
  await closing(host, () => again.form?.requestSubmit());
  await until(() => host.querySelector('.own-line strong')?.textContent === 'Brew');

  await book.put({ name: 'A', 'custom.coffee': 'Latte' });
  (await until(() => button(host, 'Remove “Brew”'))).click();
  await until(() => host.textContent?.includes('One customer has a value in this field.'));
  (await until(() => button(host, 'Remove field'))).click();
  await until(() => host.querySelector('.own-line') === null);
  (await until(() => button(host, 'Undo'))).click();
  await until(() => host.querySelector('.own-line strong')?.textContent === 'Brew');
});
