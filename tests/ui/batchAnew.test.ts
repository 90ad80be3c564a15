/** A batch beside a book that others write, and beside a batch that takes its place. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportJob } from '../../src/db/api';
import { expected, lookedOf } from '../../src/ui/import/batch/files';
import { chosen, World } from './batchFake';
import { job } from './jobs';
import { until } from './support';

let world: World;
beforeEach(() => {
  world = new World();
});

const created = (): (number | undefined)[] =>
  world.batch.files.value.map((file) => lookedOf(file)?.counts.created);
const outs = (): boolean[] => world.batch.files.value.map(({ out }) => out);

describe('where the book changed since the preview', () => {
  beforeEach(async () => {
    world.batch.meet(1);
    await world.add({ 'a.csv': 'ada,jan', 'b.csv': 'ewa' });
    world.calls.length = 0;
  });

  it('foresees again, what is left out too, and shows what was said until then', async () => {
    world.batch.leaveOut([1], true);
    for (const name of ['ada', 'ewa']) world.book.add(name);
    world.batch.meet(2);
    expect([world.batch.phase.value, created()]).toEqual(['reading', [2, 1]]);
    await world.batch.settled;
    expect([world.batch.phase.value, created(), outs()]).toEqual(['review', [1, 0], [false, true]]);
    expect(expected(world.batch.files.value)).toMatchObject({ rows: 2, created: 1 });
  });

  it('reads nothing where it is still the same', async () => {
    world.batch.meet(1);
    await world.batch.settled;
    expect(world.calls).toEqual([]);
  });

  it('foresees once more what was read while it changed', async () => {
    world.batch.meet(2);
    await until(() => world.calls.includes('open a.csv'));
    world.book.add('ada');
    world.batch.meet(3);
    await world.batch.settled;
    expect(created()).toEqual([1, 1]);
    expect([world.mostOpen, world.open]).toEqual([1, 0]);
  });

  it('leaves the run and its end alone', async () => {
    const go = world.hold();
    const done = world.batch.start();
    await until(() => world.commits.length === 1);
    world.batch.meet(2);
    go();
    await done;
    world.batch.meet(3);
    expect([world.batch.phase.value, world.states]).toEqual(['ended', ['done', 'done']]);
  });

  describe('leaves out a list whose very content was imported meanwhile', () => {
    const source = job({ jobId: 'x' }).source;
    it.each<[string, Partial<ImportJob>, boolean]>([
      ['', { source: { ...source, fingerprint: 'sha256:a.csv' } }, true],
      ['stopped', { state: 'cancelled', source: { ...source, fingerprint: 'sha256:a.csv' } }, true],
      ['taken back', { state: 'undone', source: { ...source, fingerprint: 'sha256:a.csv' } }, false],
      ['another sheet', { source: { ...source, fingerprint: 'sha256:a.csv', sheet: '2024' } }, false],
      ['other content', { source: { ...source, fingerprint: 'sha256:c.csv' } }, false],
    ])('%s', async (_, told, out) => {
      world.jobs = [job({ jobId: 'alone', state: 'done', ...told })];
      world.batch.meet(2);
      await world.batch.settled;
      expect(outs()).toEqual([out, false]);
    });

    it('once: who takes it in again means it', async () => {
      world.jobs = [job({ jobId: 'alone', source: { ...source, fingerprint: 'sha256:a.csv' } })];
      world.batch.meet(2);
      await world.batch.settled;
      world.batch.leaveOut([0], false);
      world.batch.meet(3);
      await world.batch.settled;
      expect(outs()).toEqual([false, false]);
    });
  });

  it('keeps taking in what was imported before it came into the batch', async () => {
    world.batch.clear();
    const source = { ...job({ jobId: 'x' }).source, fingerprint: 'sha256:a.csv' };
    world.jobs = [job({ jobId: 'long ago', source })];
    await world.add({ 'a.csv': 'ada' });
    world.batch.meet(2);
    await world.batch.settled;
    expect(outs()).toEqual([false]);
  });
});

describe('a batch that gives way to another', () => {
  const paths = (): string[] => world.batch.files.value.map(({ path }) => path);

  it('comes back as it was', async () => {
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan' });
    world.batch.leaveOut([1], true);
    const { id } = world.batch;
    const bringBack = world.batch.setAside();
    expect([world.batch.phase.value, paths()]).toEqual(['empty', []]);
    world.batch.add(chosen({ 'c.csv': 'ola' }, 'other'));
    expect([world.batch.name.value, paths()]).toEqual(['other', ['c.csv']]);
    bringBack?.();
    await world.batch.settled;
    expect([world.batch.name.value, paths(), outs()]).toEqual(['fairs', ['a.csv', 'b.csv'], [false, true]]);
    expect([world.batch.id, world.states]).toEqual([id, ['ready', 'ready']]);
    await world.batch.start();
    expect(world.commits).toEqual(['commit a.csv 0/2']);
  });

  it('is read to its end, and against the book of now, when it comes back', async () => {
    world.batch.meet(1);
    world.batch.add(chosen({ 'a.csv': 'ada', 'b.csv': 'jan' }));
    await until(() => world.states[0] === 'ready');
    const bringBack = world.batch.setAside();
    world.book.add('ada');
    world.batch.meet(2);
    bringBack?.();
    await world.batch.settled;
    expect([world.states, created()]).toEqual([
      ['ready', 'ready'],
      [0, 1],
    ]);
    expect(world.open).toBe(0);
  });

  it('that was stopped goes on where it was', async () => {
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan' });
    const go = world.hold();
    const done = world.batch.start();
    await until(() => world.commits.length === 1);
    expect(world.batch.isOpen).toBe(true);
    world.batch.stop();
    go();
    await done;
    world.batch.setAside()?.();
    expect([world.batch.phase.value, world.states]).toEqual(['ended', ['partly', 'ready']]);
    world.gate = null;
    await world.batch.start();
    expect(world.states).toEqual(['done', 'done']);
  });

  it('leaves nothing to bring back where all is done, or nothing was there', async () => {
    expect(world.batch.setAside()).toBeNull();
    await world.add({ 'a.csv': 'ada' });
    await world.batch.start();
    expect([world.batch.isOpen, world.batch.setAside(), world.batch.phase.value]).toEqual([
      false,
      null,
      'empty',
    ]);
  });

  it('does not push aside one that runs', async () => {
    await world.add({ 'a.csv': 'ada' });
    const bringBack = world.batch.setAside();
    await world.add({ 'b.csv': 'jan' });
    const go = world.hold();
    const done = world.batch.start();
    await until(() => world.commits.length === 1);
    expect(world.batch.setAside()).toBeNull();
    bringBack?.();
    expect(paths()).toEqual(['b.csv']);
    go();
    await done;
  });
});
