import type { Message } from '../../../message';

/** The last changes by hand: what a line says, and its way back. */
export const changes = {
  // the list's menu that leads here, among others
  'changes.menu': 'More',

  'changes.title': 'Recent changes',
  'changes.text': 'The last changes by hand, newest first. Imports are taken back in their own history.',
  'changes.none-title': 'Nothing was changed yet',
  'changes.none-text':
    'What you change, delete or merge is listed here and can be taken back, also days later.',
  'changes.back': 'Taken back',
  'changes.took-back': 'Taken back: {what}',
  'changes.more': { one: '{n} more', other: '{n} more' },
  'changes.refused': 'This cannot be taken back any more: whom or what it was about is gone.',
  'changes.many-removed': 'A great many customers deleted',
  'changes.many-changed': 'A great many records changed',
  'changes.undo': 'Undo: {what}',
  'changes.of-field': '{what} ({field})',
  'changes.named': '{what}: {names}',
  'changes.customer-created': { one: '{n} customer added', other: '{n} customers added' },
  'changes.customer-changed': { one: '{n} customer changed', other: '{n} customers changed' },
  'changes.customer-removed': { one: '{n} customer deleted', other: '{n} customers deleted' },
  'changes.customer-merged': { one: '{n} customer merged', other: '{n} customers merged into one' },
  'changes.customer-archived': { one: '{n} customer archived', other: '{n} customers archived' },
  'changes.customer-unarchived': {
    one: '{n} customer brought back from the archive',
    other: '{n} customers brought back from the archive',
  },
  'changes.opportunity-created': { one: '{n} opportunity added', other: '{n} opportunities added' },
  'changes.opportunity-changed': { one: '{n} opportunity changed', other: '{n} opportunities changed' },
  'changes.opportunity-removed': { one: '{n} opportunity deleted', other: '{n} opportunities deleted' },
  'changes.activity-created': { one: '{n} activity added', other: '{n} activities added' },
  'changes.activity-changed': { one: '{n} activity changed', other: '{n} activities changed' },
  'changes.activity-removed': { one: '{n} activity deleted', other: '{n} activities deleted' },
} as const satisfies Record<string, Message>;
