import { fail, ok, type Result } from '../../../domain/result';
import type { ZipEntry } from '../../archive/directory';
import { openZip, type ZipArchive } from '../../archive/zip';
import { visitElements } from './read';

/** One sheet of cells, as the workbook lists it. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** A workbook whose parts are known and not read yet. */
export interface Workbook {
  readonly zip: ZipArchive;
  /** In the workbook's order. */
  readonly sheets: readonly Sheet[];
  /** Null where all texts stand in their cells. */
  readonly strings: ZipEntry | null;
  readonly styles: ZipEntry | null;
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: the rest differs between the strict and the transitional kind. */
  readonly type: string;
  /** Path in the archive. */
  readonly target: string;
}

const lastWord = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A relation's target from the folder of its part; absolute ones begin at the archive's top. */
function resolve(target: string, folder: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The archive's files by their paths; some programs write these in another case than they name them. */
class Parts {
  readonly #zip: ZipArchive;
  readonly #byPath: ReadonlyMap<string, ZipEntry>;

  constructor(zip: ZipArchive) {
    this.#zip = zip;
    this.#byPath = new Map(zip.entries.map((entry) => [entry.name.toLowerCase().replace(/^\//, ''), entry]));
  }

  find(path: string): ZipEntry | null {
    return this.#byPath.get(path.toLowerCase()) ?? null;
  }

  /** What a part names: nothing where it has no list of relations. */
  async relationsOf(path: string): Promise<Relation[]> {
    const folder = folderOf(path);
    const entry = this.find(`${folder}_rels/${lastWord(path)}.rels`);
    const relations: Relation[] = [];
    if (entry === null) return relations;
    await visitElements(this.#zip.stream(entry), ['Relationship'], entry.name, (tag, xml) => {
      if (tag === -1 || xml.attribute('TargetMode') === 'External') return;
      const type = lastWord(xml.attribute('Type') ?? '');
      relations.push({
        id: xml.attribute('Id') ?? '',
        type,
        target: resolve(xml.attribute('Target') ?? '', folder),
      });
    });
    return relations;
  }
}

/** Path of the workbook's own part: as the archive's relations say, else where Excel puts it. Null where there is none. */
async function workbookPath(parts: Parts): Promise<string | null> {
  const named = (await parts.relationsOf('')).find(({ type }) => type === 'officeDocument')?.target;
  const paths = [...(named === undefined ? [] : [named]), 'xl/workbook.xml', 'xl/workbook.bin'];
  return paths.find((path) => parts.find(path) !== null) ?? null;
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/**
 * Opens an Excel workbook by its parts. Fails with `damaged` {part}, with `unknown-format` {kind: 'xlsb'} for its binary
 * kind, and as `openZip` does. Throws ReadError where a part cannot be read.
 */
export async function openWorkbook(blob: Blob): Promise<Result<Workbook>> {
  const zip = await openZip(blob);
  if (!zip.ok) return zip;
  const parts = new Parts(zip.value);
  const path = await workbookPath(parts);
  if (path?.endsWith('.bin')) return fail('unknown-format', { kind: 'xlsb' });
  const entry = path === null ? null : parts.find(path);
  if (path === null || entry === null) return fail('damaged', { part: 'xl/workbook.xml' });
  const relations = await parts.relationsOf(path);

  const listed: { readonly name: string; readonly hidden: boolean; readonly id: string }[] = [];
  let from1904 = false;
  await visitElements(zip.value.stream(entry), ['sheet', 'workbookPr'], entry.name, (tag, xml) => {
    if (tag === 1) from1904 = isTrue(xml.attribute('date1904'));
    if (tag !== 0) return;
    const hidden = /hidden$/i.test(xml.attribute('state') ?? '');
    listed.push({ name: xml.attribute('name') ?? '', hidden, id: xml.attribute('id') ?? '' });
  });

  const sheets: Sheet[] = [];
  for (const { id, ...sheet } of listed) {
    const relation = relations.find((candidate) => candidate.id === id);
    // Sheets of charts and of old macros hold no cells.
    if (relation !== undefined && relation.type !== 'worksheet') continue;
    const cells = relation === undefined ? null : parts.find(relation.target);
    if (cells === null) return fail('damaged', { part: sheet.name });
    sheets.push({ ...sheet, entry: cells });
  }
  if (sheets.length === 0) return fail('empty-file');
  const partOf = (type: string): ZipEntry | null =>
    parts.find(relations.find((relation) => relation.type === type)?.target ?? '');
  return ok({ zip: zip.value, sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), from1904 });
}
