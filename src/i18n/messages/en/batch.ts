import type { Message } from '../../message';

/** Several files that are imported one after another. Keys begin with `batch.`. */
export const batch = {
  // choosing
  'batch.choose-files': 'Choose files…',
  'batch.choose-folder': 'Choose a folder…',
  'batch.choose-hint': 'Several files, or a folder of them, are imported one after another.',
  'batch.loose': { one: '{name} and {n} more file', other: '{name} and {n} more files' },
  'batch.open-now': {
    one: '{n} file waits to be imported',
    other: '{n} files wait to be imported',
  },
  'batch.open-running': 'The import of “{name}” is running',
  'batch.open': 'Show',
  'batch.empty-title': 'No files are waiting',
  'batch.empty-text':
    'Drop several lists here, or a whole folder. You see what each would bring before anything is written.',

  // the files
  'batch.title': 'Import several files',
  'batch.heading': { one: '{n} file', other: '{n} files' },
  'batch.heading-from': { one: '{n} file from “{name}”', other: '{n} files from “{name}”' },
  'batch.add-files': 'Add files…',
  'batch.add-folder': 'Add a folder…',
  'batch.clear': 'Clear the list',
  'batch.table': 'The files and what each would bring',
  'batch.foreseen':
    'The numbers are against your customers as they are now. Each file is decided again when its turn comes, so it also meets what the files before it bring.',
  'batch.take-in': 'Import “{name}”',
  'batch.take-in-all': 'Import all files',
  'batch.file': 'File',
  'batch.read-as': 'Read as',
  'batch.rows': 'Rows',
  'batch.created': 'New',
  'batch.updated': 'Updated',
  'batch.unchanged': 'Unchanged',
  'batch.duplicates': 'Duplicates',
  'batch.kept-out': 'Not imported',
  'batch.problems': 'Problems',
  'batch.rows-of': '{what}: {n}, in “{name}”',
  'batch.kind': '{kind}: {n}',
  'batch.kinds-more': { one: 'and {n} more kind', other: 'and {n} more kinds' },
  'batch.state': 'State',
  'batch.look': 'Look at it',
  'batch.look-of': 'Look at “{name}” by itself',
  'batch.retry': 'Try again',
  'batch.retry-of': 'Try “{name}” again',
  'batch.more': { one: 'Show {n} more file', other: 'Show {n} more files' },

  // where a file stands
  'batch.at-waiting': 'Waiting',
  'batch.at-reading': 'Reading…',
  'batch.at-ready': 'Ready',
  'batch.at-blocked': 'Needs a look',
  'batch.at-out': 'Left out',
  'batch.at-no-list': 'Not a list',
  'batch.at-unread': 'Not read',
  'batch.at-importing': 'Importing…',
  'batch.at-done': 'Imported',
  'batch.at-undone': 'Undone',
  'batch.at-partly': 'Stopped',
  'batch.at-failed': 'Failed',
  'batch.why-picture': 'A picture, not a list',
  'batch.why-spreadsheet': 'A spreadsheet: save it as CSV and add that',
  'batch.why-pdf': 'A PDF, made for printing',
  'batch.why-other': 'Not a list that can be read',

  // the sum and the button
  'batch.sum': 'All files together',
  'batch.go': { one: 'Import {n} file, {rows}', other: 'Import {n} files, {rows}' },
  'batch.go-none': 'Nothing to import',
  'batch.none-why': 'Not one file is taken in.',
  'batch.reading': 'Reading file {at} of {total}: {name}',

  // while it runs
  'batch.running': 'Importing {name}',
  'batch.running-at': 'File {at} of {total}: {name}',
  'batch.pause': 'Pause',
  'batch.continue': 'Continue',
  'batch.stop': 'Stop',
  'batch.stopping': 'Stopping…',
  'batch.paused': 'Paused',
  'batch.stay': 'If you stop, files that are done stay, and the rest can be gone on with.',

  // the end
  'batch.done': { one: '{text}, from {n} file', other: '{text}, from {n} files' },
  'batch.ended-early': { one: '{n} of {total} files imported', other: '{n} of {total} files imported' },
  'batch.undone': 'Taken back',
  'batch.rest': { one: '{n} file is not imported yet', other: '{n} files are not imported yet' },
  'batch.rest-text':
    'What was imported until then is kept. Going on takes up where it stopped, and nothing comes in twice.',
  'batch.go-on': 'Go on',
  'batch.failures': { one: '{n} file was not imported', other: '{n} files were not imported' },
  'batch.failures-text': 'The other files are not touched by that. The reason stands beside each file.',
  'batch.retry-all': 'Try them again',
  'batch.left-out': { one: '{n} file was left out.', other: '{n} files were left out.' },
  'batch.rows-all': 'Rows in the files',
  'batch.outcome': 'What became of the rows',
  'batch.undo-all': 'Undo all…',
  'batch.again': 'Import more files',
} as const satisfies Record<string, Message>;
