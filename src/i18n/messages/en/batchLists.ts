import type { Message } from '../../message';

/** What the texts of `batch.` say where all files of a batch are sheets of workbooks. Keys begin with `batch.lists.`. */
export const batchLists = {
  'batch.lists.heading': { one: '{n} list', other: '{n} lists' },
  'batch.lists.heading-from': { one: '{n} list from “{name}”', other: '{n} lists from “{name}”' },
  'batch.lists.open-now': { one: '{n} list waits to be imported', other: '{n} lists wait to be imported' },
  'batch.lists.aside': {
    one: '{n} list that was waiting was put aside',
    other: '{n} lists that were waiting were put aside',
  },
  'batch.lists.more': { one: 'Show {n} more list', other: 'Show {n} more lists' },
  'batch.lists.table': 'The lists and what each would bring',
  'batch.lists.foreseen':
    'The numbers are against your customers as they are now. Each list is decided again when its turn comes, so it also meets what the lists before it bring.',
  'batch.lists.take-in-all': 'Import all lists',
  'batch.lists.file': 'List',
  'batch.lists.sum': 'All lists together',
  'batch.lists.go': { one: 'Import {n} list, {rows}', other: 'Import {n} lists, {rows}' },
  'batch.lists.none-why': 'Not one list is taken in.',
  'batch.lists.reading': 'Reading list {at} of {total}: {name}',
  'batch.lists.running-at': 'List {at} of {total}: {name}',
  'batch.lists.stay': 'If you stop, lists that are done stay, and the rest can be gone on with.',
  'batch.lists.done': { one: '{text}, from {n} list', other: '{text}, from {n} lists' },
  'batch.lists.ended-early': { one: '{n} of {total} lists imported', other: '{n} of {total} lists imported' },
  'batch.lists.rest': { one: '{n} list is not imported yet', other: '{n} lists are not imported yet' },
  'batch.lists.failures': { one: '{n} list was not imported', other: '{n} lists were not imported' },
  'batch.lists.failures-text': 'The other lists are not touched by that. The reason stands beside each list.',
  'batch.lists.left-out': { one: '{n} list was left out.', other: '{n} lists were left out.' },
  'batch.lists.rows-all': 'Rows in the lists',
} as const satisfies Record<string, Message>;
