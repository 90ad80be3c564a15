import type { Customer } from '../../domain/customer';
import type { FieldValues } from '../../domain/fields';
import type { PlannedRow } from './settle';

/** What a row that is carried out says of a company: the name that its customer then holds. */
export interface NamedCompany {
  readonly name: string;
  readonly line: number;
  readonly email: FieldValues['email'];
}

/**
 * The company that a row brings to the book: that of the customer whom it creates or updates, as it is then. Undefined for
 * a row that says none, or that is not written.
 */
export function broughtCompany(
  { action, values, changes }: Pick<PlannedRow, 'action' | 'values' | 'changes'>,
  stored: Customer | undefined,
): string | undefined {
  if (values.company === undefined) return undefined;
  if (action === 'create') return values.company;
  if (action !== 'update') return undefined;
  const change = changes.find(({ field }) => field === 'company');
  return change === undefined ? stored?.company : (change.after as string | undefined);
}

/** The companies that some rows bring, each text with its first row. */
export class CompanyGatherer {
  private readonly named = new Map<string, NamedCompany>();

  add(planned: PlannedRow, stored: Customer | undefined): void {
    const name = broughtCompany(planned, stored);
    if (name === undefined || this.named.has(name)) return;
    this.named.set(name, { name, line: planned.line, email: planned.values.email });
  }

  end(): readonly NamedCompany[] {
    return [...this.named.values()];
  }
}
