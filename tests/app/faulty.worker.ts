import { serve } from '../../workers/serve';

/** A worker that answers, throws and dies on demand. */
const faulty = {
  echo: async (value: unknown) => ({ ok: true, value }),
  count: async (upTo: number, onProgress: (done: number) => void) => {
    for (let done = 1; done <= upTo; done++) onProgress(done);
    return { ok: true, value: upTo };
  },
  refuse: async () => {
    throw new Error('no such page');
  },
  hang: () => new Promise<never>(() => undefined),
  die: () => {
    self.close();
    return new Promise<never>(() => undefined);
  },
  crash: () => {
    reportError(new Error('out of order'));
    return new Promise<never>(() => undefined);
  },
};

export type Faulty = typeof faulty;

serve(faulty);
