import type { Message } from '../../message';

/** The shell: rail, bar, line of state, words that every screen shares. Keys begin with `app.`. */
export const app = {
  'app.name': 'Satchel',
} as const satisfies Record<string, Message>;
