import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../src/domain/result';
import { type RowWindow, useRowWindow } from '../../src/ui/components/grid/useRowWindow';
import { show, until } from './support';

interface Page {
  readonly total: number;
  readonly rows: readonly string[];
}

interface Asked {
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
  answer(page?: Result<Page>): void;
}

/** A list that answers when the test says so. */
function remote(total = 10_000) {
  const asked: Asked[] = [];
  const fetchFor = (query: string) => (offset: number, limit: number) =>
    new Promise<Result<Page>>((resolve) => {
      const rows = Array.from({ length: limit }, (_, index) => `${query}${offset + index}`);
      asked.push({ query, offset, limit, answer: (page = ok({ total, rows })) => resolve(page) });
    });
  return { asked, fetchFor };
}

type Window = RowWindow<string, Page>;

/** Draws a component that uses the hook; `at` tells what it has now, `ask` gives it another query. */
async function draw(fetchFor: ReturnType<typeof remote>['fetchFor'], query = 'a', list?: string) {
  let current: Window | null = null;
  function Probe({ name }: { name: string }) {
    current = useRowWindow<string, Page>(name, fetchFor(name), list);
    return <p>{current.row(0)}</p>;
  }
  const { render } = await import('preact');
  const host = await show(<Probe name={query} />);
  return {
    at: (): Window => {
      if (current === null) throw new Error('not drawn');
      return current;
    },
    ask: (name: string) => render(<Probe name={name} />, host),
    leave: () => render(null, host),
    text: () => host.textContent,
  };
}

describe('the rows of a window', () => {
  it('are fetched by window, not as a whole', async () => {
    const { asked, fetchFor } = remote(100_000);
    const { at } = await draw(fetchFor);
    const [first] = await until(() => asked.length > 0 && asked);
    expect(first?.offset).toBe(0);
    expect(first?.limit).toBeLessThanOrEqual(128);
    first?.answer();
    await until(() => at().total === 100_000);
    // What scrolling would bring next is fetched unasked; then comes what was jumped to.
    const ahead = await until(() => asked[1]);
    expect(ahead.offset).toBeLessThan(200);
    at().want(50_000, 50_020);
    ahead.answer();
    const last = await until(() => asked[2]);
    expect(last.offset).toBeLessThanOrEqual(50_000);
    expect(last.offset + last.limit).toBeGreaterThan(50_020);
  });

  it('stay until the new ones come, and an answer to an older query is dropped', async () => {
    const { asked, fetchFor } = remote();
    const { at, ask, text } = await draw(fetchFor);
    (await until(() => asked[0])).answer();
    await until(() => text() === 'a0');
    ask('b');
    const b = await until(() => asked.find(({ query }) => query === 'b'));
    expect(text()).toBe('a0');
    expect(at().stale).toBe(true);
    ask('c');
    const c = await until(() => asked.find(({ query }) => query === 'c'));
    c.answer();
    await until(() => text() === 'c0');
    b.answer();
    await Promise.resolve();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(text()).toBe('c0');
    expect(at().stale).toBe(false);
  });

  it('are there at once for whoever comes back to the list, and then as they are by now', async () => {
    const before = remote();
    const first = await draw(before.fetchFor, 'a', 'customers');
    (await until(() => before.asked[0])).answer();
    await until(() => first.text() === 'a0');
    first.leave();

    const after = remote(7);
    const again = await draw(after.fetchFor, 'a', 'customers');
    expect(again.text()).toBe('a0');
    (await until(() => after.asked[0])).answer(ok({ total: 7, rows: ['changed'] }));
    await until(() => again.text() === 'changed');
    expect(again.at().total).toBe(7);
    again.leave();

    const other = remote();
    expect((await draw(other.fetchFor, 'a', 'others')).text()).toBe('');
    expect((await draw(other.fetchFor, 'a')).text()).toBe('');
    // Another query than the one that was left: old rows until the new ones come.
    const searched = await draw(other.fetchFor, 'b', 'customers');
    expect(searched.at().stale).toBe(true);
  });

  it('are not kept of a list that was empty: it says so only as long as it is', async () => {
    const { asked, fetchFor } = remote();
    const empty = await draw(fetchFor, 'a', 'empty');
    (await until(() => asked[0])).answer(ok({ total: 0, rows: [] }));
    await until(() => empty.at().page);
    empty.leave();
    expect((await draw(fetchFor, 'a', 'empty')).at().page).toBeNull();
  });

  it('are asked for one request at a time, the latest wish first', async () => {
    const { asked, fetchFor } = remote(100_000);
    const { at } = await draw(fetchFor);
    (await until(() => asked[0])).answer();
    await until(() => asked.length === 2);
    for (let row = 1000; row < 90_000; row += 1000) at().want(row, row + 20);
    expect(asked).toHaveLength(2);
    asked[1]?.answer();
    const next = await until(() => asked[2]);
    expect(next.offset).toBeLessThanOrEqual(89_000);
    expect(next.offset + next.limit).toBeGreaterThan(89_000);
  });

  it('are kept when fetching fails, and fetched again on demand', async () => {
    const { asked, fetchFor } = remote();
    const { at, text } = await draw(fetchFor);
    (await until(() => asked[0])).answer();
    await until(() => text() === 'a0');
    (await until(() => asked[1])).answer();
    at().refresh();
    const again = await until(() => asked.slice(2).find(({ offset }) => offset === 0));
    again.answer(fail('unexpected'));
    await until(() => at().failure !== null);
    expect(text()).toBe('a0');
    const before = asked.length;
    at().refresh();
    (await until(() => asked[before])).answer();
    await until(() => at().failure === null);
  });
});
