import { companyKey } from '../../domain/company';
import type { FieldValues } from '../../domain/fields';
import { companyDomain } from '../../domain/normalize/mailDomains';

/** The name of the one company whose people write from a domain, by the domain. */
export type CompanyDomains = Readonly<Record<string, string>>;

/**
 * The company of somebody who names none, by the first e-mail at a company's domain. Only of who has a name: anybody else
 * would go by that company's, and be taken for it or for a colleague.
 */
export function companyOfMail(
  { name, company, email }: FieldValues,
  domains: CompanyDomains,
): { readonly company: string; readonly domain: string } | undefined {
  if (company !== undefined || name === undefined || email === undefined) return undefined;
  for (const one of email) {
    const domain = one.slice(one.lastIndexOf('@') + 1).toLowerCase();
    const known = domains[domain];
    if (known !== undefined) return { company: known, domain };
  }
  return undefined;
}

/** Whose people write from a domain. */
interface Holders {
  /** As it was written first. */
  readonly name: string;
  readonly written: Set<string>;
  /** It is more than one company's: nobody can say whose. */
  several: boolean;
}

/** What the rows of a list say of companies and of the domains that their people write from. */
export class DomainFinder {
  private readonly companies = new Map<string, Holders>();
  /** Domains of rows that name no company, in the order in which they were met. */
  private readonly open = new Set<string>();

  add({ company, email = [] }: FieldValues): void {
    for (const one of email) {
      const domain = companyDomain(one);
      if (domain === undefined) continue;
      if (company === undefined) this.open.add(domain);
      else this.addCompany(domain, company);
    }
  }

  /** Adds a company that the book knows by its domain; how the list writes it goes before how the book does. */
  addCompany(domain: string, name: string): void {
    const known = this.companies.get(domain);
    if (known === undefined) this.companies.set(domain, { name, written: new Set([name]), several: false });
    else if (!known.several && !known.written.has(name)) {
      known.written.add(name);
      known.several = companyKey(name) !== companyKey(known.name);
    }
  }

  /** The company of every domain that is asked for and that one company alone has; undefined where there is none. */
  found(): CompanyDomains | undefined {
    const found = [...this.open].flatMap((domain): [string, string][] => {
      const known = this.companies.get(domain);
      return known === undefined || known.several ? [] : [[domain, known.name]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
  }
}
