import type { Message } from '../../message';

export const failures = {} as const satisfies Record<string, Message>;
