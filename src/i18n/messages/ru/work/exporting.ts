import type { Translation } from '../../../message';
import type { exporting as english } from '../../en/work/exporting';

export const exporting: Translation<typeof english> = {
  'exporting.open': 'Экспорт…',
  'exporting.title-customers': 'Экспорт клиентов',
  'exporting.format': 'Файл',
  'exporting.about-csv':
    'Таблица в виде текста: электронная таблица вашего региона откроет её двойным щелчком. Всё, что могло бы сработать как формула, обезврежено.',
  'exporting.about-xlsx':
    'Книга для Excel, LibreOffice и Numbers. Каждая ячейка — текст: телефоны и индексы сохраняют нули.',
  'exporting.about-vcard':
    'Визитки (vCard 3.0) для телефонов, Outlook и адресных книг: имена, телефоны, почта, адреса, дни рождения, категории, заметки.',
  'exporting.about-json': 'Целые записи для других программ, такие же, как в автоматизации.',
  'exporting.which-customers': 'Клиенты',
  'exporting.chosen': {
    one: 'Выбрано: {count}',
    few: 'Выбрано: {count}',
    many: 'Выбрано: {count}',
    other: 'Выбрано: {count}',
  },
  'exporting.found': {
    one: 'Найдено: {count}',
    few: 'Найдено: {count}',
    many: 'Найдено: {count}',
    other: 'Найдено: {count}',
  },
  'exporting.all': { one: 'Все: {count}', few: 'Все: {count}', many: 'Все: {count}', other: 'Все: {count}' },
  'exporting.archived': {
    one: 'Вместе с {n} клиентом из архива',
    few: 'Вместе с {n} клиентами из архива',
    many: 'Вместе с {n} клиентами из архива',
    other: 'Вместе с {n} клиента из архива',
  },
  'exporting.columns': 'Столбцы',
  'exporting.columns-shown': 'Как в списке',
  'exporting.columns-all': 'Все поля',
  'exporting.again-customers':
    'Повторный импорт этого файла ничего не изменит: каждая строка знает своего клиента.',
  'exporting.go-customers': {
    one: 'Экспортировать {n} клиента',
    few: 'Экспортировать {n} клиентов',
    many: 'Экспортировать {n} клиентов',
    other: 'Экспортировать {n} клиента',
  },
  'exporting.done-customers': {
    one: '{n} клиент сохранён в файл {file}',
    few: '{n} клиента сохранены в файл {file}',
    many: '{n} клиентов сохранены в файл {file}',
    other: '{n} клиента сохранены в файл {file}',
  },
  'exporting.title-deals': 'Экспорт сделок',
  'exporting.title-tasks': 'Экспорт дел',
  'exporting.which-deals': 'Сделки',
  'exporting.which-tasks': 'Дела',
  'exporting.again-deals':
    'Повторный импорт этого файла ничего не изменит: каждая строка знает своего клиента и свою сделку.',
  'exporting.again-tasks':
    'Повторный импорт этого файла ничего не изменит: каждая строка знает своего клиента. Сами дела возвращаются только файлом календаря.',
  'exporting.go-deals': {
    one: 'Экспортировать {n} сделку',
    few: 'Экспортировать {n} сделки',
    many: 'Экспортировать {n} сделок',
    other: 'Экспортировать {n} сделки',
  },
  'exporting.go-tasks': {
    one: 'Экспортировать {n} дело',
    few: 'Экспортировать {n} дела',
    many: 'Экспортировать {n} дел',
    other: 'Экспортировать {n} дела',
  },
  'exporting.done-deals': {
    one: '{n} сделка сохранена в файл {file}',
    few: '{n} сделки сохранены в файл {file}',
    many: '{n} сделок сохранено в файл {file}',
    other: '{n} сделки сохранены в файл {file}',
  },
  'exporting.done-tasks': {
    one: '{n} дело сохранено в файл {file}',
    few: '{n} дела сохранены в файл {file}',
    many: '{n} дел сохранено в файл {file}',
    other: '{n} дела сохранены в файл {file}',
  },
  'exporting.filtered-deals': 'По фильтру: {count}',
  'exporting.filtered-tasks': 'Показанные: {count}',
  'exporting.all-there': 'Все: {count}',
};
