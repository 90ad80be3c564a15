import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { Button } from '../../components/Button';
import { Pill } from '../../components/Pill';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import { columnName } from '../ColumnHead';
import { Sure } from '../Sure';
import { sureness } from '../words';
import type { Batch } from './batch';
import { type BatchFile, isOpenList, lookedOf } from './files';
import { type Column, columnNames, doubtful } from './shapes';
import { pendingLook, taskFor } from './task';
import { titleOf, whyNot } from './words';

/** The lists of a batch that have the same columns, and where those go. */
export interface Shape {
  readonly key: string;
  readonly files: readonly BatchFile[];
  /** By the first of them that was planned. */
  readonly columns: readonly Column[];
  readonly doubtful: readonly Column[];
  /** Its lists propose different fields for the same column. */
  readonly isMixed: boolean;
  readonly isChosen: boolean;
}

/** The shapes of the lists that are taken in and not imported yet. */
export function shapesOf(batch: Batch): readonly Shape[] {
  const groups = new Map<string, BatchFile[]>();
  for (const file of batch.files.value) {
    const { found, out } = file;
    // What is only read again stays where it stands meanwhile.
    if (found === null || out || !isOpenList(file) || lookedOf(file) === null) continue;
    groups.set(found.shape, [...(groups.get(found.shape) ?? []), file]);
  }
  return [...groups].map(([key, files]) => {
    const mappings = files.map((file) => lookedOf(file)?.columns ?? []);
    const [columns = []] = mappings;
    return {
      ...{ key, files, columns },
      doubtful: doubtful(columns),
      isMixed: new Set(mappings.map(mappingText)).size > 1,
      isChosen: batch.shapes.value.has(key),
    };
  });
}

/** Which column goes where, whatever their order. */
function mappingText(columns: readonly Column[]): string {
  const names = columnNames(columns);
  return columns
    .map(({ field }, at) => `${names[at] ?? ''}=${field ?? ''}`)
    .toSorted()
    .join();
}

/** Worth a line: several lists are mapped at once, or somebody should look at its columns. */
const isTold = ({ files, doubtful, isChosen }: Shape): boolean =>
  files.length > 1 || doubtful.length > 0 || isChosen;

/** Above the files: which of them have the same columns, where those go, and the way to change that for all at once. */
export function Shapes({ batch }: { batch: Batch }): JSX.Element | null {
  const shapes = shapesOf(batch).filter(isTold);
  if (shapes.length === 0) return null;
  return (
    <ul class="bat-shapes" aria-label={t('batch.shapes')}>
      {shapes.map((shape) => (
        <ShapeLine key={shape.key} batch={batch} shape={shape} />
      ))}
    </ul>
  );
}

/** Files of a shape that are named. */
const NAMED = 3;

function namesOf(files: readonly BatchFile[]): string {
  const names = files.slice(0, NAMED).map(titleOf).join(' · ');
  const more = files.length - NAMED;
  return more > 0 ? `${names} ${t('batch.shape-more', { n: more })}` : names;
}

function ShapeLine({ batch, shape }: { batch: Batch; shape: Shape }): JSX.Element {
  const { route } = useLocation();
  const { files, columns } = shape;
  const [first] = files;
  const out = columns.filter(({ field, filled }) => field === null && filled > 0).length;
  const open = () => {
    if (first === undefined) return;
    pendingLook.value = taskFor(batch, first);
    route('/import');
  };
  const names = namesOf(files);
  const why = files.flatMap((file) => (file.state.at === 'blocked' ? (whyNot(file) ?? []) : []))[0] ?? null;
  return (
    <li class="bat-shape">
      <div class="bat-shape-text">
        <p class="bat-shape-title">
          <b>{t('batch.shape-lists', { n: files.length })}</b>
          {shape.isChosen && <Pill tone="update">{t('batch.shape-chosen')}</Pill>}
          <span class="bat-shape-names">{names}</span>
        </p>
        <ul class="bat-map">
          {columns.map((column) =>
            column.field === null ? null : <Mapped key={column.index} column={column} />,
          )}
          {out > 0 && <li class="bat-map-out">{t('batch.shape-out', { n: out })}</li>}
        </ul>
        {why !== null && <p class="bat-shape-why">{why}</p>}
        {shape.isMixed && <p class="bat-shape-why">{t('batch.shape-mixed')}</p>}
        {shape.doubtful.length > 0 && (
          <p class="bat-shape-why">
            {t('batch.shape-doubt', {
              n: shape.doubtful.length,
              names: shape.doubtful.map(columnName).join(' · '),
            })}
          </p>
        )}
      </div>
      <Button size="s" aria-label={t('batch.map-of', { name: names })} onClick={open}>
        {t('batch.map')}
      </Button>
    </li>
  );
}

function Mapped({ column }: { column: Column }): JSX.Element {
  const { field, confidence } = column;
  const sure = sureness(confidence);
  return (
    <li class="bat-map-column">
      <span>{columnName(column)}</span>
      <span aria-hidden="true">→</span>
      <b>{field === null ? '' : fieldLabel(field)}</b>
      <Sure sure={sure} quiet={sure !== 'guess'} />
    </li>
  );
}
