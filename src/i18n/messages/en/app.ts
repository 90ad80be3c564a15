import type { Message } from '../../message';

/** The shell: rail, bar, line of state, words that every screen shares. Keys begin with `app.`. */
export const app = {
  // the shell
  'app.name': 'Satchel',
  'app.skip': 'Skip to the content',
  'app.nav': 'Main',
  'app.today': 'Today',
  'app.opportunities': 'Opportunities',
  'app.tasks': 'Tasks',
  'app.duplicates': 'Duplicates',
  'app.health': 'Data health',
  'app.reports': 'Reports',
  'app.customers': 'Customers',
  'app.import': 'Import',
  'app.settings': 'Settings',
  'app.loading': 'Loading…',

  // search
  'app.search': 'Search customers',
  'app.palette': 'Commands',
  'app.search-clear': 'Clear the search',

  // what buttons say
  'app.close': 'Close',
  'app.dismiss': 'Dismiss',
  'app.undo': 'Undo',
  'app.cancel': 'Cancel',
  'app.save': 'Save',
  'app.retry': 'Try again',
  'app.reload': 'Reload',
  'app.undone': 'Taken back.',

  // the line of state
  'app.saved-here': 'Saved on this device',
  'app.works-offline': 'works offline',
  'app.getting-offline': 'getting ready to work offline',
  'app.no-network': 'no network, everything works',
  'app.writing': 'writing…',
  'app.importing-here': 'importing “{name}”: {share}',
  'app.importing-elsewhere': '“{name}” is being imported in another tab: {share}',
  'app.unfinished-title': 'Finish the import of “{name}”: {done} of {total} rows done',
  'app.unfinished-text': 'It was interrupted. What is in is safe, and the file is not needed to go on.',
  'app.unfinished-kept': 'It was interrupted. What is in is safe; its other rows are no longer kept here.',
  'app.unfinished-finish': 'Finish',
  'app.unfinished-keep': 'Keep what is in',
  'app.unfinished-undo': 'Undo…',
  'app.unfinished-later': 'Later',
  'app.unfinished-more': { one: '{n} more import waits', other: '{n} more imports wait' },

  // a new version
  'app.update-title': 'A new version is ready',
  'app.update-text': 'The page reloads once. Your customers stay as they are.',
  'app.update-apply': 'Update now',
  'app.update-later': 'Later',

  // dropping a file
  'app.drop-title': 'Drop the list to import it',
  'app.drop-text': 'Nothing is written until you have seen every row.',

  // no such page
  'app.nowhere-title': 'There is no such page',
  'app.nowhere-text': 'The address may be mistyped, or what it led to is gone.',
  'app.to-customers': 'Go to the customers',

  // a defect of ours
  'app.broken-title': 'This screen has stopped',
  'app.broken-text': 'It is our mistake. What was saved is safe on this device; reload to go on.',

  // keyboard
  'app.keys': 'Keyboard shortcuts',
  'app.keys-search': 'Search customers',
  'app.keys-today': 'Go to today',
  'app.keys-customers': 'Go to the customers',
  'app.keys-opportunities': 'Go to the opportunities',
  'app.keys-tasks': 'Go to the tasks',
  'app.keys-reports': 'Go to the reports',
  'app.keys-palette': 'Find anything, do anything',
  'app.keys-import': 'Import a list',
  'app.keys-settings': 'Go to the settings',
  'app.keys-new': 'Add a customer',
  'app.keys-help': 'Show these shortcuts',
  'app.keys-move': 'Move in a list',
  'app.keys-far': 'First and last row',
  'app.keys-open': 'Open',
  'app.keys-then': 'then',
} as const satisfies Record<string, Message>;
