import type { Message } from '../../message';

export const fields = {} as const satisfies Record<string, Message>;
