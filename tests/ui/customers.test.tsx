/** The customers' screens over a real book in the browser's IndexedDB; only the import worker is absent. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('the card', () => {
  it('keeps a value that is not valid in its field, stores nothing, then the rest on demand', async () => {
    const id = await put({ name: 'Anna Kowalska', email: ['anna@firma.example'], city: 'Łódź' });
    const host = await open(`/customers/${id}`);
    (await until(() => button(host, 'Edit'))).click();
    await fill(await input(host, 'email-0'), 'nonsense');
    await fill(await input(host, 'city'), 'Sopot');
    submit(host);
    await until(() => host.querySelector('.field-error'));
    expect((await input(host, 'email-0')).value).toBe('nonsense');
    expect((await input(host, 'email-0')).getAttribute('aria-invalid')).toBe('true');
    expect((await stored(id))?.city).toBe('Łódź');

    (await until(() => button(host, 'Save the rest'))).click();
    await until(() => host.querySelector('.facts'));
    const record = await stored(id);
    expect(record?.city).toBe('Sopot');
    expect(record?.email).toEqual(['anna@firma.example']);
  });

  it('takes a saved edit back from its toast', async () => {
    const id = await put({ name: 'Jan Nowak', city: 'Nysa' });
    const host = await open(`/customers/${id}`);
    (await until(() => button(host, 'Edit'))).click();
    await fill(await input(host, 'city'), 'Opole');
    submit(host);
    await until(
      () => host.querySelector('.facts') && host.querySelector('.card-main')?.textContent?.includes('Opole'),
    );
    await undo(host);
    await until(() => host.querySelector('.card-main')?.textContent?.includes('Nysa'));
    expect((await stored(id))?.city).toBe('Nysa');
  });

  it('deletes and brings back', async () => {
    const id = await put({ name: 'Zofia Gil' });
    await put({ name: 'Somebody Else' });
    const host = await open(`/customers/${id}`);
    (await until(() => button(host, 'Delete'))).click();
    await until(() => host.querySelector('[role=grid]'));
    expect(await stored(id)).toBeNull();
    await undo(host);
    await until(() => host.querySelector('[role=grid]')?.textContent?.includes('Zofia Gil'));
    expect((await stored(id))?.name).toBe('Zofia Gil');
  });

  it('keeps what was typed for whoever comes back', async () => {
    const id = await put({ name: 'Ewa Sowa', city: 'Nysa' });
    const host = await open(`/customers/${id}`);
    (await until(() => button(host, 'Edit'))).click();
    await fill(await input(host, 'city'), 'Brzeg');
    (await until(() => host.querySelector<HTMLElement>('nav a[href="/settings"]'))).click();
    await until(() => host.querySelector('.settings-section'));
    (await until(() => button(host, 'Go on'))).click();
    expect((await input(host, 'city')).value).toBe('Brzeg');
    expect((await stored(id))?.city).toBe('Nysa');
    (await until(() => button(host, 'Cancel'))).click();
    await until(() => host.querySelector('.facts'));
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
    expect(host.querySelector('.card-main img, .card-main b, a[href^="javascript:"]')).toBeNull();
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
    (await until(() => button(host, 'Edit'))).click();
    await fill(await input(host, 'city'), 'Opole');
    submit(host);
    await until(() => host.querySelector('.toast')?.textContent?.includes('Changes saved'));
    await until(() => document.activeElement?.id === 'customer-edit');
    (await until(() => button(host, 'Delete'))).click();
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
    (await until(() => host.querySelector<HTMLInputElement>('input[value=lapsed]'))).click();
    await until(() => host.querySelector('.screen-aside')?.textContent === '1 customer of 3');
    expect(host.querySelector('[role=grid]')?.textContent).toContain('Jan Kos');
    await fill(search, 'nobody');
    await until(() => host.querySelector('.empty-title'));
    (await until(() => button(host, 'Show all customers'))).click();
    await until(() => host.querySelector('.screen-aside')?.textContent === '3 customers');
    expect(search.value).toBe('');
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
