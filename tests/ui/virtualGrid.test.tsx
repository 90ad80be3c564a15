import { describe, expect, it } from 'vitest';
import { type GridAt, type GridColumn, VirtualGrid } from '../../src/ui/components/grid/VirtualGrid';
import { press, show, until } from './support';

interface Row {
  readonly id: number;
}

const columns = (count: number): GridColumn<Row>[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `c${index}`,
    width: 120,
    header: () => `Column ${index}`,
    cell: (row) => `${row.id}/${index}`,
  }));

const grid = (host: HTMLElement): HTMLElement => {
  const found = host.querySelector<HTMLElement>('[role=grid]');
  if (found === null) throw new Error('no grid');
  return found;
};
const here = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.at;

async function focusFirst(host: HTMLElement): Promise<void> {
  const cell = await until(() => host.querySelector<HTMLElement>('[data-at="0:0"]'));
  cell.focus();
  await until(() => here() === '0:0');
}

describe('a grid of a million rows', () => {
  const draw = (props: { onActivate?: (at: GridAt) => void; columns?: GridColumn<Row>[] } = {}) =>
    show(
      <VirtualGrid<Row>
        label="Customers"
        columns={props.columns ?? columns(6)}
        frozen={1}
        rowCount={1_000_000}
        row={(index) => ({ id: index })}
        {...(props.onActivate && { onActivate: props.onActivate })}
      />,
    );

  it('has some dozens of rows in the document and says how many there are', async () => {
    const host = await draw();
    await until(() => host.querySelector('[data-at="5:0"]'));
    expect(host.querySelectorAll('.grid-row').length).toBeLessThan(40);
    expect(grid(host).getAttribute('aria-rowcount')).toBe('1000001');
    expect(host.querySelector('[data-at="5:0"]')?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe(
      '7',
    );
  });

  it.each<[string, KeyboardEventInit, string]>([
    ['ArrowDown', {}, '1:0'],
    ['ArrowRight', {}, '0:1'],
    ['ArrowUp', {}, '-1:0'],
    ['End', {}, '0:5'],
    ['End', { ctrlKey: true }, '999999:5'],
    ['ArrowDown', { ctrlKey: true }, '999999:0'],
    ['PageDown', {}, '14:0'],
  ])('goes by %s %o to %s', async (key, init, to) => {
    const host = await draw();
    await focusFirst(host);
    press(key, init);
    await until(() => here() === to);
    const [row, column] = to.split(':');
    if (row !== '-1') expect(document.activeElement?.textContent).toBe(`${row}/${column}`);
    const cell = document.activeElement?.getBoundingClientRect();
    const frame = grid(host).getBoundingClientRect();
    expect(cell?.top).toBeGreaterThanOrEqual(frame.top - 1);
    expect(cell?.bottom).toBeLessThanOrEqual(frame.bottom + 1);
  });

  it('keeps the focus while its row is scrolled away', async () => {
    const host = await draw();
    await focusFirst(host);
    press('ArrowDown');
    await until(() => here() === '1:0');
    grid(host).scrollTop = 5_000_000;
    await until(() => host.querySelector('[data-at="400000:0"], .grid-row:last-child [data-at]'));
    await until(() => host.querySelectorAll('.grid-row').length > 5);
    expect(here()).toBe('1:0');
    press('ArrowDown');
    await until(() => here() === '2:0');
  });

  it('has one cell in the tab order', async () => {
    const host = await draw();
    await focusFirst(host);
    press('ArrowDown');
    await until(() => here() === '1:0');
    expect(
      [...host.querySelectorAll<HTMLElement>('[data-at]')].filter((cell) => cell.tabIndex === 0),
    ).toHaveLength(1);
  });

  it('answers Enter and a click with the cell', async () => {
    const seen: string[] = [];
    const host = await draw({ onActivate: ({ row, column }) => seen.push(`${row}:${column}`) });
    await focusFirst(host);
    press('Enter');
    host.querySelector<HTMLElement>('[data-at="3:2"]')?.click();
    expect(seen).toEqual(['0:0', '3:2']);
  });

  it('gives the focus to the control of a cell', async () => {
    const [first, ...rest] = columns(3);
    if (first === undefined) throw new Error('no column');
    const withLink: GridColumn<Row> = {
      ...first,
      control: true,
      cell: (row, at) => (
        <a href="#x" data-grid-focus tabIndex={at.tabIndex}>
          {row.id}
        </a>
      ),
    };
    const host = await draw({ columns: [withLink, ...rest] });
    (await until(() => host.querySelector<HTMLElement>('[data-at="0:1"]'))).focus();
    press('ArrowDown');
    await until(() => here() === '1:1');
    press('ArrowLeft');
    await until(() => document.activeElement?.tagName === 'A');
    expect(document.activeElement?.textContent).toBe('1');
  });
});

describe('a grid of 5,000 columns', () => {
  it('draws those in view and keeps the frozen one', async () => {
    const host = await show(
      <VirtualGrid<Row>
        label="Wide"
        columns={columns(5000)}
        frozen={1}
        rowCount={50}
        row={(index) => ({ id: index })}
      />,
    );
    await until(() => host.querySelector('[data-at="0:1"]'));
    grid(host).scrollLeft = 300_000;
    await until(() => host.querySelector('[data-at="0:2503"]'));
    expect(host.querySelectorAll('[role=columnheader]').length).toBeLessThan(20);
    const frozen = host.querySelector('[data-at="0:0"]')?.getBoundingClientRect();
    expect(frozen?.left).toBe(grid(host).getBoundingClientRect().left);
  });
});

describe('a row that is not there yet', () => {
  it('shows a skeleton and is asked for', async () => {
    const ranges: string[] = [];
    const onRange = (first: number, last: number) => ranges.push(`${first}-${last}`);
    const host = await show(
      <VirtualGrid<Row>
        label="Coming"
        columns={columns(2)}
        rowCount={500}
        row={() => undefined}
        onRange={onRange}
      />,
    );
    await until(() => ranges.length > 0);
    expect(ranges).toEqual(['0-23']);
    expect(host.querySelectorAll('.grid-skeleton').length).toBeGreaterThan(20);
  });
});
