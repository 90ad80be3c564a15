import type { Message } from '../../message';

export const trial = {} as const satisfies Record<string, Message>;
