import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldKey } from '../../domain/fields';
import type { ProfileColumn } from '../../domain/savedProfile';
import { Icon } from '../components/Icon';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { columnName } from '../import/ColumnHead';
import { NO_CHOICES, pickField } from '../import/choices';
import { FieldPicker } from '../import/FieldPicker';

/** Each heading of a profile and the field that it goes to, which the workbench's own picker changes. */
export function ProfileColumns(props: {
  columns: readonly ProfileColumn[];
  onChange: (columns: readonly ProfileColumn[]) => void;
}): JSX.Element {
  const { columns } = props;
  const [open, setOpen] = useState<{ index: number; anchor: Element; typed: string } | null>(null);
  const placed = columns.map((column, index) => ({ ...column, index }));
  const pick = (index: number, field: FieldKey | null) => {
    const { picks } = pickField(NO_CHOICES, placed, index, field).choices;
    props.onChange(
      columns.map(({ header, field: was }, at) => ({
        header,
        field: picks.has(at) ? (picks.get(at) ?? null) : was,
      })),
    );
  };
  const usedBy = new Map(
    placed.flatMap((column) => (column.field === null ? [] : [[column.field, columnName(column)] as const])),
  );
  return (
    <>
      <ul class="profile-columns">
        {placed.map((column) => (
          <li key={column.index}>
            <span class="profile-heading">{columnName(column)}</span>
            <button
              type="button"
              class="profile-field"
              data-out={column.field === null ? '' : undefined}
              aria-haspopup="dialog"
              aria-expanded={open?.index === column.index}
              aria-label={labelOf(column)}
              onClick={(event) => setOpen({ index: column.index, anchor: event.currentTarget, typed: '' })}
              onKeyDown={(event) => {
                const letter = event.key.length === 1 && event.key !== ' ';
                if (!letter || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
                event.preventDefault();
                setOpen({ index: column.index, anchor: event.currentTarget, typed: event.key });
              }}
            >
              <span>{column.field === null ? t('import.column.leave-out') : fieldLabel(column.field)}</span>
              <Icon name="chevronDown" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {open !== null && (
        <FieldPicker
          anchor={open.anchor}
          column={null}
          field={columns[open.index]?.field ?? null}
          chosen
          usedBy={usedBy}
          typed={open.typed}
          onPick={(field) => pick(open.index, field)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function labelOf(column: ProfileColumn & { readonly index: number }): string {
  const header = columnName(column);
  return column.field === null
    ? t('import.column.label-out', { header })
    : t('import.column.label', { header, field: fieldLabel(column.field) });
}
