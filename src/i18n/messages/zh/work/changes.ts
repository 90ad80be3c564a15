import type { Translation } from '../../../message';
import type { changes as english } from '../../en/work/changes';

export const changes: Translation<typeof english> = {
  // the list's menu that leads here, among others
  'changes.menu': '更多',

  'changes.title': '最近的更改',
  'changes.text': '最近的手动更改，最新的在前。导入请在导入记录中撤销。',
  'changes.none-title': '尚无更改',
  'changes.none-text': '您更改、删除或合并的内容会列在这里，几天后仍可撤销。',
  'changes.back': '已撤销',
  'changes.took-back': '已撤销：{what}',
  'changes.more': { other: '另有 {n} 项' },
  'changes.refused': '已无法撤销：相关记录已不存在。',
  'changes.many-removed': '已删除大量客户',
  'changes.many-changed': '已更改大量记录',
  'changes.undo': '撤销：{what}',
  'changes.of-field': '{what}（{field}）',
  'changes.named': '{what}：{names}',
  'changes.customer-created': { other: '已添加 {n} 位客户' },
  'changes.customer-changed': { other: '已更改 {n} 位客户' },
  'changes.customer-removed': { other: '已删除 {n} 位客户' },
  'changes.customer-merged': { other: '已将 {n} 位客户合并为一位' },
  'changes.customer-archived': { other: '已归档 {n} 位客户' },
  'changes.customer-unarchived': { other: '已取消归档 {n} 位客户' },
  'changes.opportunity-created': { other: '已添加 {n} 个商机' },
  'changes.opportunity-changed': { other: '已更改 {n} 个商机' },
  'changes.opportunity-removed': { other: '已删除 {n} 个商机' },
  'changes.activity-created': { other: '已添加 {n} 项活动' },
  'changes.activity-changed': { other: '已更改 {n} 项活动' },
  'changes.activity-removed': { other: '已删除 {n} 项活动' },
};
