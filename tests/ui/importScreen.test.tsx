import { beforeEach, describe, expect, it } from 'vitest';
import { waitingReview } from '../../src/ui/import/waiting';
import { button, press, until } from './support';
import { newBook, openIn, showImport } from './workbench';

let host: HTMLElement;

beforeEach(async () => {
  host = await showImport(await newBook());
});

const open = (text: string): Promise<void> => openIn(host, text);

const cell = (row: number, column: number): HTMLElement | null =>
  host.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);

const focusOf = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-at]')?.dataset.at;

const count = (label: string): string | null | undefined =>
  button(host, new RegExp(`^Show only: ${label}, `))?.querySelector('b')?.textContent;

const settled = () => until(() => host.querySelector('.imp-busy') === null);

const LIST = `Name;E-mail;Phone;City
Anna Kos;anna@poczta.example;501 000 011;Opole
Jan Gil;nonsense;501 000 012;Łódź
Ewa Sowa;ewa@poczta.example;501 000 013;Nysa
`;

describe('a cell of the grid', () => {
  it('is corrected by typing over it, without a lost letter, and the counts follow', async () => {
    await open(LIST);
    expect(count('Problems')).toBe('1');
    cell(1, 2)?.focus();
    press('j');
    const editor = await until(() => host.querySelector<HTMLInputElement>('.imp-editor'));
    expect(document.activeElement).toBe(editor);
    expect(editor.value).toBe('j');
    editor.value = 'jan@poczta.example';
    press('Enter');
    await until(() => count('Problems') === '0');
    expect(focusOf()).toBe('1:2');
    await until(() => cell(1, 2)?.querySelector('[aria-label="Corrected by you"]'));
  });

  it('stays as it was after Escape', async () => {
    await open(LIST);
    cell(1, 2)?.focus();
    press('F2');
    const editor = await until(() => host.querySelector<HTMLInputElement>('.imp-editor'));
    expect(editor.value).toBe('nonsense');
    editor.value = 'other';
    press('Escape');
    await until(() => host.querySelector('.imp-editor') === null);
    expect(focusOf()).toBe('1:2');
    expect(cell(1, 2)?.textContent).toContain('nonsense');
    expect(count('Problems')).toBe('1');
  });

  it('says what is wrong with it to whoever is on it', async () => {
    await open(LIST);
    cell(1, 2)?.focus();
    await until(() => host.querySelector('.imp-inspector')?.textContent?.includes('“nonsense” is not'));
  });

  it('shows markup as the text that it is', async () => {
    await open('Name,<b>x</b>\n<img src=x onerror="document.title=1">,<script>1</script>\n');
    expect(cell(0, 1)?.textContent).toContain('<img src=x');
    expect(host.querySelector('.imp-work img, .imp-work script, .imp-work b > b')).toBeNull();
  });
});

describe('the columns of the grid', () => {
  it('begin with the one that says whose row it is, and each keeps its own cells', async () => {
    await open('Phone;City;Name\n501 000 011;Opole;Anna Kos\n501 000 012;Nysa;Jan Gil\n');
    expect(cell(-1, 1)?.textContent).toMatch(/^Name/);
    expect(cell(0, 1)?.textContent).toBe('Anna Kos');
    cell(1, 3)?.focus();
    press('F2');
    const editor = await until(() => host.querySelector<HTMLInputElement>('.imp-editor'));
    expect(editor.value).toBe('Nysa');
    editor.value = 'Brzeg';
    press('Enter');
    await until(() => cell(1, 3)?.textContent?.includes('Brzeg'));
    expect(focusOf()).toBe('1:3');
    expect(cell(1, 1)?.textContent).toBe('Jan Gil');
  });
});

it('asks about dates that could be either with both readings side by side, and one press answers', async () => {
  await open('Name;Birthday\nAnna Kos;05/05/1980\nJan Gil;04/07/1981\n');
  button(host, /^Day or month first/)?.click();
  const [days, months] = await until(() => {
    const both = host.querySelectorAll<HTMLElement>('.fix-reading');
    return both.length === 2 && [...both];
  });
  expect(days?.textContent).toBe('Day firstJuly 4, 1981');
  expect(months?.textContent).toBe('Month firstApril 7, 1981');
  days?.click();
  await until(() => button(host, /^Day or month first/) === undefined);
  await until(() => cell(1, 2)?.textContent?.match(/^(Jul 4,|4 Jul) 1981$/));
});

it('leaves a row out by Delete on its line, and takes it in again', async () => {
  await open(LIST);
  cell(0, 0)?.focus();
  press('Delete');
  await until(() => count('Skipped') === '1' && count('New') === '2');
  await until(() => button(host, 'Take it in again')).then((again) => again.click());
  await until(() => count('Skipped') === '0' && count('New') === '3');
});

it('tells the rest of the app which list waits for its review', async () => {
  await open(LIST);
  expect(waitingReview.value).toBe('list.csv');
  press('Enter', { ctrlKey: true });
  await until(() => host.querySelector('.imp-report'));
  expect(waitingReview.value).toBeNull();
});

it('starts with another list where the way to the import screen is pressed on a report', async () => {
  await open(LIST);
  press('Enter', { ctrlKey: true });
  const heading = await until(() => host.querySelector('.imp-report h1'));
  await until(() => document.activeElement === heading);
  const link = document.createElement('a');
  link.href = '/import';
  link.addEventListener('click', (event) => event.preventDefault());
  host.append(link);
  link.click();
  link.remove();
  await until(() => host.querySelector('.imp-choosing'));
});

describe('a heading of the grid', () => {
  it('takes the field that is typed on it, and keeps the focus', async () => {
    await open(LIST);
    cell(-1, 4)?.querySelector('button')?.focus();
    press('r');
    const search = await until(() => host.querySelector<HTMLInputElement>('[role="combobox"]'));
    expect(search.value).toBe('r');
    search.value = 'regio';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => host.querySelector('[role="option"][aria-selected="true"]')?.textContent === 'Region');
    press('Enter');
    await until(() => cell(-1, 4)?.textContent?.startsWith('Region'));
    await settled();
    expect(focusOf()).toBe('-1:4');
  });

  it('is in the document only while it is in view', async () => {
    const wide = Array.from({ length: 5000 }, (_, index) => `c${index}`);
    await open(`Name,${wide.join(',')}\nAnna,${wide.join(',')}\n`);
    expect(host.querySelectorAll('[role="columnheader"]').length).toBeLessThan(40);
    expect(host.querySelector('[role="grid"]')?.getAttribute('aria-colcount')).toBe('5002');
  });
});

describe('the sum', () => {
  it('filters the rows by any of its numbers, and lets go of the filter again', async () => {
    await open(LIST);
    const problems = button(host, /^Show only: Problems, /);
    problems?.click();
    await until(() => cell(0, 0)?.textContent?.startsWith('3') && cell(1, 0) === null);
    expect(problems?.getAttribute('aria-pressed')).toBe('true');
    problems?.click();
    await until(() => cell(2, 0)?.textContent?.startsWith('4'));
  });

  it('offers all rows again where the last row of a filter was mended', async () => {
    await open(LIST);
    button(host, /^Show only: Problems, /)?.click();
    await until(() => cell(0, 0)?.textContent?.startsWith('3') && cell(1, 0) === null);
    cell(0, 2)?.focus();
    press('F2');
    (await until(() => host.querySelector<HTMLInputElement>('.imp-editor'))).value = 'jan@poczta.example';
    press('Enter');
    const all = await until(() => button(host, 'Show all rows'));
    await until(() => document.activeElement === all);
    all.click();
    await until(() => cell(2, 0)?.textContent?.startsWith('4'));
  });
});

describe('the button', () => {
  it('does nothing, and says in bold why, while no column says who the customer is', async () => {
    await open('aaa,bbb\nx1,2\nx3,4\n');
    const go = await until(() => button(host, 'Nothing to import'));
    expect(go.getAttribute('aria-disabled')).toBe('true');
    const why = host.querySelector(`#${go.getAttribute('aria-describedby')} b`);
    expect(why?.textContent).toBe('Choose the column that holds the name, company, e-mail or phone.');
    go.click();
    press('Enter', { ctrlKey: true });
    expect(host.querySelector('.imp-work')).not.toBeNull();
  });

  it('answers to Ctrl+Enter from anywhere, and the report takes the focus', async () => {
    await open(LIST);
    cell(0, 1)?.focus();
    press('Enter', { ctrlKey: true });
    const heading = await until(() => host.querySelector<HTMLElement>('.imp-report h1'));
    expect(heading.textContent).toBe('Done: 3 customers added');
    await until(() => document.activeElement === heading);
  });
});

it('leaves the focus where it is while the rows are decided again', async () => {
  await open(LIST);
  const radio = await until(
    () => host.querySelectorAll<HTMLInputElement>('[data-side="rules"] [type="radio"]')[1],
  );
  radio.focus();
  radio.click();
  await settled();
  expect(document.activeElement).toBe(radio);
  expect(radio.checked).toBe(true);
});

it('a row about an activity that is about nobody says that nothing of it is changed', async () => {
  const made = await newBook();
  const saved = await made.book.saveSides([
    { entity: 'activity', kind: 'task', state: 'planned', subject: 'Tidy up' },
  ]);
  if (!saved.ok) throw new Error(saved.failure.code);
  host = await showImport(made);
  const [id = ''] = saved.value.records.map((record) => record.id);
  await open(`Subject,Name,Satchel ID,Satchel activity ID\nTidy up,,,${id}\n`);
  expect(count('Unchanged')).toBe('1');
  cell(0, 0)?.focus();
  await until(() => host.querySelector('.imp-inspector-where')?.textContent?.includes('It is about nobody'));
});
