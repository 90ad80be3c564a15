import type { Translation } from '../../message';
import type { opportunities as en } from '../en/opportunities';

export const opportunities: Translation<typeof en> = {
  'import.pipeline.heading': 'Сценарий продаж',
  'import.pipeline.choose': 'Выберите…',
  'import.pipeline.why': 'Куда попадут сделки из списка.',
  'import.row.brings-opportunity': 'Добавляет сделку.',
  'import.row.changes-opportunity': 'Меняет существующую сделку.',
  'import.row.brings-activity': 'Планирует действие.',
  'customer.opportunities': 'Сделки',
  'customer.activities': 'Предстоит сделать',
  'customer.opportunity-since': 'с {date}',
  'opportunity.removed': '«{title}» удалено',
  'opportunity.restored': '«{title}» возвращено',
  'opportunity.remove': 'Удалить «{title}»',
  'activity.call': 'Звонок',
  'activity.meeting': 'Встреча',
  'activity.email': 'Письмо',
  'activity.sms': 'SMS',
  'activity.note': 'Заметка',
  'activity.other': 'Действие',
  'activity.done': 'сделано',
  'import.blocker.missing-pipeline': 'Выберите сценарий продаж, в который попадут сделки.',
};
