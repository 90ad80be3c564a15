import type { JSX } from 'preact';
import type { FieldKey } from '../../../domain/fields';
import type { Kept } from '../../../import/api';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';

/** More than that nobody reads on a page. */
const SHOWN = 200;

/** What an undo keeps, or kept, and why. */
export function KeptTable({ kept, label }: { kept: readonly Kept[]; label: string }): JSX.Element {
  const customers = byCustomer(kept);
  return (
    <>
      {customers.length > SHOWN && <p class="imp-quiet">{t('report.kept-first', { shown: SHOWN })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too */}
      <section class="imp-table-box rep-kept" aria-label={label} tabIndex={0}>
        <table class="imp-table">
          <thead>
            <tr>
              <th scope="col">{t('report.kept-customer')}</th>
              <th scope="col">{t('report.field')}</th>
              <th scope="col">{t('report.kept-why')}</th>
            </tr>
          </thead>
          <tbody>
            {customers.slice(0, SHOWN).map(({ id, customer, name, fields, reason }) => (
              <tr key={`${id} ${reason}`}>
                <td>{reason === 'removed-since' ? name : <a href={`/customers/${customer}`}>{name}</a>}</td>
                <td>{fields.map(fieldLabel).join(', ')}</td>
                <td>{t(reason === 'changed-since' ? 'report.kept-changed' : 'report.kept-removed')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** What is kept of one customer for one reason. */
type KeptLine = Pick<Kept, 'id' | 'name' | 'reason'> & {
  readonly customer: string;
  readonly fields: FieldKey[];
};

function byCustomer(kept: readonly Kept[]): KeptLine[] {
  const lines = new Map<string, KeptLine>();
  for (const { id, customer = id, name, field, reason } of kept) {
    const line = lines.get(`${id} ${reason}`);
    if (line === undefined) lines.set(`${id} ${reason}`, { id, customer, name, reason, fields: [field] });
    else line.fields.push(field);
  }
  return [...lines.values()];
}
