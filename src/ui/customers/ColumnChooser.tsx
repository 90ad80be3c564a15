import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { t } from '../i18n';
import { allColumns, type ChosenColumn, type ColumnKey, chooseColumns, chosenColumns } from './columnChoice';
import { columnLabel } from './columns';
import './columnChooser.css';

/** By so much a press makes a column wider or narrower, in pixels. */
const STEP = 20;
const USUAL_WIDTH = 140;

/** Which columns the list shows, in which order and how wide: by mouse, and every part of it by keyboard. */
export function ColumnChooser({ open, onClose }: { open: boolean; onClose: () => void }): JSX.Element {
  const chosen = chosenColumns.value;
  const others = allColumns.value.filter((key) => !chosen.some((column) => column.key === key));
  return (
    <Dialog
      open={open}
      title={t('columns.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => chooseColumns(null)}>{t('columns.usual')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <Shown columns={chosen} />
      {others.length > 0 && (
        <>
          <h3 class="columns-heading">{t('columns.more')}</h3>
          <ul class="columns-more">
            {others.map((key) => (
              <li key={key}>
                <Button size="s" icon="add" onClick={() => chooseColumns([...chosen, { key }])}>
                  {columnLabel(key)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Shown({ columns }: { columns: readonly ChosenColumn[] }): JSX.Element {
  const [dragged, setDragged] = useState<ColumnKey | null>(null);
  const moveTo = (key: ColumnKey, to: number) => {
    const column = columns.find((one) => one.key === key);
    if (column === undefined || to < 0 || to >= columns.length) return;
    const rest = columns.filter((one) => one !== column);
    const { ifRoom: _, ...moved } = column;
    chooseColumns([...rest.slice(0, to), moved, ...rest.slice(to)]);
  };
  return (
    <ol class="columns-shown">
      {columns.map((column, at) => {
        const { key, width } = column;
        const name = columnLabel(key);
        const size = (by: number) =>
          chooseColumns(
            columns.map((one) => (one.key === key ? { key, width: (width ?? USUAL_WIDTH) + by } : one)),
          );
        return (
          <li
            key={key}
            draggable
            data-dragged={dragged === key ? '' : undefined}
            onDragStart={(event) => {
              event.dataTransfer?.setData('text/plain', key);
              setDragged(key);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged !== key) moveTo(dragged, at);
            }}
            onDrop={(event) => event.preventDefault()}
          >
            <span class="columns-name">{name}</span>
            <IconButton
              icon="sortUp"
              size="s"
              label={t('columns.earlier', { name })}
              aria-disabled={at === 0}
              onClick={() => moveTo(key, at - 1)}
            />
            <IconButton
              icon="sortDown"
              size="s"
              label={t('columns.later', { name })}
              aria-disabled={at === columns.length - 1}
              onClick={() => moveTo(key, at + 1)}
            />
            <IconButton
              icon="minus"
              size="s"
              label={t('columns.narrower', { name })}
              onClick={() => size(-STEP)}
            />
            <IconButton icon="add" size="s" label={t('columns.wider', { name })} onClick={() => size(STEP)} />
            <IconButton
              icon="close"
              size="s"
              label={t('columns.hide', { name })}
              aria-disabled={columns.length === 1}
              onClick={() => {
                if (columns.length > 1) chooseColumns(columns.filter((one) => one.key !== key));
              }}
            />
          </li>
        );
      })}
    </ol>
  );
}
