import type { JSX } from 'preact';
import type { SpotField, SpotHow, SpotRow } from '../../../import/api';
import { Pill } from '../../components/Pill';
import type { Tone } from '../../components/tone';
import { fieldLabel, showField } from '../../fields';
import { t } from '../../i18n';
import { issueText, TONES } from '../words';

/** What changed on the way stands out; what did not stays quiet. */
const HOW_TONES: Readonly<Record<SpotHow, Tone | undefined>> = {
  same: undefined,
  trimmed: 'update',
  formatted: 'update',
  split: 'update',
  recognised: 'update',
  added: 'update',
  corrected: 'update',
  derived: 'update',
  default: 'unchanged',
  'not-mapped': 'unchanged',
  'left-out': 'problem',
  'not-written': 'warning',
  'changed-since': 'warning',
  blank: undefined,
};

const isRewritten = (how: SpotHow): boolean => how === 'trimmed' || how === 'formatted';

/** One row of the file beside its record: cell, what happened on the way and why, stored value. */
export function SpotRowView({ row }: { row: SpotRow }): JSX.Element {
  const { line, action, customer, fields } = row;
  return (
    <div class="rep-spot">
      <p class="rep-spot-who">
        <b>{t('report.check-line', { line: String(line) })}</b>
        <Pill tone={TONES[action]}>{t(`import.action.${action}`)}</Pill>
        {customer === null ? (
          <span class="imp-quiet">{t('report.check-nobody')}</span>
        ) : (
          <a href={`/customers/${encodeURIComponent(customer.id)}`}>
            {customer.name === '' ? t('customers.nameless') : customer.name}
          </a>
        )}
      </p>
      <div class="imp-table-box">
        <table class="imp-table rep-spot-table">
          <thead>
            <tr>
              <th scope="col">{t('report.check-file')}</th>
              <th scope="col">{t('report.check-way')}</th>
              <th scope="col">{t('report.check-book')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field, index) => (
              <Pair key={index} field={field} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Pair({ field }: { field: SpotField }): JSX.Element {
  const { column, header, cell, issues } = field;
  const stored = field.field === null || field.stored === null ? '' : showField(field.field, field.stored);
  // A phone is kept without its spaces and shown with them: who compares sees no difference.
  const how = isRewritten(field.how) && stored === cell ? 'same' : field.how;
  const tone = HOW_TONES[how];
  return (
    <tr data-quiet={how === 'blank' || how === 'not-mapped' ? '' : undefined} data-how={how}>
      <td>
        {column !== null && (
          <small>{header === '' ? t('import.column.unnamed', { n: column + 1 }) : header}</small>
        )}
        <span class="rep-spot-value">{cell}</span>
      </td>
      <td>
        <span class="rep-how" data-tone={tone}>
          {t(`report.how-${how}`)}
        </span>
        {issues.map((issue, index) => (
          <span key={index} class="rep-why" data-severity={issue.severity}>
            {issueText(issue)}
          </span>
        ))}
      </td>
      <td>
        {field.field !== null && <small>{fieldLabel(field.field)}</small>}
        <span class="rep-spot-value">{stored}</span>
      </td>
    </tr>
  );
}
