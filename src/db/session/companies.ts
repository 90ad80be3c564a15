import type { FieldKey } from '../../domain/fields';
import { splitTargets } from '../../import/fix/reader';
import { broughtCompany } from '../../import/plan/companies';
import { type CompanyDomains, DomainFinder } from '../../import/plan/companyDomains';
import { createPart } from '../../import/plan/prepare';
import type { PlanSettings } from '../../import/plan/settings';
import type { Book } from '../book';
import { countNew, domainsIn } from '../companies';
import type { Decider } from './decider';
import { codeOf } from './ledger';
import { breathe } from './pace';
import type { Stage } from './stage';

/** All that the company of a row depends on. */
const NAMING: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(['company', 'email', 'name', 'firstName', 'middleName', 'lastName'] as const),
]);

/** What rows say of their companies by their domains, for lists that have rows with an e-mail and without a company. */
export class KnownDomains {
  private readonly book: Book;
  private readonly stage: Stage;
  private last: { readonly by: string; readonly domains: CompanyDomains | undefined } | undefined;

  constructor(book: Book, stage: Stage) {
    this.book = book;
    this.stage = stage;
  }

  /**
   * The company of each domain that such rows write from, by the list's other rows and by the book. Fixes and corrections
   * have no part in it, so that it stays what it is while a list is put right.
   *
   * @param filled by column: the share of rows with a value
   * @param revision of the book
   */
  async of(
    settings: PlanSettings,
    filled: readonly number[],
    revision: number,
  ): Promise<Pick<PlanSettings, 'companyDomains'>> {
    const { columns, country } = settings;
    const company = columns.indexOf('company');
    const hasCompany = company >= 0 && filled[company] !== 0;
    if (!columns.includes('email') || (company >= 0 && filled[company] === 1)) return {};
    // There a blank says that there is none.
    if (company >= 0 && settings.blanks === 'clear') return {};
    const by = JSON.stringify([columns, country, settings.clearToken, revision]);
    if (this.last?.by !== by) this.last = { by, domains: await this.find(settings, hasCompany) };
    const { domains } = this.last;
    return domains === undefined ? {} : { companyDomains: domains };
  }

  private async find(
    { fixes: _, ...settings }: PlanSettings,
    hasCompany: boolean,
  ): Promise<CompanyDomains | undefined> {
    const stored = await domainsIn(this.book);
    if (stored.length === 0 && !hasCompany) return undefined;
    const finder = new DomainFinder();
    const { check, columns } = createPart(settings, NAMING);
    for (let block = 0; block < this.stage.blocks; block++) {
      await breathe();
      await this.stage.look(block, { columns }, (row) => finder.add(check(row).values));
    }
    for (const [domain, name] of stored) finder.addCompany(domain, name);
    return finder.found();
  }
}

/** How many companies a plan makes: different ones that its rows bring and the book does not have. */
export async function companiesToMake(book: Book, decider: Decider): Promise<number> {
  const { settings, ledger, stage, corrections } = decider;
  const saysCompanies =
    settings.columns.includes('company') ||
    splitTargets(settings).some(({ field }) => field === 'company') ||
    settings.defaults.company !== undefined ||
    settings.companyDomains !== undefined;
  if (!saysCompanies) return 0;
  const names = new Set<string>();
  const add = (name: string | undefined): void => {
    if (name !== undefined) names.add(name);
  };
  const isDone = (action: 'create' | 'update') => (row: number) => ledger.actions[row] === codeOf(action);
  const [creates, updates] = [isDone('create'), isDone('update')];
  const { check, columns } = createPart(settings, NAMING);
  for (let block = 0; block < stage.blocks; block++) {
    await breathe();
    const start = stage.startOf(block);
    await stage.look(block, { columns, wants: (place) => creates(start + place) }, (staged, place) => {
      const { values, cleared } = check(corrections.apply(start + place, staged));
      add(values.company ?? (cleared.includes('company') ? undefined : settings.defaults.company));
    });
    const met = await decider.metBy(block, updates);
    await decider.each(block, met, ({ planned, stored }) => add(broughtCompany(planned, stored)), {
      wants: updates,
    });
  }
  return countNew(book, names);
}
