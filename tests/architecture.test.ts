import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breaches, importsOf, type Source } from './architecture/rules';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const file = join(ROOT, folder, name);
      return { path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') };
    });
}

const SOURCES = [...sourcesIn('src'), ...sourcesIn('workers')];

describe('the house', () => {
  it('keeps its rules in every source', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    expect(SOURCES.flatMap(breaches)).toEqual([]);
  });

  it('names only tsconfigs that exist', () => {
    const configs = [
      'tsconfig.json',
      ...SOURCES.map(({ path }) => path.split('/'))
        .map((parts) => (parts[0] === 'src' ? `src/${parts[1]}` : String(parts[0])))
        .filter((room, index, all) => all.indexOf(room) === index)
        .map((room) => `${room}/tsconfig.json`),
      'tests/tsconfig.json',
    ];
    const missing = configs.flatMap((config) => {
      const path = join(ROOT, config);
      if (!existsSync(path)) return [config];
      const { references } = JSON.parse(readFileSync(path, 'utf8')) as { references: { path: string }[] };
      return references
        .map((reference) => join(ROOT, config, '..', reference.path, 'tsconfig.json'))
        .filter((target) => !existsSync(target));
    });
    expect(missing).toEqual([]);
  });
});

/** Made-up sources: the checks must be able to fail. */
const CASES: readonly { says: string; path: string; text: string; breach: string | null }[] = [
  { says: 'a room below', path: 'src/db/a.ts', text: "import { x } from '../domain/x';", breach: null },
  {
    says: 'the own room',
    path: 'src/ui/import/a.tsx',
    text: "import { x } from '../components/x';",
    breach: null,
  },
  {
    says: 'a room above',
    path: 'src/domain/a.ts',
    text: "import { x } from '../db/x';",
    breach: 'may not import db',
  },
  {
    says: 'a type of a room above',
    path: 'src/import/plan/a.ts',
    text: "import type { X } from '../../db/api';",
    breach: 'may not import db',
  },
  {
    says: 'a re-export from above',
    path: 'src/i18n/a.ts',
    text: "export * from '../ui/x';",
    breach: 'may not import ui',
  },
  {
    says: 'a dynamic import from above',
    path: 'src/db/a.ts',
    text: "const x = await import('../ui/x');",
    breach: 'may not import ui',
  },
  {
    says: 'ui to a worker',
    path: 'src/ui/a.ts',
    text: "new Worker(new URL('../../workers/import.ts', import.meta.url))",
    breach: 'may not import workers',
  },
  {
    says: 'a worker to ui',
    path: 'workers/a.ts',
    text: "import { x } from '../src/ui/x';",
    breach: 'may not import ui',
  },
  {
    says: 'app to a worker',
    path: 'src/app/a.ts',
    text: "new Worker(new URL('../../workers/import.ts', import.meta.url))",
    breach: null,
  },
  {
    says: 'the inbox, from ui',
    path: 'src/ui/a.ts',
    text: "import { x } from '../share/inbox';",
    breach: null,
  },
  {
    says: 'the inbox, to the field table',
    path: 'src/share/a.ts',
    text: "import { x } from '../domain/fields';",
    breach: 'may not import domain',
  },
  { says: 'a package of the room', path: 'src/db/a.ts', text: "import Dexie from 'dexie';", breach: null },
  {
    says: 'a package of another room',
    path: 'src/ui/a.ts',
    text: "import Dexie from 'dexie';",
    breach: 'package dexie',
  },
  {
    says: 'an import for its effect',
    path: 'src/ui/a.ts',
    text: "import 'papaparse';",
    breach: 'package papaparse',
  },
  {
    says: 'the whole of zod',
    path: 'src/domain/a.ts',
    text: "import * as z from 'zod';",
    breach: 'package zod',
  },
  {
    says: 'a phone library in its file',
    path: 'src/domain/normalize/phone.ts',
    text: "import { p } from 'libphonenumber-js/min';",
    breach: null,
  },
  {
    says: 'a phone library elsewhere',
    path: 'src/domain/normalize/text.ts',
    text: "import { p } from 'libphonenumber-js/min';",
    breach: 'package libphonenumber-js/min',
  },
  {
    says: 'types from db in ui',
    path: 'src/ui/a.ts',
    text: "import { type X, type Y } from '../db/api';",
    breach: null,
  },
  {
    says: 'a value from db in ui',
    path: 'src/ui/a.ts',
    text: "import { type X, y } from '../db/api';",
    breach: 'only types',
  },
  {
    says: 'several lines',
    path: 'src/ui/a.ts',
    text: "import {\n  x,\n  y,\n} from '../db/pages';",
    breach: 'only types',
  },
  {
    says: 'a plain table in ui',
    path: 'src/ui/a.ts',
    text: "import { COUNTED_AS } from '../import/api';",
    breach: null,
  },
  {
    says: 'a commented import',
    path: 'src/ui/a.ts',
    text: "// import Dexie from 'dexie';\n/* import 'dexie'; */",
    breach: null,
  },
  {
    says: 'a file outside the rooms',
    path: 'src/domain/a.ts',
    text: "import { x } from '../../scripts/x';",
    breach: 'leads out',
  },
  { says: 'markup from text', path: 'src/ui/a.tsx', text: 'node.innerHTML = name;', breach: 'writes markup' },
  {
    says: 'markup through a property',
    path: 'src/ui/a.tsx',
    text: '<p dangerouslySetInnerHTML={x} />',
    breach: 'writes markup',
  },
  { says: 'evaluated text', path: 'src/import/a.ts', text: 'eval(cell)', breach: 'evaluates text' },
  {
    says: 'made functions',
    path: 'src/import/a.ts',
    text: "new Function('a', cell)",
    breach: 'evaluates text',
  },
  {
    says: 'another origin',
    path: 'src/app/a.ts',
    text: "fetch('https://cdn.example.com/x')",
    breach: 'another origin',
  },
  {
    says: 'a namespace',
    path: 'src/ui/a.tsx',
    text: "const ns = 'http://www.w3.org/2000/svg';",
    breach: null,
  },
  {
    says: 'a worker with logic in it',
    path: 'workers/a.ts',
    text: 'let x = 1;\n'.repeat(41),
    breach: '41 lines',
  },
];

describe('the checks themselves', () => {
  it.each(CASES)('$says', ({ path, text, breach }) => {
    const found = breaches({ path, text });
    if (breach === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(breach)]);
  });

  it('find every import that our sources have', () => {
    const named = SOURCES.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /^(import|export)\b.*\sfrom\s*'/.test(line) || /^\} from '/.test(line))
        .map((line) => `${path} ${line.match(/from\s*'([^']+)'/)?.[1]}`),
    );
    const found = new Set(
      SOURCES.flatMap(({ path, text }) => importsOf(text).map(({ specifier }) => `${path} ${specifier}`)),
    );
    expect(named.filter((name) => !found.has(name))).toEqual([]);
  });
});
