import type { Message } from '../../message';

export const trial = {
  // a test import
  'trial.open': 'Test with a few rows…',
  'trial.title': 'Test with a few rows',
  'trial.text':
    'They are really imported, by themselves. Look at what came of them, then keep it or take it back: the import of the whole list finds them unchanged.',
  'trial.which': 'Which rows',
  'trial.first': 'The first ones',
  'trial.random': 'At random',
  'trial.filter': 'Those shown now',
  'trial.row': 'The chosen one (line {line})',
  'trial.count': 'How many',
  'trial.written': 'Only rows that create or change a customer are taken.',
  'trial.go': { one: 'Import {n} row', other: 'Import {n} rows' },
  'trial.back-out': 'Cancel',
  'trial.done': { one: 'Test: {n} customer was imported.', other: 'Test: {n} customers were imported.' },
  'trial.look': 'Look at them',
  'trial.check': 'Check beside the file',
  'trial.take-back': 'Take back',
  'trial.keep': 'Keep',
  'trial.kept': 'The customers of the test stay.',
  'trial.taken-back': 'The test was taken back.',
  'trial.still-open': {
    one: 'The test with {n} customer stays in your book until you take it back.',
    other: 'The test with {n} customers stays in your book until you take it back.',
  },
  'trial.show': 'Show the test',
  'trial.leaving': 'The test stays in your book. It is marked among your imports.',
  'trial.pill': 'Test',
  'trial.pill-kept': 'Test, kept',
  'trial.report': 'This was a test with some rows of the file',
  'trial.report-why':
    'Keep what it imported or take it back. An import of the whole file finds these rows unchanged.',
  'trial.report-kept': 'This was a test with some rows of the file; its customers were kept.',
  'import.failed.test': 'The test import did not work.',
  'failure.nothing-to-test': 'None of these rows would be imported',
  'failure.nothing-to-test.text': 'Nothing was written. Choose rows that create or change a customer.',
  'log.test': 'Test with some rows of the file',
  'report.event-kept': 'The customers of the test were kept',
  'log.event-kept': 'The customers of the test were kept.',

  // every problem, before anything is written
  'trial.log.save': 'Save the list of problems',
  'trial.log.save-errors': 'Save the error log',
  'trial.log.column': 'Column',
  'trial.log.value': 'Value',
  'trial.log.severity': 'Kind',
  'trial.log.error': 'error',
  'trial.log.warning': 'warning',
  'trial.log.info': 'note',
} as const satisfies Record<string, Message>;
