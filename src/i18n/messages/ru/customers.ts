import type { Translation } from '../../message';
import type { customers as en } from '../en/customers';

export const customers: Translation<typeof en> = {
  // the list
  'customers.title': 'Клиенты',
  'customers.total': { one: '{n} клиент', few: '{n} клиента', many: '{n} клиентов', other: '{n} клиента' },
  'customers.found': {
    one: '{n} клиент из {all}',
    few: '{n} клиента из {all}',
    many: '{n} клиентов из {all}',
    other: '{n} клиента из {all}',
  },
  'customers.new': 'Новый клиент',
  'customers.import': 'Импортировать список',
  'customers.filter-status': 'Фильтр по статусу',
  'customers.all': 'Все',
  'customers.last-import': 'Последний импорт',
  'customers.sort': 'Сортировать: {column}',
  'customers.sort-order': 'Порядок',
  'customers.newest': 'Сначала новые',
  'customers.oldest': 'Сначала старые',
  'customers.nameless': 'Без имени',
  'customers.of-import': 'Клиенты из «{file}»',
  'customers.touched-by': 'Добавлены или изменены импортом «{file}»',
  'customers.filter-off': 'Убрать этот фильтр',

  // nothing to show
  'customers.empty-title': 'Клиентов пока нет',
  'customers.empty-text':
    'Возьмите список, который у вас есть, — такой, каким его сохранил Excel или другая программа. Вы увидите, что станет с каждой строкой, прежде чем что-либо запишется, а импорт можно отменить.',
  'customers.empty-drop': 'Файл можно перетащить в любое место этого окна.',
  'customers.empty-sample': 'Попробовать на примере списка',
  'customers.empty-template': 'Скачать шаблон',
  'customers.empty-hand': 'Добавить вручную',
  'customers.no-sample': 'Не удалось открыть пример списка.',
  'customers.none-title': 'Никто не подходит',
  'customers.none-search':
    'Ничего не содержит «{search}». Достаточно части имени, номера телефона или адреса e-mail.',
  'customers.none-filter': 'Ни один клиент не проходит фильтр.',
  'customers.show-all': 'Показать всех клиентов',

  // the card
  'customer.edit-group': 'Изменить: {group}',
  'customer.restored': 'Восстановлено: «{name}».',
  'customer.edit': 'Изменить',
  'customer.delete': 'Удалить',
  'customer.deleted': 'Удалено: «{name}».',
  'customer.saved': 'Изменения сохранены.',
  'customer.unchanged': 'Ничего не изменилось.',
  'customer.created': 'Добавлено: «{name}».',
  'customer.partly':
    'Ещё не сохранено. Отмеченное нельзя сохранить в таком виде: исправьте его или сохраните остальное.',
  'customer.look': 'Ещё не сохранено. Проверьте, как прочитаны отмеченные значения, и сохраните ещё раз.',
  'customer.save-rest': 'Сохранить остальное',
  'customer.group-who': 'Кто',
  'customer.group-contact': 'Контакты',
  'customer.group-address': 'Адрес',
  'customer.group-crm': 'Отношения',
  'customer.group-opportunity': 'Сделка',
  'customer.group-notes': 'Заметки',
  'customer.add-value': 'Добавить ещё',
  'customer.remove-value': 'Убрать «{value}»',
  'customer.value-of': '{field}, {n}',
  'customer.date-hint': 'Например, 31.03.1980 или 1980-03-31',
  'customer.phone-hint':
    'Номера без кода страны читаются как номера страны: {country}. Для другой страны напишите + и её код, например +48, или смените страну в настройках.',
  'customer.phone-ext': '{phone} доб. {extension}',
  'customer.choose': 'Не указано',
  'customer.origin': 'Из {file}, строка {line}',
  'customer.origin-hand': 'Добавлено вручную, {date}',

  // its history
  'customer.history': 'История',
  'customer.kind-created': 'Добавлено вручную',
  'customer.kind-edited': 'Изменено',
  'customer.kind-imported': 'Обновлено при импорте',
  'customer.kind-import-created': 'Добавлено при импорте',
  'customer.kind-import-undone': 'Импорт отменён',
  'customer.kind-restored': 'Восстановлено',
  'customer.kind-removed': 'Удалено',
  'customer.at-line': '{file}, строка {line}',
  'customer.was-empty': 'пусто',
  'customer.becomes': 'становится',
  'customer.history-failed': 'Не удалось прочитать историю.',

  // a new one
  'customer.new-title': 'Новый клиент',
  'customer.new-text': 'Достаточно имени, компании, e-mail или телефона.',
  'customer.add': 'Добавить клиента',
  'customer.add-anyway': 'Всё равно добавить',
  'customer.similar': {
    one: 'Похоже, этот клиент уже есть',
    few: 'Уже есть {n} похожих клиента',
    many: 'Уже есть {n} похожих клиентов',
    other: 'Уже есть {n} похожего клиента',
  },
  'customer.similar-text':
    'Тот же телефон или e-mail. Откройте, чтобы продолжить там, или всё равно добавьте.',
  'customer.draft-kept': '«{name}» ещё не сохранено. Введённое остаётся.',
  'customer.draft-back': 'Продолжить',
  'customer.source-of': 'Откуда взято «{field}»',
  'customer.source-column': 'Столбец',
  'customer.source-cell': 'В файле',
  'customer.source-gone': 'Строки файла удалены с этого устройства, поэтому его слова не показать.',
  'customer.source-none': 'Не записано, откуда взято это значение.',
  'customer.source-report': 'Открыть отчёт',
  'customer.source-failed': 'Происхождение не прочитано.',
};
