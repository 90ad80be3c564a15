import type { JSX } from 'preact';
import type { FieldKey } from '../../domain/fields';
import type { ColumnMapping } from '../../import/api';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { sureness } from './words';

/** What a column is called: by its heading, else by its number. */
export const columnName = (column: Pick<ColumnMapping, 'header' | 'index'>): string =>
  column.header.trim() === '' ? t('import.column.unnamed', { n: column.index + 1 }) : column.header;

export interface ColumnHeadProps {
  readonly column: ColumnMapping;
  readonly field: FieldKey | null;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly tabIndex: 0 | -1;
  /** `typed` is the letter that opened it, if one did. */
  readonly onOpen: (anchor: Element, typed: string) => void;
}

/** Over a column: the field that it goes to, how sure that is, and what the file calls it. */
export function ColumnHead({ column, field, chosen, open, tabIndex, onOpen }: ColumnHeadProps): JSX.Element {
  const name = columnName(column);
  const label =
    field === null
      ? t('import.column.label-out', { header: name })
      : t('import.column.label', { header: name, field: fieldLabel(field) });
  const sure = chosen ? 'certain' : sureness(column.confidence);
  return (
    <button
      type="button"
      class="imp-head"
      data-grid-focus=""
      data-out={field === null ? '' : undefined}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={`${label}${field !== null && !chosen ? `, ${t(`import.sure.${sure}`)}` : ''}`}
      onClick={(event) => onOpen(event.currentTarget, '')}
      onKeyDown={(event) => {
        const letter = event.key.length === 1 && event.key !== ' ';
        if (!letter || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        event.preventDefault();
        onOpen(event.currentTarget, event.key);
      }}
    >
      <span class="imp-head-field">
        <span>{field === null ? t('import.column.leave-out') : fieldLabel(field)}</span>
        {field !== null && <i class="imp-dot" data-sure={sure} />}
        <svg class="imp-chevron" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 4.5 6 7.5 9 4.5" />
        </svg>
      </span>
      <span class="imp-head-file">{name}</span>
    </button>
  );
}
