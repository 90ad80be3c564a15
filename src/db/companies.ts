import { type Company, companyKey } from '../domain/company';
import { companyDomain } from '../domain/normalize/mailDomains';
import type { NamedCompany } from '../import/plan/companies';
import { hashText } from '../import/plan/keys';
import type { CompanyPage, CompanyQuery } from './api';
import type { Book } from './book';
import { unpackText } from './packedText';
import type { CompanyRow, JobRow, SatchelDatabase } from './schema';

/** Names whose numbers are remembered: they repeat down a list. */
const MOST_KNOWN = 50_000;

/** Pages whose columns one request reads. */
const PAGES_A_READ = 128;

const hash = new Uint32Array(2);

/** A number made of a company's key, 53 bits of hash; -1 for a name that says nothing. */
function numberOf(name: string): number {
  const key = companyKey(name);
  if (key === '') return -1;
  hashText(key, 0, hash, 0);
  return ((hash[0] ?? 0) & 0x1fffff) * 0x1_0000_0000 + (hash[1] ?? 0);
}

/** The numbers of companies by their names. */
class CompanyNumbers {
  private readonly known = new Map<string, number>();

  of(name: string): number {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const number = numberOf(name);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(name, number);
    return number;
  }
}

const companyId = (book: string, number: number): string =>
  `${book}-c${number.toString(16).padStart(14, '0')}`;

/** The numbers of all companies of the book. */
async function numbersIn(db: SatchelDatabase): Promise<Set<number>> {
  const numbers = new Set<number>();
  await db.companies.each((row) => {
    for (const number of row.numbers) numbers.add(number);
  });
  return numbers;
}

/**
 * Makes the companies that the customers of an import name and the book does not have: those of a chunk as one packed row,
 * so that a list of a hundred thousand companies costs hardly more than one of five.
 */
export class CompanyMaker {
  private readonly numbers = new CompanyNumbers();
  private readonly job: Pick<JobRow, 'jobId' | 'startedAt'>;
  /** Those that are there. Nothing but an undo removes one, and none runs beside an import. */
  private there: Set<number> | undefined;

  constructor(job: Pick<JobRow, 'jobId' | 'startedAt'>) {
    this.job = job;
  }

  /** Within the transaction that writes their customers. @returns how many it made */
  async make(db: SatchelDatabase, named: readonly NamedCompany[]): Promise<number> {
    if (named.length === 0) return 0;
    this.there ??= await numbersIn(db);
    const { there } = this;
    const numbers: number[] = [];
    const made = named.filter(({ name }) => {
      const number = this.numbers.of(name);
      if (number < 0 || there.has(number)) return false;
      there.add(number);
      numbers.push(number);
      return true;
    });
    if (made.length === 0) return 0;
    await db.companies.add({
      job: this.job.jobId,
      createdAt: this.job.startedAt,
      numbers: Float64Array.from(numbers),
      names: made.map(({ name }) => name),
      domains: made.map(({ email }) => email?.map(companyDomain).find((one) => one !== undefined) ?? ''),
      lines: Uint32Array.from(made, ({ line }) => line),
    });
    return made.length;
  }
}

/** How many of these companies the book does not have. */
export async function countNew({ db }: Book, names: Iterable<string>): Promise<number> {
  const there = await numbersIn(db);
  const wanted = new Set<number>();
  for (const name of names) wanted.add(numberOf(name));
  wanted.delete(-1);
  let count = 0;
  for (const number of wanted) if (!there.has(number)) count++;
  return count;
}

/**
 * Removes companies that an import made, this one or another that was taken back, and that no customer names any more.
 * Within the last transaction of an undo, behind what it wrote.
 */
export async function takeBackCompanies({ db }: Book, jobId: string): Promise<void> {
  const undone = await db.jobs.where('state').equals('undone').primaryKeys();
  const rows = await db.companies
    .where('job')
    .anyOf([...undone, jobId])
    .toArray();
  const gone = new Set(rows.flatMap(({ numbers }) => [...numbers]));
  if (gone.size === 0) return;
  const known = new CompanyNumbers();
  for (let after = -1; gone.size > 0; ) {
    const range = [['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true] as const;
    const some = db.columns.where('[entity+page]').between(...range);
    const pages = await some.limit(PAGES_A_READ).toArray();
    for (const { values } of pages)
      for (const name of unpackText(values.company).values) if (name !== '') gone.delete(known.of(name));
    const last = pages.at(-1);
    if (last === undefined) break;
    after = last.page;
  }
  const left = rows.map((row) => keptOf(row, gone));
  const emptied = left.flatMap(({ key, names }) => (names.length === 0 && key !== undefined ? [key] : []));
  await db.companies.bulkDelete(emptied);
  await db.companies.bulkPut(
    left.filter(({ names }, at) => names.length > 0 && names.length < (rows[at]?.names.length ?? 0)),
  );
}

/** A row without the companies of these numbers. */
function keptOf(row: CompanyRow, gone: ReadonlySet<number>): CompanyRow {
  const stays = (_: unknown, at: number): boolean => !gone.has(row.numbers[at] ?? -1);
  const { numbers, names, domains, lines } = row;
  return {
    ...row,
    numbers: numbers.filter(stays),
    names: names.filter(stays),
    domains: domains.filter(stays),
    lines: lines.filter(stays),
  };
}

/** Every company that has a domain. */
export async function domainsIn({ db }: Book): Promise<readonly (readonly [domain: string, name: string])[]> {
  const found: (readonly [string, string])[] = [];
  await db.companies.each(({ domains, names }) => {
    domains.forEach((domain, at) => {
      if (domain !== '') found.push([domain, names[at] ?? '']);
    });
  });
  return found;
}

const unpacked = (book: string, { job, createdAt, numbers, names, domains, lines }: CompanyRow): Company[] =>
  names.map((name, at) => {
    const domain = domains[at] ?? '';
    return {
      id: companyId(book, numbers[at] ?? 0),
      name,
      ...(domain !== '' && { domain }),
      createdAt,
      importedBy: { jobId: job, line: lines[at] ?? 0 },
    };
  });

/** All companies, in the order in which they were made. */
export async function allCompanies({ db, id }: Book): Promise<readonly Company[]> {
  const rows = await db.companies.toArray();
  const all = rows.flatMap((row) => unpacked(id, row));
  return all.sort(
    (a, b) =>
      compare(a.createdAt, b.createdAt) ||
      (a.importedBy?.line ?? 0) - (b.importedBy?.line ?? 0) ||
      compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** A part of the companies that fit, and how many do. */
export async function listCompanies(
  book: Book,
  { where = {}, limit, offset }: CompanyQuery,
): Promise<CompanyPage> {
  const wanted = Object.entries(where);
  const isWanted = (company: Company): boolean =>
    wanted.every(([key, value]) =>
      key === 'importedBy'
        ? company.importedBy?.jobId === value
        : company[key as 'id' | 'name' | 'domain'] === value,
    );
  const found = (await allCompanies(book)).filter(isWanted);
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}
