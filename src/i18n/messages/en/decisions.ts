import type { Message } from '../../message';

export const decisions = {
  'issue.other-in-file':
    'This row has the phone, e-mail or number of line {line}, which has quite another name. It waits for your decision: one person, or two?',
  'issue.short.other-in-file': 'Another name in this file',
  'import.row.by-externalId': 'Known by the external ID.',
} as const satisfies Record<string, Message>;
