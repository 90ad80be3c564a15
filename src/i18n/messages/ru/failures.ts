import type { Translation } from '../../message';
import type { failures as en } from '../en/failures';

export const failures: Translation<typeof en> = {
  // Each code has a title (what happened) and a text (what was not lost, what to do). `{detail}` is what the browser said.
  'failure.unreadable-file': 'Не удалось прочитать файл',
  'failure.unreadable-file.text':
    'Ничего не записано. Возможно, файл перемещён или открыт в другой программе: выберите его снова.',
  'failure.unknown-format': 'Этот файл не похож на список, который можно прочитать',
  'failure.unknown-format.text':
    'Ничего не записано. Сохраните список как CSV или текст и выберите его снова.',
  'failure.empty-file': 'Файл пуст',
  'failure.empty-file.text': 'Импортировать нечего, ничего не записано. Проверьте, сохранён ли список.',
  'failure.no-rows': 'В файле есть заголовок, но нет строк',
  'failure.no-rows.text': 'Импортировать нечего, ничего не записано. Выберите другой файл.',
  'failure.missing-columns': 'Ни один столбец не говорит, кто клиент',
  'failure.missing-columns.text':
    'Ничего не записано. Укажите столбец с именем, компанией, e-mail или телефоном.',
  'failure.duplicate-mapping': 'Два столбца ведут в одно поле',
  'failure.duplicate-mapping.text':
    'Ничего не записано. Уберите один из них или выберите для него другое поле.',
  'failure.row-errors': 'В некоторых строках есть ошибки',
  'failure.row-errors.text':
    'Ничего не записано: импорт должен был остановиться при ошибке. Исправьте их или разрешите пропускать такие строки.',
  'failure.too-large': 'Что-то в файле слишком велико',
  'failure.too-large.text':
    'Ничего не записано. Незакрытая кавычка может превратить весь файл в одну строку: проверьте.',
  'failure.changed-while-read': 'Файл изменился во время чтения',
  'failure.changed-while-read.text':
    'Больше ничего не записано. Закройте его в других программах и выберите снова.',
  'failure.book-changed': 'Книга изменилась после предпросмотра',
  'failure.book-changed.text': 'Ничего не записано. Посмотрите новый предпросмотр и импортируйте.',
  'failure.quota': 'У браузера больше нет места для этого приложения',
  'failure.quota.text': 'Сохранённое ранее цело. Освободите место на диске и повторите.',
  'failure.disk-full': 'Диск заполнен',
  'failure.disk-full.text': 'Последнее изменение не сохранено. Освободите место, прежде чем продолжать.',
  'failure.book-missing': 'Данные ваших клиентов пропали',
  'failure.book-missing.text':
    'В браузере больше нет клиентов, которые здесь хранились. Пока это не решено, ничего не записывается, чтобы ничего не перезаписать. Закройте другие вкладки Satchel и перезагрузите страницу; если данные не нашлись, импортируйте файл со своим списком ещё раз.',
  'failure.book-newer': 'Эти данные открыла более новая версия Satchel',
  'failure.book-newer.text': 'Все клиенты целы. Перезагрузите страницу, чтобы получить новую версию.',
  'failure.locked': 'Импорт идёт в другой вкладке',
  'failure.locked.text': 'Здесь ничего не записано. Дождитесь окончания и повторите.',
  'failure.not-resumable': 'Этот импорт уже нельзя завершить',
  'failure.not-resumable.text':
    'Его строки больше не хранятся на этом устройстве. То, что он внёс, в безопасности. Импортируйте файл ещё раз: то, что уже есть, останется как есть.',
  'failure.cancelled': 'Остановлено',
  'failure.cancelled.text': 'Вы остановили это. Записанное до этого сохранено.',
  'failure.invalid-profile': 'Настройки этого импорта не подходят',
  'failure.invalid-profile.text': 'Ничего не записано. Задайте их заново. ({detail})',
  'failure.invalid-record': 'Непонятно, кто этот клиент',
  'failure.invalid-record.text':
    'Ничего не сохранено; введённое осталось в форме. Укажите имя, компанию, e-mail или телефон.',
  'failure.not-found': 'Этого здесь уже нет',
  'failure.not-found.text': 'Возможно, это удалено или импорт отменён.',
  'failure.unexpected': 'Что-то пошло не так с нашей стороны',
  'failure.unexpected.text': 'Сохранённое ранее цело. Повторите или перезагрузите страницу. ({detail})',
};
