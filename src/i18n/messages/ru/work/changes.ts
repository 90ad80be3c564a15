import type { Translation } from '../../../message';
import type { changes as english } from '../../en/work/changes';

export const changes: Translation<typeof english> = {
  // the list's menu that leads here, among others
  'changes.menu': 'Ещё',

  'changes.title': 'Последние изменения',
  'changes.text':
    'Последние изменения, сделанные вручную, сначала новые. Импорт отменяется в его собственной истории.',
  'changes.none-title': 'Пока ничего не изменено',
  'changes.none-text':
    'Здесь появится всё, что вы измените, удалите или объедините. Это можно отменить и через несколько дней.',
  'changes.back': 'Отменено',
  'changes.took-back': 'Отменено: {what}',
  'changes.more': { one: 'и ещё {n}', few: 'и ещё {n}', many: 'и ещё {n}', other: 'и ещё {n}' },
  'changes.refused': 'Это уже нельзя отменить: того, к чему это относилось, больше нет.',
  'changes.many-removed': 'Удалено очень много клиентов',
  'changes.many-changed': 'Изменено очень много записей',
  'changes.undo': 'Отменить: {what}',
  'changes.of-field': '{what} ({field})',
  'changes.named': '{what}: {names}',
  'changes.customer-created': {
    one: 'Добавлен {n} клиент',
    few: 'Добавлено {n} клиента',
    many: 'Добавлено {n} клиентов',
    other: 'Добавлено {n} клиента',
  },
  'changes.customer-changed': {
    one: 'Изменён {n} клиент',
    few: 'Изменено {n} клиента',
    many: 'Изменено {n} клиентов',
    other: 'Изменено {n} клиента',
  },
  'changes.customer-removed': {
    one: 'Удалён {n} клиент',
    few: 'Удалено {n} клиента',
    many: 'Удалено {n} клиентов',
    other: 'Удалено {n} клиента',
  },
  'changes.customer-merged': {
    one: 'Объединён {n} клиент',
    few: 'Объединены в одного {n} клиента',
    many: 'Объединены в одного {n} клиентов',
    other: 'Объединены в одного {n} клиента',
  },
  'changes.customer-archived': {
    one: 'В архив перемещён {n} клиент',
    few: 'В архив перемещено {n} клиента',
    many: 'В архив перемещено {n} клиентов',
    other: 'В архив перемещено {n} клиента',
  },
  'changes.customer-unarchived': {
    one: 'Из архива возвращён {n} клиент',
    few: 'Из архива возвращено {n} клиента',
    many: 'Из архива возвращено {n} клиентов',
    other: 'Из архива возвращено {n} клиента',
  },
  'changes.opportunity-created': {
    one: 'Добавлена {n} сделка',
    few: 'Добавлено {n} сделки',
    many: 'Добавлено {n} сделок',
    other: 'Добавлено {n} сделки',
  },
  'changes.opportunity-changed': {
    one: 'Изменена {n} сделка',
    few: 'Изменено {n} сделки',
    many: 'Изменено {n} сделок',
    other: 'Изменено {n} сделки',
  },
  'changes.opportunity-removed': {
    one: 'Удалена {n} сделка',
    few: 'Удалено {n} сделки',
    many: 'Удалено {n} сделок',
    other: 'Удалено {n} сделки',
  },
  'changes.activity-created': {
    one: 'Добавлено {n} действие',
    few: 'Добавлено {n} действия',
    many: 'Добавлено {n} действий',
    other: 'Добавлено {n} действия',
  },
  'changes.activity-changed': {
    one: 'Изменено {n} действие',
    few: 'Изменено {n} действия',
    many: 'Изменено {n} действий',
    other: 'Изменено {n} действия',
  },
  'changes.activity-removed': {
    one: 'Удалено {n} действие',
    few: 'Удалено {n} действия',
    many: 'Удалено {n} действий',
    other: 'Удалено {n} действия',
  },
};
