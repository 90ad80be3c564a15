import type { Translation } from '../../message';
import type { intake as english } from '../en/intake';

export const intake: Translation<typeof english> = {
  'intake.pasted': 'Вставленная таблица',
  'intake.dropped': 'Перетащенная таблица',
  'intake.shared': 'Полученная таблица',
  'intake.no-table': 'Таблицы здесь нет. В списке не меньше двух строк или двух столбцов.',
  'intake.share-failed': 'То, чем поделились, не дошло. Поделитесь ещё раз или выберите файл здесь.',
  'intake.unread': 'Не удалось открыть «{name}». Возможно, файл перемещён.',
  'intake.paste': 'Вставить таблицу',
  'intake.paste-title': 'Вставьте таблицу',
  'intake.paste-hint':
    'Скопируйте строки вместе с заголовками в Excel, в другой таблице или на веб-странице и вставьте их сюда.',
  'intake.paste-label': 'Строки, каждая с новой строки',
  'intake.paste-none': 'Вставьте не меньше двух строк или ячейки, разделённые табуляцией.',
  'intake.paste-open': 'Посмотреть строки',
  'intake.from': 'Переходите из другой CRM?',
  'intake.from-system': 'Выгрузка из {system}.',
  'intake.from-more': 'Что переходит',
};
