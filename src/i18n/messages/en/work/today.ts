import type { Message } from '../../../message';

/** The start screen. */
export const today = {
  // the start screen
  'today.whose': 'Whose',
  'today.mine': 'Mine',
  'today.all': 'Everybody’s',
  'today.overdue': 'Overdue',
  'today.calls': 'To call',
  'today.due': 'Due today',
  'today.nothing-title': 'Nothing is due',
  'today.nothing-text': 'All that was planned until today is done.',
  'today.next': 'What comes next',
  'today.stale': 'Not heard of for long',
  'today.stale-text': { one: 'No contact for {n} day', other: 'No contact for {n} days' },
  'today.stale-deal': 'open opportunity',
  'today.plan-call': 'Plan a call',
  'today.call-subject': 'Ask how things are',
  'today.deals': 'To close this week',
  'today.deals-late': { one: '{n} is past its day', other: '{n} are past their day' },
  'today.no-step': 'No next step',
  'today.plan-step': 'Plan a step',
  'today.next-step': 'Next: {what}',
  'today.imports': 'Imports to finish',
  'today.import-interrupted': 'Interrupted: {done} of {total} rows done',
  'today.import-test': 'A test that waits for your decision',
  'today.import-review': 'Open for review',
  'today.new': 'New since yesterday',
  'today.show-all': { one: 'Show {n}', other: 'Show all {n}' },
} as const satisfies Record<string, Message>;
