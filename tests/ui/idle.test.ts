import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from '../../src/ui/idle';
import { press } from './support';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs once, when nobody has pressed a key for the whole while', () => {
  let runs = 0;
  whenQuiet(() => runs++, 1000);
  vi.advanceTimersByTime(900);
  press('a');
  vi.advanceTimersByTime(900);
  expect(runs).toBe(0);
  vi.advanceTimersByTime(100);
  expect(runs).toBe(1);
  press('b');
  vi.advanceTimersByTime(5000);
  expect(runs).toBe(1);
});
