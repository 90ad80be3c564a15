import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldKey } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import type { ColumnValue } from '../../../import/fixingApi';
import { Button } from '../../components/Button';
import { t } from '../../i18n';
import type { ImportSession } from '../session';
import { useRowKeys } from './rowKeys';
import { useCreate } from './useCreate';
import { ValueActs } from './ValueActs';
import { ValueRow } from './ValueRow';

/** So many values show before "show more" is pressed. */
export const FIRST = 12;

interface ValueListProps {
  readonly session: ImportSession;
  readonly label: string;
  readonly column: number;
  readonly field: FieldKey | null;
  readonly values: readonly ColumnValue[];
  /** How many there are beyond those that are listed. */
  readonly more: number;
  readonly onMore: () => void;
  /** Leads to the rows, where they lie under this. */
  readonly onRows: () => void;
  /** Where the focus goes when the last value is put right. */
  readonly onLeft?: () => void;
}

/** Moves a value that was just ticked out from under what can be done with it. */
function uncover(row: Element | undefined, acts: Element | null): void {
  if (row === undefined || acts === null) return;
  const hidden = row.getBoundingClientRect().bottom - acts.getBoundingClientRect().top;
  if (hidden > 0) row.closest('.imp-side')?.scrollBy({ top: hidden + 4, behavior: 'instant' });
}

/** The different values of a column with what becomes of each: put right one by one, or those that are chosen together. */
export function ValueList(props: ValueListProps): JSX.Element {
  const { session, column, field, values } = props;
  const create = useCreate(session, field);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const keys = useRowKeys(props.onLeft);
  const acts = useRef<HTMLElement>(null);
  const last = useRef<string | null>(null);
  const picked = values.filter(({ value }) => chosen.has(value));
  const choose = (value: string, on: boolean) => {
    last.current = value;
    setChosen((old) => {
      const next = new Set(old);
      if (on) next.add(value);
      else next.delete(value);
      return next;
    });
  };
  useLayoutEffect(() => {
    const row = values.findIndex(({ value }) => value === last.current);
    last.current = null;
    uncover(keys.list.current?.children[row], acts.current);
  }, [chosen]);
  const fix = (done: Fix, sure?: boolean) => {
    setOpen(null);
    void session.fixing.apply(done, sure);
  };
  const make = (texts: readonly string[]) => {
    setOpen(null);
    void create(texts);
  };
  const showRows = (of: readonly ColumnValue[]) => {
    session.filter.value = { kind: 'value', column, values: of.map(({ value }) => value) };
    props.onRows();
  };
  const fold = (row: number) => {
    setOpen(null);
    const button = keys.list.current?.children[row]?.querySelector<HTMLElement>('.fix-value-button');
    button?.focus();
  };
  return (
    <div class="fix-values" ref={box}>
      {values.length > 1 && (
        <label class="imp-check fix-choose-all">
          <input
            type="checkbox"
            checked={picked.length === values.length}
            indeterminate={picked.length > 0 && picked.length < values.length}
            onChange={(event) =>
              setChosen(new Set(event.currentTarget.checked ? values.map(({ value }) => value) : []))
            }
          />
          <span>
            {picked.length === 0
              ? t('fix.choose-all', { n: values.length })
              : t('fix.chosen', { n: picked.length })}
          </span>
        </label>
      )}
      <ul
        ref={keys.list}
        aria-label={props.label}
        onFocusIn={keys.onFocusIn}
        onFocusOut={keys.onFocusOut}
        onKeyDown={keys.onKeyDown}
      >
        {values.map((value, row) => (
          <ValueRow
            key={value.value}
            column={column}
            field={field}
            value={value}
            pipeline={session.rules.value.pipeline}
            chosen={chosen.has(value.value)}
            open={open === value.value}
            tabIndex={keys.tabIndex(row, values.length)}
            onChoose={(on) => choose(value.value, on)}
            onOpen={(on) => (on ? setOpen(value.value) : fold(row))}
            onFix={fix}
            onCreate={make}
            onRows={() => showRows([value])}
          />
        ))}
      </ul>
      {props.more > 0 && (
        <Button size="s" variant="quiet" onClick={props.onMore}>
          {t('fix.more', { n: props.more })}
        </Button>
      )}
      {picked.length > 0 && open === null && (
        <section ref={acts} class="fix-chosen" aria-label={t('fix.chosen', { n: picked.length })}>
          <p class="field-label">{t('fix.chosen', { n: picked.length })}</p>
          <ValueActs
            key={picked.length === 1 ? picked[0]?.value : ''}
            column={column}
            field={field}
            pipeline={session.rules.value.pipeline}
            values={picked}
            focused={false}
            onFix={(done, sure) => {
              setChosen(new Set());
              fix(done, sure);
            }}
            onCreate={(texts) => {
              setChosen(new Set());
              make(texts);
            }}
            onRows={() => showRows(picked)}
            onClose={() => {
              setChosen(new Set());
              box.current?.querySelector<HTMLElement>('input')?.focus();
            }}
          />
        </section>
      )}
    </div>
  );
}
