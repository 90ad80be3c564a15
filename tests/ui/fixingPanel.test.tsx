import { beforeEach, describe, expect, it } from 'vitest';
import { button, fill, press, until } from './support';
import { newBook, openIn, showImport } from './workbench';

let host: HTMLElement;

beforeEach(async () => {
  host = await showImport(await newBook());
});

const LIST = `Name;E-mail;Phone;Status
Anna Kos;anna@poczta.example;501 000 011;Zimna
Jan Gil;nonsense;501 000 012;Zimna
Ewa Sowa;ewa@poczta.example;501 000 013;Gorąca
Ola Lis;ola@poczta.example;501 000 014;active
`;

const open = (text = LIST): Promise<void> => openIn(host, text);

const cell = (row: number, column: number): string | null | undefined =>
  host.querySelector(`[data-at="${row}:${column}"]`)?.textContent;
const problem = (name: RegExp): HTMLElement | undefined =>
  [...host.querySelectorAll<HTMLElement>('.fix-group > .imp-group')].find(({ textContent }) =>
    name.test(textContent ?? ''),
  );
const values = (): (string | undefined)[] =>
  [...host.querySelectorAll<HTMLElement>('.fix-value-button')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' '),
  );
const fixed = (): (string | undefined)[] =>
  [...host.querySelectorAll<HTMLElement>('.fix-done-row')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );
const toast = (): string | null | undefined => [...host.querySelectorAll('.toast-text')].at(-1)?.textContent;

async function unfold(name: RegExp): Promise<void> {
  const heading = await until(() => problem(name));
  heading.focus();
  heading.click();
  await until(() => host.querySelector('.fix-value'));
}

describe('a problem', () => {
  it('shows its rows and its values, the most frequent first, and folds by Escape', async () => {
    await open();
    await unfold(/^Unknown status/);
    expect(values()).toEqual(['Zimna 2 left out', 'Gorąca 1 left out']);
    await until(() => cell(2, 1) === 'Ewa Sowa' && cell(3, 1) === undefined);
    press('Escape');
    await until(() => host.querySelector('.fix-value') === null);
    expect(document.activeElement).toBe(problem(/^Unknown status/));
    await until(() => cell(3, 1) === 'Ola Lis');
  });

  it('is put right value by value with the keyboard; the focus goes on to what is left', async () => {
    await open();
    await unfold(/^Unknown status/);
    host.querySelector<HTMLElement>('.fix-value-button')?.focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Gorąca');
    press('ArrowUp');
    (document.activeElement as HTMLElement).click();
    const word = await until(() => button(host, 'Potential'));
    await until(() => document.activeElement === word);
    button(host, 'Active')?.click();
    await until(() => toast() === '2 cells put right');
    await until(() => values().length === 1);
    await until(() => document.activeElement?.textContent?.includes('Gorąca'));
    expect(fixed()).toEqual(['Status “Zimna” → Active 2 cells']);

    (document.activeElement as HTMLElement).click();
    await until(() => button(host, 'Lapsed')).then((lapsed) => lapsed.click());
    await until(() => problem(/^Unknown status/) === undefined);
    await until(() => document.activeElement === problem(/^Not an e-mail/));
    await until(() => cell(3, 1) === 'Ola Lis');
    expect(cell(2, 4)).toContain('Lapsed');
    expect(host.querySelector('[data-at="2:4"] [aria-label="Put right by a fix"]')).not.toBeNull();
  });

  it('is put right for all chosen values at once', async () => {
    await open();
    await unfold(/^Unknown status/);
    for (const box of host.querySelectorAll<HTMLElement>('.fix-value input')) box.click();
    const acts = await until(() => host.querySelector('.fix-chosen'));
    await until(() => acts.textContent?.startsWith('2 values chosen'));
    button(acts, 'Active')?.click();
    await until(() => problem(/^Unknown status/) === undefined);
    expect(fixed()).toEqual(['Status 2 values replaced: “Zimna” → Active, … Show them 3 cells']);
  });

  it('makes a word of the book of a value that its words lack', async () => {
    await open();
    await unfold(/^Unknown status/);
    host.querySelector<HTMLElement>('.fix-value-button')?.click();
    await until(() => button(host, 'Create “Zimna”')).then((create) => create.click());
    await until(() => values().length === 1);
    await until(() => cell(0, 1) === 'Ewa Sowa');
    await until(() => toast() === '“Zimna” now belongs to your words');
    button(host, 'Undo')?.click();
    await until(() => values().length === 2);
  });
});

describe('a fix in force', () => {
  it('is taken back by Delete, by Undo, and with all the others', async () => {
    await open();
    await unfold(/^Not an e-mail/);
    host.querySelector<HTMLElement>('.fix-value-button')?.click();
    const input = await until(() => host.querySelector<HTMLInputElement>('.fix-replace input'));
    expect(input.value).toBe('nonsense');
    await fill(input, 'jan@poczta.example');
    button(host, 'Apply')?.click();
    await until(() => problem(/^Not an e-mail/) === undefined);
    expect(fixed()).toEqual(['E-mail “nonsense” → jan@poczta.example 1 cell']);
    button(host, /^Take back/)?.focus();
    press('Delete');
    await until(() => problem(/^Not an e-mail/));
    expect(fixed()).toEqual([]);
    await until(() => button(host, 'Put on again')).then((undo) => undo.click());
    await until(() => problem(/^Not an e-mail/) === undefined);
    expect(fixed()).toHaveLength(1);
  });

  it('that would make rows worse says so first, with one of them', async () => {
    await open();
    host.querySelector<HTMLElement>('[data-at="-1:3"] button')?.click();
    await until(() => button(host, /^All values of this column/)).then((all) => all.click());
    await until(() => values().length === 4);
    host.querySelector<HTMLElement>('.fix-value-button')?.click();
    await fill(await until(() => host.querySelector<HTMLInputElement>('.fix-replace input')), 'nobody');
    button(host, 'Apply')?.click();
    const dialog = await until(() => host.querySelector<HTMLDialogElement>('dialog[open]'));
    expect(dialog.textContent).toContain('1 row gets a problem or a graver one');
    expect(dialog.textContent).toContain('line 2: “nobody”. Not a phone number.');
    button(dialog, 'Leave it as it is')?.click();
    await until(() => host.querySelector('dialog[open]') === null);
    expect(fixed()).toEqual([]);
  });
});

it('merges values that are alike as they are told', async () => {
  const cities = ['Kraków', 'Kraków', 'krakow', 'KRAKÓW', 'Opole'];
  await open(`Name;City\n${cities.map((city, at) => `Person ${'abcde'[at]};${city}`).join('\n')}\n`);
  await until(() => button(host, /^\d suggestion/)).then((found) => found.click());
  await until(() => problem(/groups? of alike/)).then((alike) => alike.click());
  const merge = await until(() => button(host, 'Merge'));
  const apart = host.querySelectorAll<HTMLInputElement>('.fix-alike [type="checkbox"]')[2];
  apart?.click();
  await until(() => host.querySelector('.fix-alike-row[data-apart]'));
  merge.click();
  await until(() => fixed().length === 1);
  await until(() => host.querySelectorAll('.imp-cell .imp-corrected').length === 1);
});
