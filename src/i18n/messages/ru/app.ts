import type { Translation } from '../../message';
import type { app as en } from '../en/app';

export const app: Translation<typeof en> = {
  // the shell
  'app.name': 'Satchel',
  'app.skip': 'Перейти к содержанию',
  'app.nav': 'Главная',
  'app.today': 'Сегодня',
  'app.opportunities': 'Сделки',
  'app.tasks': 'Задачи',
  'app.duplicates': 'Дубли',
  'app.health': 'Порядок в данных',
  'app.reports': 'Отчёты',
  'app.customers': 'Клиенты',
  'app.import': 'Импорт',
  'app.settings': 'Настройки',
  'app.loading': 'Загрузка…',

  // search
  'app.search': 'Поиск клиентов',
  'app.palette': 'Команды',
  'app.search-clear': 'Очистить поиск',

  // what buttons say
  'app.close': 'Закрыть',
  'app.dismiss': 'Скрыть',
  'app.undo': 'Отменить',
  'app.cancel': 'Отмена',
  'app.save': 'Сохранить',
  'app.retry': 'Повторить',
  'app.reload': 'Перезагрузить',
  'app.undone': 'Отменено.',

  // the line of state
  'app.saved-here': 'Сохранено на этом устройстве',
  'app.works-offline': 'работает без сети',
  'app.getting-offline': 'готовится к работе без сети',
  'app.no-network': 'сети нет, всё работает',
  'app.writing': 'идёт запись…',
  'app.importing-here': 'импорт «{name}»: {share}',
  'app.importing-elsewhere': '«{name}» импортируется в другой вкладке: {share}',
  'app.unfinished-title': 'Завершите импорт «{name}»: готово {done} из {total} строк',
  'app.unfinished-text': 'Он был прерван. Внесённое не пропадёт, и файл для продолжения не нужен.',
  'app.unfinished-kept':
    'Он был прерван. Внесённое не пропадёт; остальные его строки здесь больше не хранятся.',
  'app.unfinished-finish': 'Завершить',
  'app.unfinished-keep': 'Оставить как есть',
  'app.unfinished-undo': 'Отменить…',
  'app.unfinished-later': 'Позже',
  'app.unfinished-more': {
    one: 'Ждёт ещё {n} импорт',
    few: 'Ждут ещё {n} импорта',
    many: 'Ждут ещё {n} импортов',
    other: 'Ждёт ещё {n} импорта',
  },

  // a new version
  'app.update-title': 'Готова новая версия',
  'app.update-text': 'Страница один раз перезагрузится. Клиенты останутся как есть.',
  'app.update-apply': 'Обновить сейчас',
  'app.update-later': 'Позже',

  // dropping a file
  'app.drop-title': 'Отпустите список, чтобы импортировать его',
  'app.drop-text': 'Ничего не запишется, пока вы не увидите каждую строку.',

  // no such page
  'app.nowhere-title': 'Такой страницы нет',
  'app.nowhere-text': 'Возможно, в адресе ошибка или того, куда он вёл, больше нет.',
  'app.to-customers': 'К клиентам',

  // a defect of ours
  'app.broken-title': 'Этот экран остановился',
  'app.broken-text':
    'Это наша ошибка. Сохранённое цело на этом устройстве; перезагрузите страницу, чтобы продолжить.',

  // keyboard
  'app.keys': 'Сочетания клавиш',
  'app.keys-search': 'Поиск клиентов',
  'app.keys-today': 'Перейти к сегодняшнему дню',
  'app.keys-customers': 'К клиентам',
  'app.keys-opportunities': 'Перейти к сделкам',
  'app.keys-tasks': 'Перейти к задачам',
  'app.keys-reports': 'Перейти к отчётам',
  'app.keys-palette': 'Найти или сделать что угодно',
  'app.keys-import': 'Импортировать список',
  'app.keys-settings': 'К настройкам',
  'app.keys-new': 'Добавить клиента',
  'app.keys-help': 'Показать эти сочетания',
  'app.keys-move': 'Перемещение по списку',
  'app.keys-far': 'Первая и последняя строка',
  'app.keys-open': 'Открыть',
  'app.keys-then': 'затем',
};
