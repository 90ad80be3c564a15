import type { Message } from '../../../message';

export const palette = {
  'palette.title': 'Find or do something',
  'palette.placeholder': 'A screen, a command, a customer…',
  'palette.commands': 'Commands',
  'palette.none': 'Nothing is called “{text}”.',
  'palette.new-task': 'New task',
  'palette.new-opportunity': 'New opportunity',
  'palette.imports': 'Past imports',
  'palette.batch': 'Import several files',
  'palette.profiles': 'Import profiles',
} as const satisfies Record<string, Message>;
