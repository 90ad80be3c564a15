import type { Message } from '../../message';

export const fixes = {} as const satisfies Record<string, Message>;
