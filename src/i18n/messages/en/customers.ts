import type { Message } from '../../message';

export const customers = {} as const satisfies Record<string, Message>;
