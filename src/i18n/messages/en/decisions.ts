import type { Message } from '../../message';

export const decisions = {} as const satisfies Record<string, Message>;
