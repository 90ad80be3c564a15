import type { Message } from '../../message';

export const opportunities = {} as const satisfies Record<string, Message>;
