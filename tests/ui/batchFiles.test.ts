/** What a folder or a drop is taken for: which files, in which order, under which names. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fromDrop, fromInput } from '../../src/ui/import/batch/dropped';
import { BATCH_PATH, handOver, pendingFile, pendingFiles } from '../../src/ui/pendingFile';

const file = (name: string, path = ''): File => {
  const made = new File(['x'], name);
  Object.defineProperty(made, 'webkitRelativePath', { value: path });
  return made;
};

/** An entry as the browser gives it for what was dropped; folders are listed in parts of two. */
function entry(name: string, inside?: readonly FileSystemEntry[] | 'broken'): FileSystemEntry {
  if (inside === undefined)
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: (done: (f: File) => void) => done(file(name)),
    } as never;
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = inside === 'broken' ? [] : [...inside];
      return {
        readEntries: (done: (part: FileSystemEntry[]) => void, failed: (error: Error) => void) =>
          inside === 'broken' ? failed(new Error('gone')) : done(left.splice(0, 2)),
      };
    },
  } as never;
}

const dropped = (...entries: FileSystemEntry[]): DataTransfer =>
  ({
    files: entries.map(({ name }) => file(name)),
    items: entries.map((one) => ({ kind: 'file', webkitGetAsEntry: () => one })),
  }) as never;

describe('a folder', () => {
  it('gives its files by their paths below it, in order of name, numbers by their value', () => {
    const { folder, files } = fromInput([
      file('10.csv', 'fairs/10.csv'),
      file('a.csv', 'fairs/north/a.csv'),
      file('9.csv', 'fairs/9.csv'),
    ]);
    expect(folder).toBe('fairs');
    expect(files.map(({ path }) => path)).toEqual(['9.csv', '10.csv', 'north/a.csv']);
  });

  it('is read to its depths when dropped, part by part', async () => {
    const folder = entry('fairs', [
      entry('c.csv'),
      entry('b.csv'),
      entry('a.csv'),
      entry('north', [entry('d.csv')]),
    ]);
    const chosen = await fromDrop(dropped(folder));
    expect(chosen.folder).toBe('fairs');
    expect(chosen.files.map(({ path }) => path)).toEqual(['a.csv', 'b.csv', 'c.csv', 'north/d.csv']);
    expect(chosen.files.every(({ file: given }) => given !== null)).toBe(true);
  });

  it('beside loose files keeps its name in the paths', async () => {
    const chosen = await fromDrop(dropped(entry('z.csv'), entry('fairs', [entry('a.csv')])));
    expect(chosen.folder).toBeNull();
    expect(chosen.files.map(({ path }) => path)).toEqual(['fairs/a.csv', 'z.csv']);
  });

  it('that cannot be read is listed, not dropped in silence', async () => {
    const chosen = await fromDrop(dropped(entry('fairs', [entry('a.csv'), entry('locked', 'broken')])));
    expect(chosen.files.map(({ path, file: given }) => [path, given === null])).toEqual([
      ['a.csv', false],
      ['locked', true],
    ]);
  });
});

describe('what was chosen', () => {
  let went: string[];
  beforeEach(() => {
    went = [];
    pendingFile.value = null;
    pendingFiles.value = null;
  });
  const hand = (count: number, path: string) =>
    handOver(fromInput(Array.from({ length: count }, (_, n) => file(`${n}.csv`))), path, (url) =>
      went.push(url),
    );

  it('goes to the workbench when it is one file', () => {
    hand(1, '/customers');
    expect([pendingFile.value?.name, pendingFiles.value, went]).toEqual(['0.csv', null, ['/import']]);
  });

  it('goes to the batch when it is more', () => {
    hand(2, '/import');
    expect(pendingFiles.value?.files).toHaveLength(2);
    expect(pendingFiles.value?.joins).toBe(false);
    expect([pendingFile.value, went]).toEqual([null, [BATCH_PATH]]);
  });

  it('joins the batch that is on the screen', () => {
    hand(1, BATCH_PATH);
    expect(pendingFiles.value?.files).toHaveLength(1);
    expect(pendingFiles.value?.joins).toBe(true);
    expect(went).toEqual([]);
  });

  it('is nothing where nothing was chosen', () => {
    hand(0, '/import');
    expect([pendingFile.value, pendingFiles.value, went]).toEqual([null, null, []]);
  });
});
