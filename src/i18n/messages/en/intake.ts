import type { Message } from '../../message';

/** Ways in: what is pasted, dropped, shared, or opened with the app. */
export const intake = {
  'intake.pasted': 'Pasted table',
  'intake.dropped': 'Dropped table',
  'intake.shared': 'Shared table',
  'intake.no-table': 'There is no table in it. A list needs at least two rows or two columns.',
  'intake.share-failed': 'What was shared did not arrive. Share it once more, or choose the file here.',
  'intake.unread': '“{name}” could not be opened. It may have been moved.',
  'intake.paste': 'Paste a table',
  'intake.paste-title': 'Paste a table',
  'intake.paste-hint':
    'Copy the rows in Excel, in another spreadsheet or on a web page, with their headings, then paste them here.',
  'intake.paste-label': 'Rows, a line each',
  'intake.paste-none': 'Paste at least two rows, or cells with tabs between them.',
  'intake.paste-open': 'Look at the rows',
  'intake.from': 'Coming from another CRM?',
  'intake.from-system': 'An export of {system}.',
  'intake.from-more': 'What comes along',
} as const satisfies Record<string, Message>;
