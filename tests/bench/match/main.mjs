/**
 * How well duplicates are detected: `npm run bench:match`. A book of made-up customers meets a list whose every row says who
 * it is really about (`kinds.mjs`). Printed beside the plain cascade (phone, then e-mail, then name: the first that fits).
 */
import { createServer } from 'vite';
import { KINDS } from './kinds.mjs';
import { person, seeded } from './people.mjs';

/** @typedef {import('./people.mjs').Person} Person */

const BOOK = 4000;
const ROWS_A_KIND = 200;
const SEED = 20261122;

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { planRows } = await server.ssrLoadModule('/src/import/plan/planRows.ts');
const { resolveSettings } = await server.ssrLoadModule('/src/import/plan/settings.ts');

const FIELDS = /** @type {const} */ (['name', 'phone', 'email', 'company', 'city']);
const random = seeded(SEED);
const people = Array.from({ length: BOOK }, (_, number) => person(random, number));
/** @param {Person} one @param {number} at */
const recordOf = ({ name, phone, email, company, city }, at) => ({
  ...{ id: `b-${at}`, createdAt: '', updatedAt: '', name, company, city },
  ...(phone !== undefined && { phone: [phone] }),
  ...(email !== undefined && { email: [email] }),
});

const rows = KINDS.flatMap((kind, at) =>
  Array.from({ length: ROWS_A_KIND }, (_, index) => {
    // Each customer of the book comes in once, so that no row stands in another one's way.
    const known = at * ROWS_A_KIND + index;
    const row = kind.make(/** @type {Person} */ (people[known]), random, BOOK + known);
    return row === null ? [] : [{ kind, known, row: row }];
  }).flat(),
);
const list = rows.map(({ row }, at) => ({ line: at + 2, cells: FIELDS.map((field) => row[field] ?? '') }));
const columns = FIELDS.map((field, index) => ({
  index,
  field,
  header: field,
  samples: [],
  filled: 1,
  confidence: 1,
}));
const book = people.map(recordOf);

/**
 * @typedef {{ action: string, match: { kind: string, sequence: number }, issues: { code: string }[] }} Planned
 * @param {object} match
 */
function decide(match) {
  const settings = resolveSettings({ country: 'PL', match }, columns, 1);
  const decided = /** @type {Planned[]} */ ([...planRows(list, settings, book)]);
  return decided.map((planned, at) => {
    const { known, kind } = /** @type {(typeof rows)[number]} */ (rows[at]);
    const merged = planned.action === 'update' || planned.action === 'unchanged';
    const met = planned.match.kind === 'record' ? planned.match.sequence : -1;
    const likely = planned.issues.some(({ code }) => code === 'likely-duplicate');
    const pointed = planned.action === 'ask' || (planned.action === 'create' && likely);
    return { merged, right: kind.same && met === known, pointed, kind, action: planned.action };
  });
}

const ours = decide({});
const plain = decide({ name: 'always', likely: false });
await server.close();

/** @param {number} part @param {number} whole */
const percent = (part, whole) =>
  whole === 0 ? '     –' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;
/** @param {ReturnType<typeof decide>} decided */
function figures(decided) {
  const merged = decided.filter((one) => one.merged);
  const right = merged.filter((one) => one.right).length;
  const same = decided.filter(({ kind }) => kind.same);
  const pointed = decided.filter((one) => one.pointed);
  const found = same.filter((one) => (one.merged && one.right) || one.pointed).length;
  return {
    'merged rightly, of all merges (precision)': percent(right, merged.length),
    'merged, of all that are the same (recall)': percent(right, same.length),
    'merged or pointed out (recall)': percent(found, same.length),
    'pointed out rightly, of all that are': percent(
      pointed.filter(({ kind }) => kind.same).length,
      pointed.length,
    ),
    'customers lost by a wrong merge': String(merged.length - right).padStart(6),
  };
}
console.log(`${rows.length} rows of ${KINDS.length} kinds against ${BOOK} customers\n`);
console.log(`${''.padEnd(46)}${'Satchel'.padEnd(12)}plain cascade`);
const others = Object.entries(figures(plain));
Object.entries(figures(ours)).forEach(([name, figure], at) => {
  console.log(`${name.padEnd(46)}${figure.padEnd(12)}${others[at]?.[1]}`);
});

console.log(
  `\n${'kind (are they the same?)'.padEnd(46)}${'Satchel: merged  asked  pointed  new'.padEnd(44)}plain: merged  asked  new`,
);
for (const kind of KINDS) {
  /** @param {ReturnType<typeof decide>} decided */
  const of = (decided) => decided.filter((row) => row.kind === kind);
  const [mine, theirs] = [of(ours), of(plain)];
  /** @param {ReturnType<typeof decide>} some @param {(row: ReturnType<typeof decide>[number]) => boolean} test */
  const n = (some, test) => String(some.filter(test).length).padStart(6);
  /** @param {{ action: string }} row */
  const asked = ({ action }) => action === 'ask';
  /** @param {{ action: string, pointed: boolean }} row */
  const fresh = ({ action, pointed }) => action === 'create' && !pointed;
  console.log(
    `${`${kind.name} (${kind.same ? 'yes' : 'no'})`.padEnd(46)}${`${n(mine, (r) => r.merged)}  ${n(mine, asked)}  ${n(mine, (r) => r.pointed && !asked(r))}  ${n(mine, fresh)}`.padEnd(44)}${n(theirs, (r) => r.merged)}  ${n(theirs, asked)}  ${n(theirs, fresh)}`,
  );
}
