import type { Translation } from '../../message';
import type { settings as en } from '../en/settings';

export const settings: Translation<typeof en> = {
  'settings.title': 'Настройки',
  'settings.look': 'Язык и вид',
  'settings.language': 'Язык',
  'settings.language-failed': 'Не удалось загрузить тексты на этом языке, поэтому язык остался прежним.',
  'settings.theme': 'Вид',
  'settings.theme-system': 'Как на устройстве',
  'settings.theme-light': 'Светлый',
  'settings.theme-dark': 'Тёмный',
  'settings.you': 'Вы',
  'settings.person': 'Ваше имя',
  'settings.person-hint':
    'Стоит рядом с вашими импортами и проверенными строками. Остаётся на этом устройстве.',
  'settings.data': 'Клиенты',
  'settings.country': 'Страна для телефонных номеров',
  'settings.country-hint':
    'Номер без кода страны читается как номер этой страны. Уже сохранённое не меняется.',
  'settings.saved': 'Сохранено.',
  'settings.keeping': 'Сохранность данных клиентов',
  'settings.where':
    'Все клиенты хранятся на этом устройстве, в этом браузере. Никуда ничего не отправляется.',
  'settings.persisted': 'Браузер обещал хранить данные клиентов, даже если на диске станет мало места.',
  'settings.not-asked': 'Браузер ещё не просили хранить данные клиентов, когда на диске мало места.',
  'settings.not-persisted':
    'Браузер не обещал хранить данные клиентов, когда на диске мало места. Часто он соглашается, когда приложение установлено через меню браузера или им пользуются несколько дней.',
  'settings.ask': 'Попросить браузер',
  'settings.ask-again': 'Попросить ещё раз',
  'settings.space': 'Занято: {used}',
  'settings.keys-on': 'Сочетания из одной клавиши',
  'settings.keys-hint': 'Отключите их, если диктуете текст или пользуетесь переключателем.',
  'settings.app': 'Приложение',
  'settings.version': 'Версия {version}',
  'settings.offline-ready': 'Работает без сети: всё нужное есть на этом устройстве.',
  'settings.offline-not-yet': 'Пока ещё сохраняет то, что нужно для работы без сети.',
};
