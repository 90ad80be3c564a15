/** What the benchmark runs inside the page: each function is sent there whole, so it uses nothing from around it. */

/** @typedef {import('../../src/app/automation').Automation} Automation */

/** An input of our own, through which the page gets a real File. */
export function addFileInput() {
  const input = document.createElement('input');
  input.type = 'file';
  input.id = 'bench-file';
  document.body.append(input);
}

/** The whole `satchel.import`, detection to report, and how the page's own thread fared meanwhile. */
export async function importChosenFile() {
  const input = document.querySelector('#bench-file');
  const source = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (source === undefined) throw new Error('no file');
  let longestTask = 0;
  let longestGap = 0;
  let last = performance.now();
  let watching = true;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const frame = () => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
    if (watching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  /** @type {Record<string, number>} */
  const phases = {};
  const started = performance.now();
  const report = await window.satchel.import(
    source,
    { country: 'PL' },
    {
      onProgress: ({ phase }) => {
        phases[phase] = performance.now() - started;
      },
    },
  );
  const took = performance.now() - started;
  watching = false;
  observer.disconnect();
  input?.remove();
  return { took, report, phases, longestTask, longestGap };
}

/** Bare IndexedDB with the customers of the book, in a worker of the same page. @returns {Promise<number>} */
export async function bareIndexedDb() {
  const { rows } = await window.satchel.list('customer');
  const worker = new Worker('/bench-floor.js');
  const took = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.postMessage(rows);
  const result = await took;
  worker.terminate();
  return result;
}

/** Milliseconds of lists of 50 rows, by what is asked for. */
export async function timeLists() {
  /** @param {NonNullable<Parameters<Automation['list']>[1]>[]} queries */
  const time = async (queries) => {
    const times = [];
    for (const query of queries) {
      const started = performance.now();
      await window.satchel.list('customer', { limit: 50, ...query });
      times.push(performance.now() - started);
    }
    return times;
  };
  const typed = (/** @type {string} */ word) =>
    [...word].map((_, index) => ({ search: word.slice(0, index + 1) }));
  return {
    open: await time(Array.from({ length: 10 }, (_, n) => ({ offset: n * 1000 }))),
    filter: await time(
      ['active', 'potential', 'lapsed', 'active', 'lapsed'].map((status) => ({ where: { status } })),
    ),
    sort: await time(['name', '-name', 'city', '-company', 'email'].map((sort) => ({ sort }))),
    search: await time([...typed('dąbrowska'), ...typed('c4803'), ...typed('+48503'), ...typed('杭州')]),
  };
}
