import { capitalised, wordCase } from './nameCase';

/** Legal forms and short words of companies as they are written; a key is in small letters, without full stops. */
const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  `GmbH mbH AG KG OHG GbR UG KGaA SE LLC LLP LP PLC Ltd Inc Corp Co Pty BV NV SA SAS SARL SRL SpA Srl SNC SL SLU Oy Oyj AB AS ApS
  A/S Kft Zrt Bt EOOD OOD EAD AD UAB SIA OÜ SC SCA PHU PPHU FHU FH PH PW PPH PUH ZPHU NZOZ SPZOZ PKP PKO PZU ZUS BP IT HR ООО ОАО ЗАО ПАО АО НАО ИП
  ТОО НКО ГУП МУП ФГУП ГБУ МБУ АНО НПО КФХ ТОВ ПрАТ ФОП ЧП ТД`
    .split(/\s+/)
    .map((form) => [form.toLowerCase(), form]),
);

/** Words that stay small inside a name. */
const SMALL = new Set(
  'i w z ze na do od dla pod nad po oraz o and of the for in on by at de la le du des et und für der die das von zu im am и в на для с от по при'.split(
    ' ',
  ),
);

/** Forms of several words or with full stops, behind a name. Poland (KSH) and her neighbours. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})sp(?:ółka|olka)?\.?\s?z\s?\.?\s?o\.?\s?o\.?(?!\p{L})/giu, 'sp. z o.o.'],
  [
    /(?<!\p{L})spółka z ograniczoną odpowiedzialnością(?!\p{L})/giu,
    'spółka z ograniczoną odpowiedzialnością',
  ],
  [/(?<!\p{L})spółka (akcyjna|cywilna|jawna|komandytowa|partnerska)(?!\p{L})/giu, 'spółka $1'],
  [/(?<!\p{L})sp\.\s?([jkp])\.?(?!\p{L})/giu, 'sp. $1.'],
  [/(?<!\p{L})s\.?\s?r\.?\s?o\.(?!\p{L})/giu, 's.r.o.'],
  [/(?<=\s)a\.\s?s\.(?!\p{L})/giu, 'a.s.'],
  [/(?<!\p{L})d\.\s?o\.\s?o\.(?!\p{L})/giu, 'd.o.o.'],
  [
    /(?<!\p{L})общество с ограниченной ответственностью(?!\p{L})/giu,
    'общество с ограниченной ответственностью',
  ],
  [/(?<!\p{L})индивидуальный предприниматель(?!\p{L})/giu, 'индивидуальный предприниматель'],
];

/** What only companies have in their names, in any case. */
const COMPANY =
  /(?<![\p{L}])(?:sp\.?\s?z\s?o\.?\s?o|sp\. ?[jkp]|s\.\s?a|s\.?\s?c|gmbh|llc|ltd|inc|corp|spółka|firma|zakład|przedsiębiorstwo|hurtownia|sklep|p\.?h\.?u|p\.?p\.?h\.?u|f\.?h\.?u|ооо|оао|зао|пао|ао|ип|тов|компания|завод|магазин|company|group)(?![\p{L}])/iu;

/** True for a name in which a company's word stands, or a number. */
export const isCompanyName = (text: string): boolean => /\d/.test(text) || COMPANY.test(text);

/** Capitals that are read letter by letter: without a vowel, or no longer than three. */
const isAcronym = (word: string, isAllCapitals: boolean): boolean =>
  !/[aeiouyąęóäöüéèáíúůěаеёиоуыэюяіїє]/iu.test(word) ? word.length <= 5 : isAllCapitals && word.length <= 3;

/** Short words that are no acronyms, in the four languages. */
const ORDINARY = new Set(
  `jan ewa ala ola iga ida adi lew lis kot kos żak dąb gaj sęk wit tom tim joe bob ann lee bar dom las raj eko bio sad mąż one two six new old big red art car pet fit fun spa inn pub tea bee sun sky sea key job log net box
  дом лес сад бар мир луч чай дар рай юг и`.split(/\s+/),
);

/**
 * A company's name in ordinary case: its words with capitals, legal forms as they are written, acronyms left as they are.
 * A single short word in capitals stays: it is one.
 */
export function companyCase(text: string): string {
  const isAllCapitals = text === text.toUpperCase();
  if (isAllCapitals && /^[^\s]{1,4}$/.test(text)) return text;
  const kept: string[] = [];
  let rest = text;
  for (const [pattern, form] of PHRASES) {
    rest = rest.replace(pattern, (found) => {
      kept.push(found.replace(pattern, form).toLowerCase());
      return `\uE000${kept.length - 1}\uE001`;
    });
  }
  let first = true;
  const cased = rest.replace(/[\p{L}\p{M}\p{N}'’&/-]+\.?(?:\p{L}\.)*/gu, (word, offset: number) => {
    if (rest[offset - 1] === '\uE000') return word;
    const wasFirst = first;
    first = false;
    return companyWord(word, wasFirst, isAllCapitals);
  });
  const whole = cased.replace(/\uE000(\d+)\uE001/g, (_, at: string) => kept[Number(at)] ?? '');
  return whole.replace(
    /^(?:sp\.|spółka|общество|индивидуальный)/u,
    (start) => start.charAt(0).toUpperCase() + start.slice(1),
  );
}

function companyWord(word: string, isFirst: boolean, isAllCapitals: boolean): string {
  const small = word.toLowerCase();
  const bare = small.replaceAll('.', '');
  // S.A., S.C., Z.P.H.U.: letters with full stops are an abbreviation of capitals.
  if (/^(?:\p{L}\.){2,}$/u.test(small)) return small.toUpperCase();
  if (/^\p{L}\.$/u.test(small)) return small.toUpperCase();
  if (SMALL.has(bare)) return isFirst ? capitalised(small) : small;
  const form = FORMS[bare];
  if (form !== undefined && (!isFirst || form !== 'Co')) return form + (word.endsWith('.') ? '.' : '');
  const capitals = word.toUpperCase();
  // A letter without a capital of its own (ß becomes SS) is in no acronym.
  const isShort = !ORDINARY.has(bare) && isAcronym(bare, isAllCapitals) && capitals.length === word.length;
  if (/\d/.test(word) || isShort) return capitals;
  return wordCase(word, true, true);
}
