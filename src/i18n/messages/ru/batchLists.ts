import type { Translation } from '../../message';
import type { batchLists as en } from '../en/batchLists';

export const batchLists: Translation<typeof en> = {
  'batch.lists.heading': { one: '{n} список', few: '{n} списка', many: '{n} списков', other: '{n} списка' },
  'batch.lists.heading-from': {
    one: '{n} список из «{name}»',
    few: '{n} списка из «{name}»',
    many: '{n} списков из «{name}»',
    other: '{n} списка из «{name}»',
  },
  'batch.lists.open-now': {
    one: '{n} список ждёт импорта',
    few: '{n} списка ждут импорта',
    many: '{n} списков ждут импорта',
    other: '{n} списка ждут импорта',
  },
  'batch.lists.aside': {
    one: '{n} список, ждавший импорта, отложен',
    few: '{n} списка, ждавшие импорта, отложены',
    many: '{n} списков, ждавшие импорта, отложены',
    other: '{n} списка, ждавшие импорта, отложены',
  },
  'batch.lists.more': {
    one: 'Показать ещё {n} список',
    few: 'Показать ещё {n} списка',
    many: 'Показать ещё {n} списков',
    other: 'Показать ещё {n} списка',
  },
  'batch.lists.table': 'Списки и то, что принесёт каждый',
  'batch.lists.foreseen':
    'Числа посчитаны по клиентам, какие у вас есть сейчас. Каждый список решается заново, когда дойдёт его очередь, и встречает также то, что принесли списки перед ним.',
  'batch.lists.take-in-all': 'Импортировать все списки',
  'batch.lists.file': 'Список',
  'batch.lists.sum': 'Все списки вместе',
  'batch.lists.go': {
    one: 'Импортировать {n} список, {rows}',
    few: 'Импортировать {n} списка, {rows}',
    many: 'Импортировать {n} списков, {rows}',
    other: 'Импортировать {n} списка, {rows}',
  },
  'batch.lists.none-why': 'Не выбран ни один список.',
  'batch.lists.reading': 'Чтение списка {at} из {total}: {name}',
  'batch.lists.running-at': 'Список {at} из {total}: {name}',
  'batch.lists.stay': 'Если остановить, готовые списки останутся, а остальное можно будет продолжить.',
  'batch.lists.done': {
    one: '{text}, из {n} списка',
    few: '{text}, из {n} списков',
    many: '{text}, из {n} списков',
    other: '{text}, из {n} списка',
  },
  'batch.lists.ended-early': {
    one: 'Импортирован {n} список из {total}',
    few: 'Импортированы {n} списка из {total}',
    many: 'Импортировано {n} списков из {total}',
    other: 'Импортировано {n} списка из {total}',
  },
  'batch.lists.rest': {
    one: '{n} список ещё не импортирован',
    few: '{n} списка ещё не импортированы',
    many: '{n} списков ещё не импортированы',
    other: '{n} списка ещё не импортированы',
  },
  'batch.lists.failures': {
    one: '{n} список не импортирован',
    few: '{n} списка не импортированы',
    many: '{n} списков не импортированы',
    other: '{n} списка не импортированы',
  },
  'batch.lists.failures-text': 'Остальных списков это не касается. Причина указана у каждого списка.',
  'batch.lists.left-out': {
    one: '{n} список пропущен.',
    few: '{n} списка пропущены.',
    many: '{n} списков пропущены.',
    other: '{n} списка пропущены.',
  },
  'batch.lists.rows-all': 'Строки в списках',
};
