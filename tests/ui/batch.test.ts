/** The run of a folder of lists over a made-up importer: what is asked of it, in which order, and what stands afterwards. */
import { beforeEach, describe, expect, it } from 'vitest';
import { brought, expected } from '../../src/ui/import/batch/files';
import { chosen, World } from './batchFake';
import { job } from './jobs';
import { until } from './support';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('the preview of a folder', () => {
  it('opens one file at a time and lets go of each', async () => {
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan,ewa', 'c.csv': 'ola' });
    expect(world.batch.phase.value).toBe('review');
    expect([world.mostOpen, world.open]).toEqual([1, 0]);
    expect(expected(world.batch.files.value)).toMatchObject({ rows: 4, created: 4 });
    expect(world.batch.name.value).toBe('fairs');
  });

  it('lists what is no list, what cannot be read and what needs a look, and imports none of them', async () => {
    world.failures.set('open p.png', { code: 'unknown-format' });
    world.failures.set('read gone.csv', { code: 'unreadable-file' });
    await world.add({ 'a.csv': 'ada', 'blocked.csv': 'x', 'gone.csv': 'x', 'p.png': 'x' });
    expect(world.states).toEqual(['ready', 'blocked', 'unread', 'unread']);
    expect(world.open).toBe(0);
    await world.batch.start();
    expect(world.commits).toEqual(['commit a.csv 0/4']);
  });

  it('reads a file again that could not be read', async () => {
    world.failures.set('read gone.csv', { code: 'unreadable-file' });
    await world.add({ 'gone.csv': 'ada' });
    world.batch.readAgain(0);
    await world.batch.settled;
    expect(world.states).toEqual(['ready']);
  });

  it('reads a file only once it is taken in', async () => {
    world.batch.add(chosen({ 'a.csv': 'ada', 'b.csv': 'jan' }));
    world.batch.leaveOut([1], true);
    await world.batch.settled;
    expect(world.states).toEqual(['ready', 'waiting']);
    world.batch.leaveOut([1], false);
    await world.batch.settled;
    expect(world.states).toEqual(['ready', 'ready']);
  });

  it('forgets files that are cleared while they are read, and begins anew', async () => {
    world.batch.add(chosen({ 'a.csv': 'ada', 'b.csv': 'jan' }));
    world.batch.clear();
    world.batch.add(chosen({ 'c.csv': 'ola' }, null));
    await world.batch.settled;
    expect(world.batch.files.value.map(({ path, state }) => [path, state.at])).toEqual([['c.csv', 'ready']]);
    expect(world.batch.name.value).toBe('c.csv');
    expect(world.open).toBe(0);
  });
});

describe('the run', () => {
  it('decides each file against the book as the one before left it, in order, and adds up', async () => {
    await world.add({ 'a.csv': 'ada,jan', 'b.csv': 'ada,ewa' });
    expect(expected(world.batch.files.value)).toMatchObject({ rows: 4, created: 4, unchanged: 0 });
    await world.batch.start();
    expect(world.commits).toEqual(['commit a.csv 0/2', 'commit b.csv 1/2']);
    expect(brought(world.batch.files.value)).toMatchObject({ rows: 4, created: 3, unchanged: 1 });
    expect(world.batch.phase.value).toBe('ended');
    expect(world.batch.run.value).toMatchObject({ rows: 4, done: 4 });
    expect([world.mostOpen, world.open]).toEqual([1, 0]);
  });

  it('takes in files that are added while it runs', async () => {
    await world.add({ 'a.csv': 'ada' });
    const go = world.hold();
    const done = world.batch.start();
    await until(() => world.commits.length === 1);
    world.batch.add(chosen({ 'b.csv': 'jan,ewa' }));
    go();
    await done;
    expect(world.states).toEqual(['done', 'done']);
    expect(world.batch.run.value).toMatchObject({ rows: 3, done: 3 });
  });

  it('decides again where others wrote meanwhile', async () => {
    await world.add({ 'a.csv': 'ada' });
    world.failures.set('commit a.csv', { code: 'book-changed' });
    await world.batch.start();
    expect(world.commits).toHaveLength(2);
    expect(world.states).toEqual(['done']);
  });

  it('goes on behind a file that fails, and tries that one again when asked', async () => {
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan' });
    world.failures.set('commit a.csv', { code: 'unexpected' });
    await world.batch.start();
    expect(world.states).toEqual(['failed', 'done']);
    await world.batch.retry([0]);
    expect(world.states).toEqual(['done', 'done']);
    expect(brought(world.batch.files.value)).toMatchObject({ rows: 2, created: 2 });
  });

  it('halts where the next file would meet the same, and resumes the job that was left behind', async () => {
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan' });
    world.jobs = [job({ jobId: 'left', state: 'interrupted' })];
    world.failures.set('commit a.csv', { code: 'quota', params: { jobId: 'left', done: 0, rows: 1 } });
    await world.batch.start();
    expect(world.states).toEqual(['partly', 'ready']);
    expect(world.batch.phase.value).toBe('ended');
    await world.batch.start();
    expect(world.calls.slice(-3)).toEqual(['resume left', 'open b.csv', 'commit b.csv 1/2']);
    expect(world.states).toEqual(['done', 'done']);
  });

  it('finds the job of a commit that died without a word by its place in the batch', async () => {
    await world.add({ 'a.csv': 'ada' });
    world.jobs = [
      job({
        jobId: 'mine',
        state: 'interrupted',
        batch: { id: world.batch.id, name: 'fairs', index: 0, of: 1 },
      }),
    ].map((known) => ({ ...known, done: 2 }));
    world.failures.set('commit a.csv', { code: 'unexpected' });
    await world.batch.start();
    expect(world.batch.files.value[0]?.state).toMatchObject({ at: 'partly', jobId: 'mine' });
  });

  it('reads the file anew where its rows are not kept any more', async () => {
    await world.add({ 'a.csv': 'ada' });
    world.jobs = [job({ jobId: 'left', state: 'interrupted' })];
    world.failures.set('commit a.csv', { code: 'quota', params: { jobId: 'left' } });
    world.failures.set('resume left', { code: 'not-resumable' });
    await world.batch.start();
    await world.batch.start();
    expect(world.states).toEqual(['failed']);
    await world.batch.retry([0]);
    expect(world.states).toEqual(['done']);
  });
});
