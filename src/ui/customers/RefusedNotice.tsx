import type { JSX } from 'preact';
import type { FieldKey } from '../../domain/fields';
import type { RowIssue } from '../../domain/issue';
import { Button } from '../components/Button';
import { Banner } from '../components/Notice';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import './customerForm.css';

/** Why a form was not stored. */
export interface Refused {
  readonly issues: readonly RowIssue[];
  /** Fields whose values cannot be kept; empty where every value only wants a look. */
  readonly lost: ReadonlySet<FieldKey>;
  /** What is asked: the same issues of the same values ask the same. */
  readonly question: string;
}

export const questionOf = (issues: readonly RowIssue[]): string =>
  JSON.stringify(issues.map(({ field, code, value }) => [field, code, value]));

/** Leads to the first marked input of a field, or its first input. */
function goTo(field: FieldKey): void {
  const inputs = [
    ...document.querySelectorAll<HTMLElement>(`[id="field-${field}"], [id^="field-${field}-"]`),
  ].filter((element) => element.matches('input, textarea, select'));
  const target = inputs.find((input) => input.getAttribute('aria-invalid') === 'true') ?? inputs[0];
  const fold = target?.closest('details');
  if (fold) fold.open = true;
  target?.focus();
}

/** Says that nothing is stored yet, and leads to each field that stands in the way. */
export function RefusedNotice(props: {
  refused: Refused;
  busy: boolean;
  onLeaveOut: () => void;
}): JSX.Element {
  const { issues, lost } = props.refused;
  const fields = new Set(issues.flatMap(({ field }) => (field === null ? [] : [field])));
  return (
    <Banner
      tone={lost.size > 0 ? 'problem' : 'warning'}
      urgent
      actions={
        lost.size > 0 && (
          <Button busy={props.busy} onClick={props.onLeaveOut}>
            {t('customer.save-rest')}
          </Button>
        )
      }
    >
      <p>{t(lost.size > 0 ? 'customer.partly' : 'customer.look')}</p>
      <ul class="refused-fields">
        {[...fields].map((field) => (
          <li key={field}>
            <a
              href={`#field-${field}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(field);
              }}
            >
              {fieldLabel(field)}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
