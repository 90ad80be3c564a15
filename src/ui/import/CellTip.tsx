import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowView } from '../../import/api';
import type { Tone } from '../components/tone';
import { t } from '../i18n';
import type { CellView } from './cells';
import { rowIssues } from './cells';
import { fixedText } from './fixing/fixText';
import { issueText, SEVERITY_TONES, shortened, TONES } from './words';

/** How long the pointer rests before the reason shows, in milliseconds. */
const REST = 250;

interface Tip {
  /** The cell, as the grid names it: its words are looked up at each drawing, for its row may change under it. */
  readonly at: string;
  readonly left: number;
  readonly top: number;
}

/**
 * The reason of a cell in doubt, and what a changed one replaces, beside it, while the pointer rests on it or the keyboard's focus is there. The same
 * words stand in the line below the grid, for touch and for screen readers; Escape takes the tip away.
 */
export function CellTip(props: {
  readonly box: { readonly current: HTMLElement | null };
  readonly row: (index: number) => RowView | undefined;
  readonly view: (row: RowView, column: number) => CellView;
}): JSX.Element | null {
  const [tip, setTip] = useState<Tip | null>(null);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = props.box.current;
    if (box === null) return;
    let timer = 0;
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    const showAt = (target: EventTarget | null) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
      setTip(cell === null || cell.querySelector('input') !== null ? null : tipFor(cell));
    };
    const onOver = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      clearTimeout(timer);
      timer = window.setTimeout(() => showAt(event.target), REST);
    };
    const onFocus = (event: FocusEvent) => {
      clearTimeout(timer);
      const target = event.target;
      if (target instanceof Element && target.matches(':focus-visible')) showAt(target);
      else setTip(null);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    box.addEventListener('pointerover', onOver);
    box.addEventListener('pointerleave', hide);
    box.addEventListener('focusin', onFocus);
    box.addEventListener('focusout', hide);
    box.addEventListener('scroll', hide, { capture: true, passive: true });
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      box.removeEventListener('pointerover', onOver);
      box.removeEventListener('pointerleave', hide);
      box.removeEventListener('focusin', onFocus);
      box.removeEventListener('focusout', hide);
      box.removeEventListener('scroll', hide, { capture: true });
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  useEffect(() => {
    if (tip !== null && element.current?.matches(':popover-open') === false) element.current.showPopover();
  }, [tip]);

  const lines = tip === null ? [] : linesAt(tip.at, props);
  if (tip === null || lines.length === 0) return null;
  return (
    <div
      ref={element}
      popover="manual"
      class="imp-tip"
      aria-hidden="true"
      style={{ left: `${tip.left}px`, top: `${tip.top}px` }}
    >
      {lines.map(({ tone, text }) => (
        <p key={text} data-tone={tone}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** Widest a tip gets, in pixels; the stylesheet says the same. */
const WIDTH = 320;

function tipFor(cell: HTMLElement): Tip {
  const box = cell.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8));
  return { at: cell.dataset.at ?? '', left, top: box.bottom + 4 };
}

interface Line {
  readonly tone: Tone;
  readonly text: string;
}

function linesAt(
  at: string,
  look: { row: (index: number) => RowView | undefined; view: (row: RowView, column: number) => CellView },
): readonly Line[] {
  const [row, column] = at.split(':').map(Number);
  const data = row === undefined || row < 0 ? undefined : look.row(row);
  if (data === undefined || column === undefined) return [];
  const view = column === 0 ? null : look.view(data, column);
  const lines = (view?.issues ?? rowIssues(data)).map(
    (issue): Line => ({ tone: SEVERITY_TONES[issue.severity], text: issueText(issue) }),
  );
  return [...(view === null ? [] : aboutCell(view)), ...lines];
}

/** What the cell changes, and what fixes made of it. */
function aboutCell(view: CellView): readonly Line[] {
  const changes = view.changes ? [{ tone: TONES.update, text: changeText(view) }] : [];
  return view.fixed === null
    ? changes
    : [...changes, { tone: TONES.create, text: fixedText(view.raw, view.fixed) }];
}

/** What a changed cell brings, whole, and what the customer has now. */
function changeText({ text, before, added }: CellView): string {
  const value = text === '' ? t('import.cell.empty') : shortened(text);
  const now = shortened(before ?? t('import.cell.empty'));
  return `${value} (${t(added ? 'import.cell.beside' : 'import.cell.was', { value: now })})`;
}
