import { LocationProvider } from 'preact-iso';
import { beforeEach, expect, it } from 'vitest';
import type { BookApi } from '../../src/db/api';
import { createBookApi } from '../../src/db/bookApi';
import { createImportApi } from '../../src/db/session/importApi';
import type { Result } from '../../src/domain/result';
import { ClientsContext } from '../../src/ui/clients';
import { Toasts } from '../../src/ui/components/Toast';
import { lastListUrl } from '../../src/ui/customers/query';
import { Pipelines } from '../../src/ui/settings/words/Pipelines';
import { Statuses } from '../../src/ui/settings/words/Statuses';
import { Team } from '../../src/ui/settings/words/Team';
import { OwnerChoice } from '../../src/ui/team/OwnerChoice';
import { readVocabulary, team, vocabulary } from '../../src/ui/vocabulary';
import { button, fill, press, show, until } from './support';

let made = 0;
let book: BookApi;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

beforeEach(async () => {
  book = createBookApi(`words-${Date.now()}-${made++}`);
  await book.status();
  await readVocabulary(book);
});

const shown = (what: 'settings' | 'choice', owner = '', onOwner: (name: string) => void = () => undefined) =>
  show(
    <ClientsContext.Provider value={{ book, importer: createImportApi('unused') }}>
      <LocationProvider>
        <main>
          <h1 tabIndex={-1}>Words</h1>
          {what === 'choice' ? (
            <OwnerChoice label="Owner" nobody="Nobody" value={owner} onChange={onOwner} />
          ) : (
            <>
              <Team />
              <Statuses />
              <Pipelines />
            </>
          )}
        </main>
        <Toasts />
      </LocationProvider>
    </ClientsContext.Provider>,
  );

const inputs = (host: HTMLElement, label: string) =>
  [...host.querySelectorAll<HTMLInputElement>('.words input')].filter(
    (input) => input.labels?.[0]?.textContent === label,
  );

async function add(host: HTMLElement, label: string, action: string, name: string): Promise<void> {
  const input = host.querySelector<HTMLInputElement>(`.word-add input[placeholder="${label}"]`);
  if (input === null) throw new Error(`no line for ${label}`);
  await fill(input, name);
  button(host, action)?.click();
  await until(() => input.value === '');
}

it('keeps a member, and renames one on the customers who name him, until that is taken back', async () => {
  const host = await shown('settings');
  await add(host, 'First and last name', 'Add member', 'Anna Nowak');
  await until(() => team.value.length === 1);
  const { id } = value(await book.put({ name: 'Jan', owner: 'Anna Nowak' })).record;
  const task = { entity: 'activity', kind: 'task', state: 'planned', subject: 'Call' } as const;
  value(await book.saveSides([{ ...task, owner: 'Anna Nowak' }]));
  lastListUrl.value = '/customers?owner=Anna+Nowak';
  const name = await until(() => inputs(host, 'First and last name')[0]);
  name.focus();
  await fill(name, 'Anna Wilk');
  press('Enter');
  await until(() => host.textContent?.includes('Anna Nowak is now Anna Wilk. 1 customer followed.'));
  expect(host.textContent).toContain('1 activity or opportunity followed.');
  expect(value(await book.get(id)).owner).toBe('Anna Wilk');
  // The list that was left finds the same people.
  expect(lastListUrl.value).toBe('/customers?owner=Anna+Wilk');
  button(host, 'Undo')?.click();
  await until(() => lastListUrl.value === '/customers?owner=Anna+Nowak');
  await until(() => team.value[0]?.name === 'Anna Nowak');
  await until(() => inputs(host, 'First and last name')[0]?.value === 'Anna Nowak');
  for (;;) if (value(await book.get(id)).owner === 'Anna Nowak') break;

  // A name that another has is refused, and the field shows what stands.
  await add(host, 'First and last name', 'Add member', 'Ewa Lis');
  const second = await until(() => inputs(host, 'First and last name')[1]);
  second.focus();
  await fill(second, 'ANNA NOWAK');
  press('Enter');
  await until(() => host.textContent?.includes('“ANNA NOWAK” is there already'));
  await until(() => second.value === 'Ewa Lis');

  button(host, 'Remove Anna Nowak')?.click();
  await until(() => host.textContent?.includes('Anna Nowak removed. 1 customer keeps it.'));
  expect(team.value.map((member) => member.name)).toEqual(['Ewa Lis']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove Ewa Lis');
});

it('keeps statuses and stages, in their order', async () => {
  const host = await shown('settings');
  await add(host, 'Name of the status', 'Add status', 'Partner');
  await until(() => vocabulary.value.statuses.join() === 'Partner');
  await add(host, 'Name of the stage', 'Add stage', 'Paused');
  button(host, 'Move Paused up')?.click();
  await until(() => vocabulary.value.pipelines[0]?.stages.at(-2)?.name === 'Paused');
  expect(value(await book.vocabulary('en'))).toEqual(vocabulary.value);
  // What an opportunity ends with stays.
  const lost = button(host, 'A pipeline keeps one stage for what is lost');
  expect(lost?.hasAttribute('disabled')).toBe(true);
  button(host, 'Remove New')?.click();
  await until(() => vocabulary.value.pipelines[0]?.stages[0]?.name === 'In talks');
  button(host, 'Undo')?.click();
  await until(() => vocabulary.value.pipelines[0]?.stages[0]?.name === 'New');
});

it('offers the team for an owner, and takes in who is chosen and no member yet', async () => {
  const words = value(await book.vocabulary('en'));
  value(await book.saveVocabulary({ ...words, members: [{ id: 'a', name: 'Anna Nowak' }] }));
  await readVocabulary(book);
  const chosen: string[] = [];
  const host = await shown('choice', 'Piotr Lis', (name) => chosen.push(name));
  const select = await until(() => host.querySelector('select'));
  expect([...select.options].map(({ text }) => text)).toEqual([
    'Nobody',
    'Anna Nowak',
    'Piotr Lis',
    'Add somebody…',
  ]);
  expect(host.textContent).toContain('Piotr Lis is not in the team yet.');
  button(host, 'Add to the team')?.click();
  await until(() => team.value.length === 2);
  await until(() => !host.textContent?.includes('not in the team'));
  expect(chosen).toEqual([]);

  select.selectedIndex = select.options.length - 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const input = await until(() => host.querySelector<HTMLInputElement>('.owner-new input'));
  await until(() => document.activeElement === input);
  await fill(input, 'Ewa Żak');
  press('Enter');
  await until(() => chosen.length === 1);
  expect(chosen).toEqual(['Ewa Żak']);
  expect(team.value.map(({ name }) => name)).toEqual(['Anna Nowak', 'Piotr Lis', 'Ewa Żak']);
});
