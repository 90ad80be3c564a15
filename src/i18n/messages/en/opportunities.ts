import type { Message } from '../../message';

export const opportunities = {
  'import.pipeline.heading': 'Sales scenario',
  'import.pipeline.choose': 'Choose…',
  'import.pipeline.why': 'Where the opportunities of the list go.',
  'import.row.brings-opportunity': 'Brings an opportunity.',
  'import.row.changes-opportunity': 'Changes an opportunity that is there.',
  'import.row.brings-activity': 'Plans an activity.',
  'customer.opportunities': 'Opportunities',
  'customer.activities': 'To do',
  'customer.opportunity-since': 'since {date}',
  'opportunity.removed': '“{title}” was removed',
  'opportunity.restored': '“{title}” is back',
  'opportunity.remove': 'Remove “{title}”',
  'activity.call': 'Call',
  'activity.meeting': 'Meeting',
  'activity.email': 'E-mail',
  'activity.sms': 'Text message',
  'activity.note': 'Note',
  'activity.other': 'Activity',
  'activity.done': 'done',
  'import.blocker.missing-pipeline': 'Choose the sales scenario that the opportunities go to.',
} as const satisfies Record<string, Message>;
