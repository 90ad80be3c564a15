import type { ImportedBy } from './customer';
import { latinWords, withoutFormBefore, withoutFormBehind } from './legalForms';

/** A company that customers name. They hold its name and no id: whoever's company has the same key belongs to it. */
export interface Company {
  /** `<book>-c<number made of its key>`: made of the name, so that no company is made twice. */
  readonly id: string;
  /** As it was written when it was made. */
  readonly name: string;
  /** That of its customers' e-mails; never one of a public provider. */
  readonly domain?: string;
  readonly createdAt: string;
  readonly importedBy?: ImportedBy;
}

const CYRILLIC = /[\u0400-\u052f]/;
/** Forms that are words as well: as such they are written without full stops. */
const WORD_TOO = /(?:^|[^\p{L}.])(?:[Aa]s|[Ss]pa|SPA)$/u;
const MAY_BE_WORD = /[saSA]\s*$/;
/** They stand before the name. In Latin letters all but the first are something else: AO Smith, IP Systems. */
const EASTERN: ReadonlySet<string> = new Set(['ooo', 'ao', 'ip', 'tov', 'too']);

/**
 * By what the names of one company are the same: its words in small Latin letters, without legal forms. `ООО «Ромашка»`,
 * `Romashka`; `Żbik Sp. z o.o. sp.k.`, `ZBIK`. Empty for a text that says nothing.
 */
export function companyKey(name: string): string {
  const whole = latinWords(name);
  const isCyrillic = CYRILLIC.test(name);
  const isForm = (form: string): boolean =>
    form !== '' && (isCyrillic || form === 'ooo' || !EASTERN.has(form));
  let words = whole;
  for (let isOpen = !(MAY_BE_WORD.test(name) && WORD_TOO.test(name.trimEnd())); isOpen; ) {
    const [bare, form] = withoutFormBehind(words);
    isOpen = isForm(form);
    if (isOpen) words = bare;
  }
  const [bare, form] = withoutFormBefore(words);
  if (EASTERN.has(form) && isForm(form)) words = bare;
  return words === '' ? name.trim().toLowerCase() : words;
}
