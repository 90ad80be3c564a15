import type { Message } from '../../message';

export const vocabulary = {} as const satisfies Record<string, Message>;
