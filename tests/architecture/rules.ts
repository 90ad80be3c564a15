/** The rules of the house, as checks over sources: `tests/architecture.test.ts` runs them on ours and on made-up ones. */
import { posix } from 'node:path';

/** Rooms import downward only: a room may import the rooms named here and itself. */
const MAY_USE = {
  domain: [],
  share: [],
  import: ['domain'],
  i18n: ['domain'],
  db: ['domain', 'import', 'i18n'],
  ui: ['domain', 'share', 'import', 'i18n', 'db'],
  app: ['domain', 'share', 'import', 'i18n', 'db', 'ui', 'workers'],
  workers: ['domain', 'share', 'import', 'i18n', 'db'],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof MAY_USE;

/** npm packages by room, with the paths of a package that are meant (ARCHITECTURE.md, Rooms). */
const PACKAGES: Readonly<Record<Room, readonly string[]>> = {
  domain: ['zod/mini'],
  share: [],
  import: ['papaparse'],
  i18n: [],
  db: ['dexie', 'zod/mini'],
  ui: ['preact', 'preact/hooks', '@preact/signals', 'preact-iso'],
  app: ['preact', '@preact/signals', 'comlink', 'workbox-window', 'zod/mini'],
  workers: ['comlink', 'workbox-precaching', 'workbox-routing'],
};

/** Packages that one file alone may use. */
const PACKAGE_OF_FILE: Readonly<Record<string, string>> = {
  'libphonenumber-js': 'src/domain/normalize/phone.ts',
};

/**
 * What `ui` may import from db and import beside types: plain tables without code behind them, and the writers of the
 * template's file, which a dialog loads when it is asked for.
 */
const PLAIN_FOR_UI: readonly string[] = [
  'src/import/api',
  'src/import/template',
  'src/import/encode/csvWriter',
  'src/import/encode/xlsxWriter',
];

/** A worker's file is wiring; the logic lives where a plain test reaches it. */
const LONGEST_WORKER = 40;

export interface Source {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const STATEMENT =
  /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?((?:[\w*\s{},$]|\bas\b)*?)\s*from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g;

/** Every module that a source names: imports, re-exports, dynamic imports and workers' addresses. */
export function importsOf(text: string): Import[] {
  return [...withoutComments(text).matchAll(STATEMENT)].map((match) => {
    const [, type, names = '', from, bare, dynamic, url] = match;
    return {
      specifier: from ?? bare ?? dynamic ?? url ?? '',
      typeOnly: from !== undefined && (type !== undefined || onlyTypes(names)),
    };
  });
}

/** `{ type A, type B }`: nothing of it is left at run time. */
function onlyTypes(names: string): boolean {
  const listed = names.trim().match(/^\{([^}]*)\}$/)?.[1];
  const items =
    listed
      ?.split(',')
      .map((item) => item.trim())
      .filter(Boolean) ?? [];
  return items.length > 0 && items.every((item) => item.startsWith('type '));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');
}

/** The room in which a file lives, null outside of them. */
export function roomOf(path: string): Room | null {
  const parts = path.split('/');
  const name = parts[0] === 'src' ? parts[1] : parts[0];
  return name !== undefined && Object.hasOwn(MAY_USE, name) ? (name as Room) : null;
}

/** What is wrong with a source, in words; nothing where it keeps every rule. */
export function breaches(source: Source): string[] {
  const room = roomOf(source.path);
  if (room === null) return [`${source.path}: not in a room`];
  return [
    ...importsOf(source.text).flatMap((found) => breachesOfImport(source.path, room, found)),
    ...breachesOfText(source, room),
  ].map((breach) => `${source.path}: ${breach}`);
}

function breachesOfImport(path: string, room: Room, { specifier, typeOnly }: Import): string[] {
  if (!specifier.startsWith('.')) {
    const file = PACKAGE_OF_FILE[specifier.split('/')[0] ?? ''];
    const allowed = file === undefined ? PACKAGES[room].includes(specifier) : file === path;
    return allowed ? [] : [`${room} may not use the package ${specifier}`];
  }
  const target = posix.join(posix.dirname(path), specifier);
  const other = roomOf(target);
  if (other === null) return [`${specifier} leads out of the rooms`];
  if (other === room) return [];
  if (!(MAY_USE[room] as readonly Room[]).includes(other)) return [`${room} may not import ${other}`];
  const lower = room === 'ui' && (other === 'db' || other === 'import');
  return lower && !typeOnly && !PLAIN_FOR_UI.includes(target)
    ? [`ui may import only types from ${target}`]
    : [];
}

/**
 * Ways to run text as code or markup, and addresses of other origins: none of them in our sources. Only the map of an
 * address is a link that a person may follow.
 */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/, 'writes markup'],
  [/\bdangerouslySetInnerHTML\b/, 'writes markup'],
  [/\beval\s*\(|\bnew\s+Function\b/, 'evaluates text'],
  [
    /(?:https?|wss?):\/\/(?!www\.w3\.org\/|schemas\.openxmlformats\.org\/|www\.openstreetmap\.org\/search\?)[\w.-]+\.\w/,
    'names another origin',
  ],
];

function breachesOfText({ text }: Source, room: Room): string[] {
  const code = withoutComments(text);
  const found = FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, what]) => what);
  const lines = text.trimEnd().split('\n').length;
  const long = room === 'workers' && lines > LONGEST_WORKER;
  return long ? [...found, `${lines} lines are more than wiring`] : found;
}
