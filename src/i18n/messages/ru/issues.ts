import type { Translation } from '../../message';
import type { issues as en } from '../en/issues';

export const issues: Translation<typeof en> = {
  'issue.cell-count':
    'Ячеек в строке: {actual}, а в заголовке: {expected}. Проверьте, что значения стоят в своих столбцах.',
  'issue.unclosed-quote':
    'Кавычка в начале этой ячейки в строке {line} нигде не закрывается. Она осталась обычным знаком, а ячейка кончается у ближайшего разделителя.',
  'issue.oversized-cell':
    'Знаков в ячейке: {length}, больше, чем вмещает электронная таблица. Она сохранена целиком.',
  'issue.undecodable':
    'Буквы, которые эта кодировка не читает: {count}. Они видны как �. Возможно, их прочтёт другая кодировка.',
  'issue.nul-character':
    'В ячейке «{value}» есть скрытый знак, который другие программы не прочтут. Остальное сохранено.',
  'issue.blank-header': 'У этого столбца нет заголовка. Его значения сохранятся, если выбрать для него поле.',
  'issue.duplicate-header': 'Заголовок «{header}» стоит над двумя столбцами. Каждый может идти в своё поле.',
  'issue.repeated-header': 'Здесь повторяются заголовки: это не клиент, строка пропущена.',
  'issue.total-row': 'Итог под списком («{word}»), не клиент: строка пропущена.',
  'issue.footer-row': 'Строка распечатки («{text}»), не клиент: пропущена.',
  'issue.lost-digits':
    '«{value}» — так таблица сокращает длинное число: последние цифры утеряны. Попросите список, где этот столбец записан текстом.',
  'issue.cell-error': 'Таблица не смогла вычислить эту ячейку ({error}).',
  'issue.broken-record':
    'Запись неполная: она обрывается на строке {line}. Всё, что удалось прочитать, сохранено. Пропущено: «{text}».',
  'issue.contact-group': 'Это группа адресной книги, а не клиент: пропущено.',
  'issue.missing-identity':
    'Ничто верное не говорит, кто это: нет ни имени, ни компании, ни e-mail, ни телефона. Строка не импортируется и остаётся в файле неудавшихся строк.',
  'issue.invalid-email': '«{value}» не полный адрес e-mail. Значение пропущено, остальные сохранены.',
  'issue.invalid-phone': 'По номеру «{value}» нельзя позвонить. Значение пропущено, остальные сохранены.',
  'issue.invalid-date': '«{value}» не дата. Значение пропущено, остальные сохранены.',
  'issue.ambiguous-date': '«{value}» можно прочесть и с дня, и с месяца. Проверьте порядок в датах.',
  'issue.invalid-value': '«{value}» не подходит этому полю. Значение пропущено, остальные сохранены.',
  'issue.unknown-status':
    'Статуса «{value}» в этой книге нет. Новый клиент получит статус по умолчанию, у имеющегося останется прежний.',
  'issue.unknown-gender': 'Непонятно, какой это пол: «{value}». Значение пропущено, остальные сохранены.',
  'issue.duplicate-row': 'Тот же клиент, что в строке {line} этого файла. Второй раз он не добавляется.',
  'issue.many-matches':
    'К этой строке подходят несколько клиентов. Она не импортируется. Исправьте телефон или e-mail, чтобы подошёл один, или оставьте как есть: она попадёт в файл неудавшихся строк.',
  'issue.conflicting-match':
    'Телефон, e-mail и имя в этой строке указывают на разных клиентов. Решил сильнейший признак: телефон, затем e-mail, затем имя.',
  'issue.short.cell-count': 'Лишние или недостающие ячейки',
  'issue.short.unclosed-quote': 'Кавычка не закрыта',
  'issue.short.oversized-cell': 'Очень длинная ячейка',
  'issue.short.undecodable': 'Нечитаемые буквы',
  'issue.short.nul-character': 'Скрытый знак',
  'issue.short.blank-header': 'Столбец без заголовка',
  'issue.short.duplicate-header': 'Заголовок повторяется',
  'issue.short.repeated-header': 'Повтор заголовков',
  'issue.short.total-row': 'Итог, не клиент',
  'issue.short.footer-row': 'Строка распечатки',
  'issue.short.lost-digits': 'Цифры утеряны в таблице',
  'issue.short.cell-error': 'Ошибка в таблице',
  'issue.short.broken-record': 'Неполная запись',
  'issue.short.contact-group': 'Группа контактов',
  'issue.short.missing-identity': 'Нет ни имени, ни контакта',
  'issue.short.invalid-email': 'Не адрес e-mail',
  'issue.short.invalid-phone': 'Не номер телефона',
  'issue.short.invalid-date': 'Не дата',
  'issue.short.ambiguous-date': 'Сначала день или месяц?',
  'issue.short.invalid-value': 'Значение не подходит',
  'issue.short.unknown-status': 'Неизвестный статус',
  'issue.short.unknown-gender': 'Неизвестный пол',
  'issue.short.duplicate-row': 'Повтор в этом файле',
  'issue.short.many-matches': 'Подходят несколько клиентов',
  'issue.short.conflicting-match': 'Указывает на двух клиентов',
  'issue.duplicate-differs':
    'Тот же клиент, что в строке {line} этого файла, но с другими значениями. Он не добавляется; строка остаётся в файле неудавшихся строк.',
  'issue.short.duplicate-differs': 'Повтор с другими значениями',
  'issue.other-person':
    'Эта строка совпала с клиентом {name}, которого зовут совсем иначе. Если это два человека, исправьте телефон или e-mail либо пропустите строку.',
  'issue.short.other-person': 'Совпало с другим именем',
  // headings of the two columns that the file of failed rows adds
  'issue.met-since':
    'Клиент, который подходит к этой строке, появился в базе после предпросмотра. Строка не импортирована: импортируйте файл неудачных строк, чтобы решить её заново.',
  'issue.short.met-since': 'Появился в базе тем временем',
  'issue.gone-since':
    'Клиент, к которому подходит эта строка, удалён после предпросмотра. Строка не импортирована: импортируйте файл неудачных строк, чтобы решить её заново.',
  'issue.short.gone-since': 'Тем временем удалён',
  'issue.file.line': 'Строка',
  'issue.file.problem': 'Проблема',
};
