import type { Message } from '../../message';

export const settings = {} as const satisfies Record<string, Message>;
