import type { JSX } from 'preact';
import { type FieldKey, fieldSpec } from '../../../domain/fields';
import { MERGE_POLICIES, type MergePolicy } from '../../../domain/mergePolicy';
import { Select } from '../../components/Field';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import type { RuleChange, Rules } from '../choices';

interface MergeFieldsProps {
  readonly rules: Rules;
  /** Fields that columns go to. */
  readonly fields: readonly FieldKey[];
  readonly onChange: (change: RuleChange) => void;
}

/** What an update does with each field that the list fills, and the text that empties one; folded until it is wanted. */
export function MergeFields({ rules, fields, onChange }: MergeFieldsProps): JSX.Element {
  const { merge = {} } = rules;
  const shown = [...new Set(fields)];
  const set = (field: FieldKey, policy: MergePolicy) => {
    const { [field]: _, ...rest } = merge;
    onChange({ merge: policy === fieldSpec(field).merge ? rest : { ...rest, [field]: policy } });
  };
  return (
    <section class="imp-section">
      {shown.length > 0 && (
        <details class="dec-more" open={Object.keys(merge).length > 0}>
          <summary>{t('rules.merge')}</summary>
          <table class="dec-policies">
            <tbody>
              {shown.map((field) => (
                <tr key={field}>
                  <th scope="row">{fieldLabel(field)}</th>
                  <td>
                    <Select
                      label={`${t('rules.merge')}: ${fieldLabel(field)}`}
                      hideLabel
                      size="s"
                      value={merge[field] ?? fieldSpec(field).merge}
                      options={MERGE_POLICIES.filter(
                        (policy) => policy !== 'append' || fieldSpec(field).many,
                      ).map((value) => ({ value, label: t(`rules.merge-${value}`) }))}
                      onChange={(policy) => set(field, policy)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <ClearToken {...(rules.clearToken !== undefined && { token: rules.clearToken })} onChange={onChange} />
    </section>
  );
}

function ClearToken({
  token = '',
  onChange,
}: {
  token?: string;
  onChange: (change: RuleChange) => void;
}): JSX.Element {
  const keep = (text: string) => {
    const given = text.trim();
    // An empty one is none; `setRules` takes undefined for what goes back to the default.
    if (given !== token) onChange({ clearToken: given === '' ? undefined : given });
  };
  return (
    <label class="imp-default">
      <span class="field-label">{t('rules.clear-token')}</span>
      <input
        class="input"
        type="text"
        autocomplete="off"
        value={token}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <span class="imp-quiet">{t('rules.clear-token-why')}</span>
    </label>
  );
}
