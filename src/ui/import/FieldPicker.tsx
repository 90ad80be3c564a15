import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import type { FieldKey } from '../../domain/fields';
import type { ColumnMapping } from '../../import/api';
import type { FieldProposal } from '../../import/ownFieldsApi';
import { Anchored } from '../components/Anchored';
import { Button, IconButton } from '../components/Button';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import type { FieldDraft } from '../ownFields/change';
import { columnName } from './ColumnHead';
import { FIELD_GROUPS, ownGroup, withOurs } from './fieldGroups';
import { MakeField } from './MakeField';
import { Sure } from './Sure';
import { percent, reasonText, sureness } from './words';

export interface FieldPickerProps {
  readonly anchor: Element | null;
  /** What the list holds in it; null where no list is open. */
  readonly column: ColumnMapping | null;
  readonly field: FieldKey | null;
  /** The user chose it: the reason of the proposal no longer holds. */
  readonly chosen: boolean;
  /** Which column each field is taken by, in words. */
  readonly usedBy: ReadonlyMap<FieldKey, string>;
  /** What was typed on the heading to open it. */
  readonly typed: string;
  readonly onPick: (field: FieldKey | null) => void;
  /** Shows all values of the column; left out where none are to be put right. */
  readonly onValues?: () => void;
  /** Makes a field of the user's own of the column; left out where there is none to make it of. */
  readonly onMake?: (draft: FieldDraft) => Promise<Failure | null>;
  /** What such a field would be, by the column's values. */
  readonly propose?: () => Promise<FieldProposal | null>;
  readonly onClose: () => void;
}

interface Option {
  /** `new` makes one. */
  readonly field: FieldKey | 'new' | null;
  readonly label: string;
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();

/** Chooses where a column goes: a list of all fields that typing narrows, and beside it what the column holds. */
export function FieldPicker(props: FieldPickerProps): JSX.Element {
  const { column, field, onClose, onPick } = props;
  const [query, setQuery] = useState(props.typed);
  const [making, setMaking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const wanted = folded(query.trim());
  const fits = (label: string) => folded(label).includes(wanted);
  const proposed = column?.field ?? null;
  const groups = [...FIELD_GROUPS, ownGroup()]
    .map(({ group, fields }) => ({
      group,
      options: withOurs(group, fields, proposed)
        .map((key): Option => ({ field: key, label: fieldLabel(key) }))
        .filter((o) => fits(o.label)),
    }))
    .filter(({ options }) => options.length > 0);
  const leaveOut: Option = { field: null, label: t('import.column.leave-out') };
  const create: Option = {
    field: 'new',
    label: query.trim() === '' ? t('own.new') : t('own.new-named', { label: query.trim() }),
  };
  const mayMake = props.onMake !== undefined;
  const options: Option[] = [
    ...(fits(leaveOut.label) ? [leaveOut] : []),
    ...(mayMake && wanted === '' ? [create] : []),
    ...groups.flatMap((g) => g.options),
    ...(mayMake && wanted !== '' ? [create] : []),
  ];
  // With a query the best fit is meant (a label that begins with it first), without one what stands now.
  const best =
    wanted === ''
      ? options.findIndex((option) => option.field === field)
      : options.findIndex((option) => folded(option.label).startsWith(wanted));
  const [moved, setMoved] = useState<{ query: string; index: number } | null>(null);
  const active = moved !== null && moved.query === query ? moved.index : Math.max(0, best);

  // Before the next key arrives: whoever types on a heading must not lose a letter.
  useLayoutEffect(() => {
    const element = input.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const move = (index: number) =>
    setMoved({ query, index: Math.max(0, Math.min(options.length - 1, index)) });
  const pick = (option: Option | undefined) => {
    if (option === undefined) return;
    if (option.field === 'new') {
      setMaking(true);
      return;
    }
    onPick(option.field);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active - 1);
    else if (event.key === 'PageDown') move(active + 8);
    else if (event.key === 'PageUp') move(active - 8);
    else if (event.key === 'Enter') pick(options[active]);
    else return;
    event.preventDefault();
  };

  const id = (index: number) => `imp-field-${index}`;
  let index = -1;
  const item = (option: Option) => {
    index += 1;
    const at = index;
    const isPlain = option.field === null || option.field === 'new' || option.field === field;
    const used = isPlain ? undefined : props.usedBy.get(option.field as FieldKey);
    return (
      <div
        key={option.field ?? ''}
        id={id(at)}
        role="option"
        class="imp-option"
        aria-selected={at === active}
        data-current={option.field === field ? '' : undefined}
        data-new={option.field === 'new' ? '' : undefined}
        tabIndex={-1}
        onPointerMove={() => at !== active && move(at)}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => pick(option)}
        onKeyDown={onKeyDown}
      >
        <span>{option.label}</span>
        {used !== undefined && <small>{t('import.column.used', { header: used })}</small>}
      </div>
    );
  };

  if (making && props.onMake !== undefined) {
    const { onMake } = props;
    return (
      <Anchored anchor={props.anchor} label={t('own.heading')} onClose={onClose} class="imp-picker">
        <MakeField
          label={query.trim() || (column?.header ?? '')}
          propose={props.propose}
          onMake={onMake}
          onClose={onClose}
        />
      </Anchored>
    );
  }
  return (
    <Anchored anchor={props.anchor} label={t('import.column.to')} onClose={onClose} class="imp-picker">
      <div class="imp-picker-search">
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="imp-fields"
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? id(active) : undefined}
          aria-label={t('import.column.search')}
          placeholder={t('import.column.search')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <IconButton icon="close" label={t('app.close')} onClick={onClose} />
      </div>
      <div class="imp-picker-body">
        <div
          ref={list}
          id="imp-fields"
          role="listbox"
          aria-label={t('import.column.to')}
          class="imp-options"
          tabIndex={-1}
        >
          {fits(leaveOut.label) && item(leaveOut)}
          {mayMake && wanted === '' && item(create)}
          {groups.map(({ group, options: fields }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox; a fieldset is a form's
            <div role="group" key={group} aria-label={t(`import.group.${group}`)}>
              <div class="imp-option-group" aria-hidden="true">
                {t(`import.group.${group}`)}
              </div>
              {fields.map(item)}
            </div>
          ))}
          {mayMake && wanted !== '' && item(create)}
          {options.length === 0 && <p class="imp-quiet imp-option-none">{t('import.column.none-found')}</p>}
        </div>
        {column !== null && (
          <ColumnFacts column={column} chosen={props.chosen}>
            {props.onValues !== undefined && column.samples.length > 0 && (
              <Button
                size="s"
                onClick={() => {
                  onClose();
                  props.onValues?.();
                }}
              >
                {t('fix.all-values')}
              </Button>
            )}
          </ColumnFacts>
        )}
      </div>
    </Anchored>
  );
}

function ColumnFacts({
  column,
  chosen,
  children,
}: {
  column: ColumnMapping;
  chosen: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="imp-facts">
      <p class="imp-facts-name">{columnName(column)}</p>
      {!chosen && column.field !== null && <Sure sure={sureness(column.confidence)} />}
      <p>{chosen ? t('reason.chosen') : reasonText(column.reason)}</p>
      <div class="imp-fill">
        <meter min={0} max={1} value={column.filled} aria-hidden="true" />
        <span>{t('import.column.filled', { share: percent(column.filled) })}</span>
      </div>
      <p class="imp-quiet">
        {t(column.samples.length === 0 ? 'import.column.no-samples' : 'import.column.samples')}
      </p>
      <ul class="imp-samples">
        {column.samples.map((sample) => (
          <li key={sample}>{sample}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}
