import type { Message } from '../../message';

export const ownFields = {} as const satisfies Record<string, Message>;
