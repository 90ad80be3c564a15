import type { Translation } from '../../message';
import type { opportunities as en } from '../en/opportunities';

export const opportunities: Translation<typeof en> = {
  'import.pipeline.heading': 'Scenariusz sprzedaży',
  'import.pipeline.choose': 'Wybierz…',
  'import.pipeline.why': 'Dokąd trafią szanse sprzedaży z listy.',
  'import.row.brings-opportunity': 'Dodaje szansę sprzedaży.',
  'import.row.changes-opportunity': 'Zmienia istniejącą szansę sprzedaży.',
  'import.row.brings-activity': 'Planuje działanie.',
  'customer.opportunities': 'Szanse sprzedaży',
  'customer.activities': 'Do zrobienia',
  'customer.opportunity-since': 'od {date}',
  'opportunity.removed': 'Usunięto „{title}”',
  'opportunity.restored': 'Przywrócono „{title}”',
  'opportunity.remove': 'Usuń „{title}”',
  'activity.call': 'Telefon',
  'activity.meeting': 'Spotkanie',
  'activity.email': 'E-mail',
  'activity.sms': 'SMS',
  'activity.note': 'Notatka',
  'activity.other': 'Działanie',
  'activity.done': 'zrobione',
  'import.blocker.missing-pipeline': 'Wybierz scenariusz sprzedaży, do którego trafią szanse.',
};
