import type { RawProblem } from '../formats/format';

/**
 * Rows that stand among the customers and are none: the header again, sums, what a program prints at the foot of a page.
 * Such a row is left out, so it must be sure: a customer called "Total Sp. z o.o." is a customer. Whatever is in doubt
 * stays a row.
 */

/** Words of a sum, as spreadsheets and accounting programs write them. */
const SUMS = `
  total | totals | grand total | subtotal | sub-total | sub total | sum | total count | total rows | total amount |
  suma | razem | ogółem | łącznie | podsumowanie | suma końcowa | suma częściowa | suma całkowita | suma ogółem | razem ogółem |
  suma razem | w sumie | ogółem razem | do przeniesienia | z przeniesienia | suma strony | razem strona |
  итого | всего | итог | общий итог | промежуточный итог | промежуточные итоги | сумма | итого по списку | всего по списку |
  итого по странице | всего записей | итого записей |
  合计 | 总计 | 小计 | 共计 | 总和 | 累计 | 本页小计 | 本页合计 | 合計 | 總計 | 小計 | 共計 | 累計 | 总数 |
  summe | gesamt | gesamtsumme | zwischensumme | insgesamt | endsumme | celkem | součet | mezisoučet | celkový součet | spolu | súčet |
  medzisúčet | összesen | mindösszesen | részösszeg | разом | усього | всього | підсумок | усяго | разам | общо | всичко |
  total général | sous-total | somme | totale | totale generale | subtotale | total geral | soma | suma total | totaal | subtotaal | summa |
  総計 | 累計 | 합계 | 총계 | 소계 | 누계`;

const words = (list: string): string[] => list.split('|').map((word) => word.trim());

const SUM_WORDS: ReadonlySet<string> = new Set(words(SUMS));

/** `Total: 25`, `Razem 25 klientów:`, `Всего записей — 12`, `合计：12 条`: what stands before the number, or alone. */
const LABEL =
  /^(?<word>[^\d:：=]*?)\s*(?:[:：=–—-]\s*)?(?<number>[\d][\d .,'\u00a0\u202f]*\s*(?:\p{L}{1,12}\.?)?)?$/u;

const AMOUNT =
  /^[-−(]?\s*(?:[$€£¥₽₴]|(?:pln|zł|eur|usd|rub|руб|грн|kč|czk|rmb|cny)\.?)?\s*[-−]?\d{1,3}(?:(?:[ .,'\u00a0\u202f]?\d{3})*)(?:[.,]\d{1,4})?\s*\)?\s*(?:[%$€£¥₽₴]|(?:pln|zł|eur|usd|rub|руб|грн|kč|czk|rmb|cny|szt|шт|pcs)\.?|元|个|条|人|件|円|원|명)?$/i;

/** Whole numbers as long as a phone are no sums; with decimals, or with a currency, they are. */
const isAmount = (cell: string): boolean => {
  if (!AMOUNT.test(cell)) return false;
  const digits = cell.replace(/\D/g, '').length;
  return digits <= 8 || (digits <= 15 && /[.,]\d{1,2}\D*$/.test(cell)) || /[$€£¥₽%元円원]|zł|pln/i.test(cell);
};

const isPlaceholder = (cell: string): boolean => /^[-–—x×*]$/i.test(cell);

interface Filled {
  readonly column: number;
  readonly text: string;
}

function filledCells(cells: readonly string[], from: number): Filled[] {
  const filled: Filled[] = [];
  for (let column = from; column < cells.length; column++) {
    const text = cells[column]?.trim() ?? '';
    if (text !== '') filled.push({ column, text });
  }
  return filled;
}

/** The word of a sum in a cell, or null: alone, with a colon, or with the number that it is of. */
function sumWord(cell: string): string | null {
  if (cell.length > 60) return null;
  const found = LABEL.exec(cell)?.groups;
  const word = found?.word?.trim().toLowerCase() ?? '';
  return SUM_WORDS.has(word) ? (found?.word?.trim() ?? null) : null;
}

/** Excel's own subtotals: the value of the group above and the word, `Opole Total`, `Москва Итог`, `Suma Opole`. */
const GROUP_SUM = /^(?:(?<group>.+) (?:Total|Итог|汇总|合计)|Suma (?<name>.+))$/u;

function isGroupSum(first: Filled, before: readonly string[] | undefined): boolean {
  const found = GROUP_SUM.exec(first.text)?.groups;
  const group = found?.group ?? found?.name;
  return group !== undefined && before?.[first.column]?.trim() === group;
}

/** `Итого по группе Покупатели`, `Razem dla grupy A`, `Total for Opole`: with a number behind it nobody's name. */
const SUM_OF =
  /^(?:(?:итого|всего|подитог|подытог) (?:по|за) .|(?:sub-?)?total (?:for|of|by) .|(?:razem|suma|łącznie|ogółem) (?:dla|w|na|za) .)/iu;

function totalRow(
  filled: readonly Filled[],
  before: readonly string[] | undefined,
  width: number,
): RawProblem | null {
  const [first, ...others] = filled;
  if (first === undefined) return null;
  const ofGroup = isGroupSum(first, before) || (others.length > 0 && SUM_OF.test(first.text));
  const word = ofGroup ? first.text : sumWord(first.text);
  if (word === null || !others.every(({ text }) => isAmount(text) || isPlaceholder(text))) return null;
  // A word alone in a narrow list may be all that is known of a company.
  if (others.length === 0 && width < 3 && !/[:：\d]\W*$/u.test(first.text)) return null;
  return { code: 'total-row', column: null, params: { word } };
}

/** A rule of dashes, whatever stands between its pieces. */
const RULE = /^[-–—=_*~.+|\s]{3,}$/;

/** Page numbers, and what a program says of its own printout. */
const FOOTER = new RegExp(
  [
    '^(?:-+ ?)?(?:page|strona|str\\.|seite|стр\\.|страница|сторінка|strana|oldal|stránka|página|pagina)[ :]*\\d+(?: ?(?:/|of|z|ze|von|из|з|de|di|van) ?\\d+)?(?: ?-+)?$',
    '^第 ?\\d+ ?页(?:[ ,，/]*共 ?\\d+ ?页)?$',
    '^(?:printed|generated|exported|report (?:run|generated)|wydrukowano|wygenerowano|wyeksportowano|sporządzono|data (?:wydruku|wygenerowania|sporządzenia)|дата (?:печати|формирования|выгрузки)|сформирован[оа]?|распечатано|выгружено|gedruckt|erstellt|exportiert|vytištěno|打印|导出|制表|列印)(?: ?(?:on|by|at|dnia|am|dne|日期|时间|人|przez|w|из))*[ :：].*\\d',
    '^(?:打印|导出|制表)(?:日期|时间|人)[:：]',
    '^(?:źródło|source|источник|quelle|zdroj|数据来源|来源)(?: danych| data| данных)?[:：] ?\\S',
    '^(?:copyright\\b|©).*(?:19|20)\\d\\d',
    '^confidential information\\b.{0,3}\\bdo not distribute\\.?$',
    '^(?:end of (?:report|list|file)|koniec (?:raportu|listy)|конец (?:отч[её]та|списка))\\.?$',
  ].join('|'),
  'iu',
);

const FOOTER_BEGINNINGS = words(
  `page|strona|str.|seite|стр|сторінка|strana|oldal|stránka|página|pagina|printed|generated|exported|report|wy|sporządzono|data|дата|
  сформирован|распечатано|выгружено|gedruckt|erstellt|exportiert|vytištěno|打印|导出|制表|列印|źródło|source|источник|quelle|zdroj|数据来源|
  来源|end of|copyright|©|confidential|koniec|конец|--|—|–|==|__|**|~~|..`,
).concat([...' 0123456789'].map((sign) => `第${sign}`));

function footer(filled: readonly Filled[], width: number): RawProblem | null {
  const [first] = filled;
  if (first === undefined) return null;
  const isRule = filled.every(({ text }) => RULE.test(text));
  const isAlone = filled.length === 1 && width >= 3;
  if (!isRule && !(isAlone && FOOTER.test(first.text))) return null;
  return { code: 'footer-row', column: null, params: { text: first.text.slice(0, 60) } };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** First two letters of a word, packed. A row's own are looked up before anything dearer is done with it. */
const startOf = (text: string): number => text.charCodeAt(0) * 0x10000 + text.charCodeAt(1);

/** How a row that is no customer may begin, and with which letter. */
const STARTS: ReadonlySet<number> = new Set(
  [...SUM_WORDS, ...FOOTER_BEGINNINGS].flatMap((word) =>
    [word, capital(word), word.toUpperCase()].map(startOf),
  ),
);

function lettersTable(codes: Iterable<number>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of codes) table[code] = 1;
  return table;
}

const MAY_BEGIN = lettersTable([...STARTS].map((start) => Math.floor(start / 0x10000)));
/** The last letters of what spreadsheets call a group's sum. */
const MAY_END = lettersTable([...'lг总计'].map((letter) => letter.charCodeAt(0)));

const sameCells = (a: readonly string[], b: readonly string[]): boolean => {
  for (let column = 0; column < Math.max(a.length, b.length); column++) {
    if ((a[column]?.trim() ?? '') !== (b[column]?.trim() ?? '')) return false;
  }
  return true;
};

/** Says of a table's rows, one after the other, which are no customers. */
export class NoCustomers {
  /** The header's rows, by the column of their first name. */
  readonly #headers: readonly {
    readonly column: number;
    readonly text: string;
    readonly cells: readonly string[];
  }[];
  readonly #width: number;

  constructor(headers: readonly (readonly string[])[], width: number) {
    this.#headers = headers.flatMap((cells) => {
      const [first] = filledCells(cells, 0);
      return first === undefined ? [] : [{ ...first, cells }];
    });
    this.#width = width;
  }

  /**
   * What a row is instead of a customer, or null.
   *
   * @param at index of its first cell that is not blank
   * @param before the cells of the row before it
   */
  problemOf(
    cells: readonly string[],
    at: number,
    before: () => readonly string[] | undefined,
  ): RawProblem | null {
    const own = cells[at] ?? '';
    const cell = own.charCodeAt(0) > 0x20 ? own : own.trim();
    const code = cell.charCodeAt(0);
    for (const { column, text, cells: header } of this.#headers) {
      if (code === text.charCodeAt(0) && column === at && cell.startsWith(text) && sameCells(cells, header)) {
        return { code: 'repeated-header', column: null, params: {} };
      }
    }
    const mayBegin = MAY_BEGIN[code] === 1 && STARTS.has(startOf(cell));
    if (!mayBegin && !(MAY_END[cell.charCodeAt(cell.length - 1)] === 1 && GROUP_SUM.test(cell))) return null;
    const filled = filledCells(cells, at);
    return totalRow(filled, before(), this.#width) ?? footer(filled, this.#width);
  }
}
