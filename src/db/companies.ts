import { type Company, companyKey } from '../domain/company';
import type { NamedCompany } from '../import/plan/companies';
import { hashText } from '../import/plan/keys';
import type { CompanyPage, CompanyQuery } from './api';
import type { Book } from './book';
import { unpackText } from './packedText';
import type { JobRow, SatchelDatabase } from './schema';

/** Ids that are remembered: names of companies repeat down a list. */
const MOST_KNOWN = 50_000;

/** Pages whose columns one request reads. */
const PAGES_A_READ = 128;

const hash = new Uint32Array(2);

/** The ids of companies by their names, in one book. */
export class CompanyIds {
  private readonly book: string;
  private readonly known = new Map<string, string>();

  /** @param book its id. */
  constructor(book: string) {
    this.book = book;
  }

  /** Empty for a name that says nothing. */
  of(name: string): string {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const key = companyKey(name);
    hashText(key, 0, hash, 0);
    const id = key === '' ? '' : `${this.book}-c${Array.from(hash, hex).join('')}`;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(name, id);
    return id;
  }
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

/** Makes the companies that the customers of an import name and the book does not have. */
export class CompanyMaker {
  private readonly ids: CompanyIds;
  private readonly job: Pick<JobRow, 'jobId' | 'startedAt'>;
  /** Those that are surely there: nothing but an undo removes one, and none runs beside an import. */
  private readonly there = new Set<string>();

  constructor(book: string, job: Pick<JobRow, 'jobId' | 'startedAt'>) {
    this.ids = new CompanyIds(book);
    this.job = job;
  }

  /** Within the transaction that writes their customers. @returns how many it made */
  async make(db: SatchelDatabase, named: readonly NamedCompany[]): Promise<number> {
    const { jobId, startedAt: createdAt } = this.job;
    const wanted = new Map<string, Company>();
    for (const { name, line, domain } of named) {
      const id = this.ids.of(name);
      if (id === '' || this.there.has(id) || wanted.has(id)) continue;
      const about = { id, name, ...(domain !== undefined && { domain }) };
      wanted.set(id, { ...about, createdAt, importedBy: { jobId, line } });
    }
    if (wanted.size === 0) return 0;
    const found = await db.companies.bulkGet([...wanted.keys()]);
    const made = [...wanted.values()].filter((_, at) => found[at] === undefined);
    if (made.length > 0) await db.companies.bulkAdd(made);
    for (const id of wanted.keys()) this.there.add(id);
    return made.length;
  }
}

/** How many of these companies the book does not have. */
export async function countNew({ db, id: book }: Book, names: Iterable<string>): Promise<number> {
  const ids = new CompanyIds(book);
  const wanted = new Set<string>();
  for (const name of names) wanted.add(ids.of(name));
  wanted.delete('');
  if (wanted.size === 0 || (await db.companies.count()) === 0) return wanted.size;
  const found = await db.companies
    .where('id')
    .anyOf([...wanted])
    .primaryKeys();
  return wanted.size - found.length;
}

/**
 * Removes companies that an import made, this one or another that was taken back, and that no customer names any more.
 * Within the last transaction of an undo, behind what it wrote.
 */
export async function takeBackCompanies({ db, id: book }: Book, jobId: string): Promise<void> {
  const jobs = new Set(await db.jobs.where('state').equals('undone').primaryKeys()).add(jobId);
  const made = await db.companies.filter(({ importedBy }) => jobs.has(importedBy?.jobId ?? '')).toArray();
  const gone = new Set(made.map(({ id }) => id));
  if (gone.size === 0) return;
  const ids = new CompanyIds(book);
  for (let after = -1; gone.size > 0; ) {
    const range = [['customer', after], ['customer', Number.MAX_SAFE_INTEGER], false, true] as const;
    const rows = await db.columns
      .where('[entity+page]')
      .between(...range)
      .limit(PAGES_A_READ)
      .toArray();
    for (const { values } of rows)
      for (const name of unpackText(values.company).values) if (name !== '') gone.delete(ids.of(name));
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.page;
  }
  await db.companies.bulkDelete([...gone]);
}

/** The companies that have one of these domains. */
export const companiesAt = ({ db }: Book, domains: readonly string[]): PromiseLike<readonly Company[]> =>
  db.companies.where('domain').anyOf(domains).toArray();

/** True where the book knows a company by its domain. */
export const knowsDomains = async ({ db }: Book): Promise<boolean> =>
  (await db.companies.orderBy('domain').first()) !== undefined;

/** All companies, in the order in which they were made. */
export async function allCompanies({ db }: Book): Promise<readonly Company[]> {
  return (await db.companies.toArray()).sort(
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
