import type { ColumnMapping, JoinLink } from '../api';
import { foldHeader, headerWords } from '../mapping/fold';
import { keysOf, type Lookup } from './lookup';

/** What is known of a file by its beginning. */
export interface Facts {
  readonly columns: readonly Pick<ColumnMapping, 'index' | 'header' | 'field'>[];
  readonly sample: readonly { readonly cells: readonly string[] }[];
}

const words = (text: string): readonly string[] => text.split(' ');

/** Words of headings that name the company that somebody belongs to, folded; part of a longer word. */
const PARTS_OF_COMPANY = words(
  'company companies account organization organisation kontrahent компани организаци контрагент ' +
    '公司 企业 單位 单位 客户 客戶 组织 机构',
);
/** The same, whole words only (`confirmation` is no `firma`). */
const COMPANY_WORDS = new Set(
  words(
    'org firm firma firmy business employer customer client parent spolka organizacja organizacji klient klienta ' +
      'фирма фирмы клиент клиента юрлицо владелец',
  ),
);
const ID_WORDS = new Set(
  words(
    'id ids no nr number numer code kod key guid uuid ref symbol akronim nip vat tin regon ' +
      'код номер идентификатор инн ключ',
  ),
);
const PARTS_OF_ID = words('编号 编码 代码 編號 id号');

const isOfCompany = (header: string): boolean => {
  const folded = foldHeader(header);
  return (
    PARTS_OF_COMPANY.some((part) => folded.includes(part)) ||
    headerWords(header).some((word) => COMPANY_WORDS.has(word))
  );
};

const isOfId = (header: string): boolean => {
  const folded = foldHeader(header);
  return (
    folded.endsWith('id') ||
    PARTS_OF_ID.some((part) => folded.includes(part)) ||
    headerWords(header).some((word) => ID_WORDS.has(word))
  );
};

/** A list of persons: names in parts. */
const isOfPeople = ({ columns }: Facts): boolean =>
  columns.some(({ field }) => field === 'firstName' || field === 'lastName');

/** It has names of its own beside the companies': a row is not named by its company there. */
const namesBoth = ({ columns }: Facts): boolean =>
  columns.some(({ field }) => field === 'name') && columns.some(({ field }) => field === 'company');

/**
 * Which columns of a list may name rows of another file, by headings alone: `Account ID` beside an id, `Company` beside
 * a name. Two lists of one kind name nothing of each other: persons no persons, and a list that is not known as one of
 * persons nothing by a heading that both have.
 */
export function possibleLinks(list: Facts, from: Facts): JoinLink[] {
  if (isOfPeople(from)) return [];
  const people = isOfPeople(list);
  const theirs = new Set(from.columns.map(({ header }) => foldHeader(header)));
  return list.columns.flatMap(({ index: column, header, field }): JoinLink[] => {
    const ofCompany = isOfCompany(header) || field === 'company';
    if (!ofCompany || (!people && theirs.has(foldHeader(header)))) return [];
    const by = isOfId(header) ? 'id' : 'name';
    if (by === 'name' && namesBoth(from)) return [];
    return from.columns
      .filter((key) => (by === 'id' ? holdsIds(key) : holdsNames(key)))
      .map((key): JoinLink => ({ by, column, key: key.index }));
  });
}

type Key = Facts['columns'][number];

const holdsIds = ({ header, field }: Key): boolean =>
  field === 'externalId' ||
  field === 'taxId' ||
  (isOfId(header) && field !== 'phone' && field !== 'postalCode');

const holdsNames = ({ header, field }: Key): boolean =>
  field === 'company' || field === 'name' || (field === null && isOfCompany(header) && !isOfId(header));

/** Of the values in a link's column so many must name a row. */
const LEAST_SHARE = 0.5;
/** Of the other file's rows so many may repeat a key that an earlier one has: else it names no row. */
const MOST_REPEATED = { id: 0.1, name: 0.3 } as const;

/**
 * Of the links that headings allow those that the values bear out: for each column of the list the key that most of its
 * values are found by, ids before names, and one of each.
 */
export function provenLinks(links: readonly JoinLink[], list: Facts, lookup: Lookup): readonly JoinLink[] {
  const fit = links
    .map((link) => ({ link, share: shareOf(link, list, lookup) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share);
  const best = (wanted: JoinLink['by']): JoinLink[] =>
    fit.flatMap(({ link }) => (link.by === wanted ? [link] : [])).slice(0, 1);
  return [...best('id'), ...best('name')];
}

function shareOf(link: JoinLink, list: Facts, lookup: Lookup): number {
  const { by, column } = link;
  const place = lookup.placeOf(link);
  if (lookup.repeated(place) > lookup.rows * MOST_REPEATED[by]) return 0;
  let named = 0;
  let found = 0;
  for (const { cells } of list.sample) {
    const cell = cells[column] ?? '';
    if (keysOf(by, cell).length === 0) continue;
    named++;
    if (lookup.find(place, cell) >= 0) found++;
  }
  return named === 0 ? 0 : found / named;
}
