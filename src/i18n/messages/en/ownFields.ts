import type { Message } from '../../message';

export const ownFields = {
  'own.yes': 'Yes',
  'own.no': 'No',
} as const satisfies Record<string, Message>;
