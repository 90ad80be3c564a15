import type { Translation } from '../../message';
import type { sources as english } from '../en/sources';

export const sources: Translation<typeof english> = {
  'remark.named-otherwise': 'Имя оканчивается на .{extension}, но внутри {format}. Прочитано по содержимому.',
  'remark.from-archive': 'Из архива «{archive}».',
  'remark.other-sheets': {
    one: 'В файле ещё {n} список.',
    few: 'В файле ещё {n} списка.',
    many: 'В файле ещё {n} списков.',
    other: 'В файле ещё {n} списка.',
  },
  'remark.hidden-rows': 'Скрытые строки таблицы тоже прочитаны: {n}.',
  'remark.hidden-columns': 'Скрытые столбцы таблицы тоже прочитаны: {n}.',
  'remark.skipped-titles': 'Строк заголовка над названиями столбцов: {n}.',
  'remark.left-out-pictures': 'Изображения и подобные данные не читаются: {n}.',
  'remark.nested-values': 'Вложенные значения стали отдельными столбцами; их имена соединены точками.',

  'format.csv': 'текст с разделителями',
  'format.xlsx': 'книга Excel',
  'format.xls': 'старая книга Excel',
  'format.ods': 'таблица OpenDocument',
  'format.xml': 'таблица XML',
  'format.html': 'таблица веб-страницы',
  'format.vcard': 'карточки контактов (vCard)',
  'format.json': 'записи JSON',

  'import.read.sheet': 'Лист',
  'import.read.sheet-rows': { one: '{n} строка', few: '{n} строки', many: '{n} строк', other: '{n} строки' },
  'import.read.sheet-hidden': 'скрыт в файле',
  'import.read.format': 'Вид файла',

  'import.encoding.japanese': 'Японские ({name})',
  'import.encoding.korean': 'Корейские ({name})',
  'import.encoding.central-dos': 'Центральная Европа, DOS ({name})',
  'import.encoding.cyrillic-dos': 'Кириллица, DOS ({name})',
  'import.encoding.cyrillic-mac': 'Кириллица, старые Mac ({name})',

  'import.letters.question': 'Эти слова прочитаны верно?',
  'import.letters.why':
    'В файле не сказано, в какой кодировке его буквы. Выберите слова, написанные правильно.',
  'import.delimiter.space': 'Пробел',
  'import.read.quotes': 'Кавычки вокруг ячеек',
  'import.read.quotes-why': 'В них стоят ячейки, внутри которых есть разделитель.',
  'import.read.quotes-double': 'Двойные " "',
  'import.read.quotes-single': `Одинарные ' '`,
  'import.read.quotes-low': 'Нижние и верхние „ ”',
  'import.read.quotes-backslash': 'Двойные, с обратной чертой \\"',
  'import.read.quotes-single-backslash': `Одинарные, с обратной чертой \\'`,
};
