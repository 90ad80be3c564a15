import type { Message } from '../../message';

export const imports = {} as const satisfies Record<string, Message>;
