import { describe, expect, it, vi } from 'vitest';
import { workerClient } from '../../src/app/workerClient';
import type { Faulty } from './faulty.worker';

const start = () => new Worker(new URL('./faulty.worker.ts', import.meta.url), { type: 'module' });

const failed = (detail: unknown) => ({ ok: false, failure: { code: 'unexpected', params: { detail } } });

describe('the client of a worker', () => {
  it('carries calls, answers and plain functions across', async () => {
    const { api } = workerClient<Faulty>(start);
    const progress: number[] = [];
    expect(await api.echo({ name: 'Ада' })).toEqual({ ok: true, value: { name: 'Ада' } });
    expect(await api.count(3, (done) => progress.push(done))).toEqual({ ok: true, value: 3 });
    await vi.waitFor(() => expect(progress).toEqual([1, 2, 3]));
  });

  it('turns what the worker throws into a failure, and goes on', async () => {
    const { api } = workerClient<Faulty>(start);
    expect(await api.refuse()).toEqual(failed('no such page'));
    expect(await api.echo(1)).toEqual({ ok: true, value: 1 });
  });

  it.each([
    ['stopped from outside or inside', 'die'],
    ['ended by an error', 'crash'],
  ] as const)(
    'answers every call of a worker that was %s, tells of it, and starts another',
    async (_, end) => {
      const { api, onDeath } = workerClient<Faulty>(start);
      const died = vi.fn();
      onDeath(died);
      await api.echo(0);
      const waiting = [api.hang(), api[end]()];
      expect(await Promise.all(waiting)).toEqual([failed(expect.any(String)), failed(expect.any(String))]);
      expect(died).toHaveBeenCalledOnce();
      expect(await api.echo(2)).toEqual({ ok: true, value: 2 });
    },
  );

  it('answers where the worker cannot be loaded, and stops to try after five times', async () => {
    const starts = vi.fn(() => new Worker('data:text/javascript,throw 1', { type: 'module' }));
    const { api } = workerClient<Faulty>(starts);
    for (let call = 0; call < 7; call++) expect(await api.echo(1)).toEqual(failed(expect.any(String)));
    expect(starts).toHaveBeenCalledTimes(5);
  });
});
