/** The run of a folder, held and stopped, and of very many files. */
import { beforeEach, describe, expect, it } from 'vitest';
import { brought, isDue, reportOf } from '../../src/ui/import/batch/files';
import { World } from './batchFake';
import { until } from './support';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('holding and stopping', () => {
  /** Starts two files and returns once the first is being written; `go` lets it end. */
  async function begun(): Promise<{ go: () => void; done: Promise<void> }> {
    await world.add({ 'a.csv': 'ada', 'b.csv': 'jan' });
    const go = world.hold();
    const done = world.batch.start();
    await until(() => world.commits.length === 1);
    return { go, done };
  }

  it('keeps what is done, and goes on with the rest', async () => {
    const { go, done } = await begun();
    world.batch.stop();
    go();
    await done;
    expect(world.states).toEqual(['partly', 'ready']);
    expect(world.commits).toHaveLength(1);
    expect(world.batch.files.value.filter(isDue)).toHaveLength(2);
    world.gate = null;
    await world.batch.start();
    expect(world.states).toEqual(['done', 'done']);
    expect(world.calls).toContain('resume job a.csv');
  });

  it('pauses the file that is written and begins no other', async () => {
    const { go, done } = await begun();
    world.batch.pause(true);
    go();
    await until(() => world.states[0] === 'done');
    expect(world.paused).toEqual(['a.csv true']);
    expect([world.commits.length, world.batch.phase.value]).toEqual([1, 'running']);
    world.batch.pause(false);
    await done;
    expect(world.states).toEqual(['done', 'done']);
  });

  it('stops from a pause', async () => {
    const { go, done } = await begun();
    world.batch.pause(true);
    go();
    await until(() => world.states[0] === 'done');
    world.batch.stop();
    await done;
    expect(world.states).toEqual(['done', 'ready']);
  });

  it('does not go on with what was taken back', async () => {
    const { go, done } = await begun();
    world.batch.stop();
    go();
    await done;
    const [first] = world.batch.files.value;
    world.batch.takenBack(new Set([(first && reportOf(first)?.jobId) ?? '']));
    expect(world.batch.files.value.filter(isDue).map(({ path }) => path)).toEqual(['b.csv']);
  });
});

it('takes two hundred files without opening two at once', async () => {
  await world.add(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.csv`, `n${n},m${n}`])));
  await world.batch.start();
  expect(brought(world.batch.files.value)).toMatchObject({ rows: 400, created: 400 });
  expect([world.mostOpen, world.open]).toEqual([1, 0]);
});
