import type { Message } from '../../message';

export const issues = {} as const satisfies Record<string, Message>;
