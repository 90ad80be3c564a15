/** The customers' screens over a real book in the browser's IndexedDB; only the import worker is absent. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import type { CustomerDraft } from '../../src/domain/customer';
import type { ImportApi } from '../../src/import/api';
import { App } from '../../src/ui/App';
import { dropBooks, freshBook } from '../db/helpers';
import { button, clear, fill, press, show, until } from './support';

let book: BookApi;
const home = location.href;

const updates = {
  waiting: signal(false),
  offlineReady: signal(true),
  importing: signal(false),
  apply: () => undefined,
  askPersist: () => Promise.resolve(false),
};

/** These screens never ask the importer for anything; a call would be a defect. */
const importer = new Proxy({} as ImportApi, {
  get: (_, name) => () => Promise.reject(new Error(`asked the importer for ${String(name)}`)),
});

beforeEach(async () => {
  book = createBookApi((await freshBook()).db.name);
});
afterEach(async () => {
  clear();
  history.replaceState(null, '', home);
  await dropBooks();
});

async function open(path: string): Promise<HTMLElement> {
  await page.viewport(1300, 900);
  history.replaceState(null, '', path);
  return show(<App clients={{ book, importer }} updates={updates} />, 1200, 800);
}

async function put(draft: CustomerDraft): Promise<string> {
  const answer = await book.put(draft);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.record.id;
}

async function stored(id: string) {
  const answer = await book.get(id);
  return answer.ok ? answer.value : null;
}

const input = (host: HTMLElement, field: string): Promise<HTMLInputElement> =>
  until(() => host.querySelector<HTMLInputElement>(`#field-${CSS.escape(field)}`));

/** Takes back what the newest toast tells. */
async function undo(host: HTMLElement): Promise<void> {
  (await until(() => host.querySelector<HTMLElement>('.toast:last-child [data-variant=quiet]'))).click();
}

const submit = (host: HTMLElement): void => host.querySelector('form')?.requestSubmit();

describe('an empty book', () => {
  it('teaches how to begin', async () => {
    const host = await open('/customers');
    await until(() => host.querySelector('.empty-title'));
    for (const name of [
      'Import a list',
      'Try it with a sample list',
      'Download the template',
      'Add by hand',
    ]) {
      expect(button(host, name), name).toBeDefined();
    }
  });
});

/** Opens the place of a field for editing, by its pencil. */
const edit = async (host: HTMLElement, field: string): Promise<void> =>
  (await until(() => host.querySelector<HTMLElement>(`#edit-${field}`))).click();

const fact = (host: HTMLElement, field: string): string | null | undefined =>
  host.querySelector(`.fact[data-field="${field}"]`)?.textContent;

/** Presses what stands in the card's menu. */
async function choose(host: HTMLElement, name: string): Promise<void> {
  (await until(() => button(host, 'More actions'))).click();
  const item = await until(() =>
    [...host.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent === name),
  );
  item.click();
}

describe('the card', () => {
  it('keeps what is not valid where it was typed, with the reason, and stores nothing; Escape takes it back', async () => {
    const id = await put({ name: 'Anna Kowalska', email: ['anna@firma.example'] });
    const host = await open(`/customers/${id}`);
    await edit(host, 'email');
    const email = await input(host, 'email-0');
    await until(() => document.activeElement === email);
    await fill(email, 'nonsense');
    press('Enter');
    const error = await until(() => host.querySelector('.field-error'));
    expect(error.textContent).toContain('e-mail');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect((await stored(id))?.email).toEqual(['anna@firma.example']);
    email.focus();
    press('Escape');
    await until(() => host.querySelector('#field-email-0') === null);
    expect(fact(host, 'email')).toContain('anna@firma.example');
    await until(() => document.activeElement?.id === 'edit-email');
  });

  it('stores with Enter and gives back from its toast', async () => {
    const id = await put({ name: 'Jan Nowak', city: 'Nysa' });
    const host = await open(`/customers/${id}`);
    await edit(host, 'city');
    await fill(await input(host, 'city'), 'Opole');
    press('Enter');
    await until(() => fact(host, 'city')?.includes('Opole'));
    expect((await stored(id))?.city).toBe('Opole');
    await undo(host);
    await until(() => fact(host, 'city')?.includes('Nysa'));
    expect((await stored(id))?.city).toBe('Nysa');
  });

  it('stores with Tab and goes on in the next field, several lines of notes with Ctrl+Enter', async () => {
    const id = await put({ name: 'Ewa Sowa', jobTitle: 'Buyer', city: 'Nysa', notes: 'one' });
    const host = await open(`/customers/${id}`);
    await edit(host, 'jobTitle');
    await fill(await input(host, 'jobTitle'), 'Head buyer');
    press('Tab');
    const city = await input(host, 'city');
    await until(() => document.activeElement === city);
    expect((await stored(id))?.jobTitle).toBe('Head buyer');
    press('Tab', { shiftKey: true });
    await until(() => document.activeElement?.id === 'field-jobTitle');
    await edit(host, 'notes');
    const notes = await input(host, 'notes');
    await fill(notes, 'one\ntwo');
    press('Enter');
    expect(host.querySelector('#field-notes')).toBe(notes);
    press('Enter', { ctrlKey: true });
    await until(() => fact(host, 'notes')?.includes('two'));
    expect((await stored(id))?.notes).toBe('one\ntwo');
  });

  it('stores what was typed once somebody presses elsewhere, and says so where that cannot be', async () => {
    const id = await put({ name: 'Ewa Sowa', city: 'Nysa', phone: ['+48501234567'] });
    const host = await open(`/customers/${id}`);
    await edit(host, 'city');
    await fill(await input(host, 'city'), 'Brzeg');
    await edit(host, 'phone');
    await until(() => fact(host, 'city')?.includes('Brzeg'));
    expect((await stored(id))?.city).toBe('Brzeg');
    await fill(await input(host, 'phone-0'), '12');
    await edit(host, 'city');
    await until(() => host.querySelector('.toast[data-tone=problem]')?.textContent?.includes('Phone'));
    expect((await stored(id))?.phone).toEqual(['+48501234567']);
  });

  it('keeps several phones in the order chosen, each with its label, and tells of it in words', async () => {
    const id = await put({ name: 'Ewa Sowa', phone: ['+48501234567'] });
    const host = await open(`/customers/${id}`);
    await edit(host, 'phone');
    const first = await input(host, 'phone-0');
    (await until(() => button(host, 'Add another'))).click();
    await fill(await input(host, 'phone-1'), '+48 22 123 45 67');
    const labels = host.querySelectorAll<HTMLInputElement>('.contact-label');
    await fill(labels[1] as HTMLInputElement, 'Work');
    (await until(() => button(host, 'Move up: +48 22 123 45 67'))).click();
    await until(() => first.value === '+48 22 123 45 67');
    first.focus();
    press('Enter');
    await until(() => fact(host, 'phone')?.includes('work'));
    const record = await stored(id);
    expect(record?.phone).toEqual(['+48221234567', '+48501234567']);
    expect(record?.labels).toBe('{"phone":{"+48221234567":"work"}}');
    await until(() => host.querySelector('.timeline')?.textContent?.includes('Label of +48 221 234 567'));
    expect(host.querySelector('.timeline')?.textContent).not.toContain('{');
  });

  it('takes down what was said with Ctrl+Enter, plans, marks what is late, and does it', async () => {
    const id = await put({ name: 'Ewa Sowa' });
    await book.saveSides([
      {
        ...{ entity: 'activity', customer: id, kind: 'task', state: 'planned', subject: 'Send the offer' },
        date: '2026-01-02',
      },
    ]);
    const host = await open(`/customers/${id}`);
    const text = await until(() => host.querySelector<HTMLTextAreaElement>('.quick-entry textarea'));
    text.focus();
    await fill(text, 'Likes the roof.\nCall in May.');
    press('Enter', { ctrlKey: true });
    await until(() => host.querySelector('.timeline')?.textContent?.includes('Call in May.'));
    expect(text.value).toBe('');
    expect(host.querySelector('.planned .entry-due')?.textContent).toContain('Overdue');
    (await until(() => button(host, 'Done: Send the offer'))).click();
    await until(() => host.querySelector('.timeline')?.textContent?.includes('Task · Send the offer'));
    expect(host.querySelector('.planned')?.textContent).toContain('Nothing is planned');
    await undo(host);
    await until(() => host.querySelector('.planned')?.textContent?.includes('Send the offer'));
  });

  it('keeps a file, and brings it back once it was removed', async () => {
    const id = await put({ name: 'Ewa Sowa' });
    const host = await open(`/customers/${id}`);
    const files = await until(() => host.querySelector<HTMLElement>('.files'));
    const dropped = new DataTransfer();
    dropped.items.add(new File(['x'], 'offer.txt', { type: 'text/plain' }));
    dropped.items.add(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'film.mp4'));
    files.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }));
    await until(() => host.querySelector('.file')?.textContent?.includes('offer.txt'));
    await until(() => host.querySelector('.toast[data-tone=problem]')?.textContent?.includes('film.mp4'));
    expect(location.pathname).toBe(`/customers/${id}`);
    (await until(() => button(files, 'Remove “offer.txt”'))).click();
    await until(() => host.querySelector('.file') === null);
    await undo(host);
    await until(() => host.querySelector('.file')?.textContent?.includes('offer.txt'));
  });

  it('goes to the customers before and after it in the list by K and J, on a Cyrillic layout too', async () => {
    const ids: string[] = [];
    for (const name of ['Anna Kos', 'Ewa Gil', 'Jan Lis']) ids.push(await put({ name }));
    const host = await open('/customers?sort=name');
    await until(() => host.querySelectorAll('.grid-row').length === 3);
    (await until(() => host.querySelector<HTMLElement>(`a[href$="${ids[1]}"]`))).click();
    await until(() => host.querySelector('.card-place')?.textContent === '2 of 3');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }));
    await until(() => host.querySelector('h1')?.textContent === 'Jan Lis');
    await until(() => host.querySelector('.card-place')?.textContent === '3 of 3');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', bubbles: true }));
    await until(() => host.querySelector('h1')?.textContent === 'Ewa Gil');
  });

  it('deletes and brings back', async () => {
    const id = await put({ name: 'Zofia Gil' });
    await put({ name: 'Somebody Else' });
    const host = await open(`/customers/${id}`);
    await choose(host, 'Delete');
    await until(() => host.querySelector('[role=grid]'));
    expect(await stored(id)).toBeNull();
    await undo(host);
    await until(() => host.querySelector('[role=grid]')?.textContent?.includes('Zofia Gil'));
    expect((await stored(id))?.name).toBe('Zofia Gil');
  });

  it('says where there is no such customer', async () => {
    const host = await open('/customers/nobody-1');
    const banner = await until(() => host.querySelector('[role=alert]'));
    expect(banner.textContent).toContain('It is not in the book');
  });

  it('renders what a list holds as text', async () => {
    const id = await put({
      name: '<img src=x onerror="document.title=\'run\'">',
      website: 'javascript:alert(1)',
      notes: '<b>x</b>',
    });
    const host = await open(`/customers/${id}`);
    await until(() => host.querySelector('.facts'));
    expect(host.querySelector('.details img, .details b, a[href^="javascript:"]')).toBeNull();
    expect(host.querySelector('h1')?.textContent).toContain('<img');
  });
});

describe('a new customer', () => {
  it('is refused where nothing says who it is, and nothing typed is lost', async () => {
    const host = await open('/customers/new');
    await fill(await input(host, 'city'), 'Nysa');
    submit(host);
    const alert = await until(() => host.querySelector('form [role=alert]'));
    expect(alert.textContent).toContain('Nothing says who this customer is');
    expect((await input(host, 'city')).value).toBe('Nysa');
    (await until(() => button(host, 'Cancel'))).click();
  });

  it('is hinted to be there already, and added all the same', async () => {
    await put({ name: 'Anna Kowalska', email: ['anna@firma.example'] });
    const host = await open('/customers/new');
    await fill(await input(host, 'name'), 'Anna K.');
    const email = await input(host, 'email-0');
    await fill(email, 'anna@firma.example');
    email.focus();
    email.blur();
    const hint = await until(() => host.querySelector('.similar a'));
    expect(hint.textContent).toBe('Anna Kowalska');
    submit(host);
    (await until(() => button(host, 'Add all the same'))).click();
    await until(() => host.querySelector('h1')?.textContent === 'Anna K.');
  });
});

describe('a form that cannot be stored as it is', () => {
  it('says so in a box that has the focus and leads to the field', async () => {
    const host = await open('/customers/new');
    await fill(await input(host, 'name'), 'Ewa Sowa');
    await fill(await input(host, 'phone-0'), '12');
    submit(host);
    const box = await until(() => host.querySelector('.form-notice'));
    await until(() => document.activeElement === box);
    (await until(() => button(box, 'Phone'))).click();
    const phone = await input(host, 'phone-0');
    expect(document.activeElement).toBe(phone);
    expect(phone.value).toBe('12');
    expect(host.querySelector('#field-phone-0-hint')?.textContent).toContain('read as numbers of');
    await fill(phone, '+48 501 234 567');
    (await until(() => button(host, 'Save the rest'))).click();
    await until(() => host.querySelector('h1')?.textContent === 'Ewa Sowa');
    await until(() =>
      host.querySelector('.facts')?.parentElement?.parentElement?.textContent?.includes('501 234 567'),
    );
  });

  it('names someone with the same phone before the first press adds', async () => {
    await put({ name: 'Anna Kowalska', phone: ['+48501234567'] });
    const host = await open('/customers/new');
    await fill(await input(host, 'name'), 'Anka');
    await fill(await input(host, 'phone-0'), '+48 501 234 567');
    submit(host);
    const add = await until(() => button(host, 'Add all the same'));
    expect(host.querySelector('.similar a')?.textContent).toBe('Anna Kowalska');
    add.click();
    await until(() => host.querySelector('h1')?.textContent === 'Anka');
  });
});

describe('the toast of a customer', () => {
  it('is one: what is deleted takes the word of its last change away, and Ctrl+Z brings it back', async () => {
    const id = await put({ name: 'Jan Lis', city: 'Nysa' });
    const host = await open(`/customers/${id}`);
    for (const old of host.querySelectorAll<HTMLElement>('.toast [aria-label=Dismiss]')) old.click();
    await edit(host, 'city');
    await fill(await input(host, 'city'), 'Opole');
    press('Enter');
    await until(() => host.querySelector('.toast')?.textContent?.includes('Changes saved'));
    await until(() => document.activeElement?.id === 'edit-city');
    await choose(host, 'Delete');
    await until(() => host.querySelector('.toast')?.textContent?.includes('deleted'));
    expect(host.querySelectorAll('.toast').length).toBe(1);
    await until(() => host.querySelector('[role=grid], .empty-title'));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    await until(() => host.querySelector('.toast')?.textContent?.includes('is back'));
    expect((await stored(id))?.city).toBe('Opole');
  });
});

describe('the list', () => {
  it('searches, filters and says how many', async () => {
    for (const [name, status] of [
      ['Anna Kos', 'active'],
      ['Jan Kos', 'lapsed'],
      ['Ewa Gil', 'active'],
    ] as const) {
      await put({ name, status });
    }
    const host = await open('/customers');
    await until(() => host.querySelector('.screen-aside')?.textContent === '3 customers');
    const search = await until(() => host.querySelector<HTMLInputElement>('#search'));
    await fill(search, 'kos');
    await until(() => host.querySelector('.screen-aside')?.textContent === '2 customers of 3');
    expect(location.search).toBe('?search=kos');
    if (host.querySelector('.list-beside') === null) button(host, 'Filters')?.click();
    (await until(() => host.querySelector<HTMLInputElement>('input[value=lapsed]'))).click();
    await until(() => host.querySelector('.screen-aside')?.textContent === '1 customer of 3');
    expect(host.querySelector('[role=grid]')?.textContent).toContain('Jan Kos');
    await fill(search, 'nobody');
    await until(() => host.querySelector('.empty-title'));
    (await until(() => button(host, 'Show all customers'))).click();
    await until(() => host.querySelector('.screen-aside')?.textContent === '3 customers');
    await until(() => search.value === '');
  });

  it('is reached from the search by keyboard: down to the first row, and into the only one by Enter', async () => {
    for (const name of ['Anna Kos', 'Jan Kos', 'Ewa Gil']) await put({ name });
    const host = await open('/customers');
    const search = await until(() => host.querySelector<HTMLInputElement>('#search'));
    search.focus();
    await fill(search, 'kos');
    press('ArrowDown');
    await until(() => document.activeElement?.textContent?.includes('Jan Kos'));
    expect(document.activeElement?.closest('[role=gridcell]')).not.toBeNull();
    search.focus();
    await fill(search, 'gil');
    press('Enter');
    await until(() => host.querySelector('h1')?.textContent === 'Ewa Gil');
  });

  it('answers Enter with the list that was searched for, also where it comes before the old one was drawn to its end', async () => {
    for (const name of ['Anna Kos', 'Jan Kos', 'Ewa Gil']) await put({ name });
    const { list } = book;
    const held: (() => void)[] = [];
    book = {
      ...book,
      list: async (query) => {
        const answer = await list(query);
        if (query.search === 'gil') await new Promise<void>((resolve) => held.push(resolve));
        return answer;
      },
    };
    const host = await open('/customers?search=kos');
    await until(() => host.querySelectorAll('.grid-row').length === 2);
    const search = await until(() => host.querySelector<HTMLInputElement>('#search'));
    search.focus();
    await fill(search, 'gil');
    const release = await until(() => held[0]);
    press('Enter');
    release();
    await until(() => host.querySelector('h1')?.textContent === 'Ewa Gil');
  });
});

describe('archived customers', () => {
  it('are counted apart, and wherever a number counts them the list that it leads to shows them', async () => {
    await put({ name: 'Anna Kowalska', status: 'active' });
    await put({ name: 'Jan Nowak', status: 'active' });
    await put({ name: 'Ewa Sowa', status: 'active', archived: '2026-01-02' });
    const told = (host: HTMLElement) => host.querySelector('.state-count')?.textContent;
    const found = (host: HTMLElement, text: string) =>
      until(() => host.querySelector('main [role=status]')?.textContent === text);

    const list = await open('/customers');
    await found(list, '2 customers');
    await until(() => told(list) === '2 customers · 1 archived');

    clear();
    const settings = await open('/settings');
    const active = await until(() =>
      settings.querySelector<HTMLElement>('a.word-count[aria-label="Active: 3 customers"]'),
    );
    active.click();
    await found(settings, '3 customers of 3');
    await until(() => settings.querySelector('.filter-chips')?.textContent?.includes('With archived'));
    button(settings, 'Remove the filter: With archived')?.click();
    await found(settings, '2 customers of 2');
  });

  it('take along what is planned with them, which each way of archiving says, and the card', async () => {
    const lapsed = { status: 'lapsed', createdAt: '2020-01-01' };
    const anna = await put({ name: 'Anna Kowalska', ...lapsed });
    const jan = await put({ name: 'Jan Nowak', ...lapsed });
    await put({ name: 'Ewa Sowa', status: 'active' });
    const call = { entity: 'activity', kind: 'call', subject: 'Call' } as const;
    await book.saveSides([
      { ...call, customer: anna, state: 'planned', date: '2099-01-01' },
      { ...call, customer: anna, state: 'planned', date: '2099-01-02' },
      { ...call, customer: anna, state: 'done', date: '2020-01-02' },
      { ...call, customer: jan, state: 'planned' },
      { ...call, state: 'planned' },
    ]);
    const said = (host: HTMLElement, text: string) =>
      until(() => [...host.querySelectorAll('.toast')].some((toast) => toast.textContent?.includes(text)));
    const note = (host: HTMLElement) => host.querySelector('.planned-rest')?.textContent;

    const card = await open(`/customers/${anna}`);
    await choose(card, 'Archive');
    await said(card, '2 planned activities rest until they come back.');
    await until(() => note(card) === '2 planned activities rest until they come back.');
    await undo(card);
    await until(() => note(card) === undefined);

    clear();
    const list = await open('/customers');
    (await until(() => list.querySelector<HTMLElement>('.grid-head input[type=checkbox]'))).click();
    (await until(() => button(list, 'Archive'))).click();
    await said(list, '3 customers archived. 3 planned activities rest until they come back.');
    await undo(list);

    clear();
    const review = await open('/customers/health');
    (await until(() => button(review, 'Archive'))).click();
    await said(review, '2 customers changed. 3 planned activities rest until they come back.');
    await undo(review);
    await said(review, 'Taken back.');
  });
});
