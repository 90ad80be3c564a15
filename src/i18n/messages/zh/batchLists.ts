import type { Translation } from '../../message';
import type { batchLists as en } from '../en/batchLists';

export const batchLists: Translation<typeof en> = {
  'batch.lists.heading': { other: '{n} 份名单' },
  'batch.lists.heading-from': { other: '来自“{name}”的 {n} 份名单' },
  'batch.lists.open-now': { other: '{n} 份名单等待导入' },
  'batch.lists.aside': { other: '已搁置等待中的 {n} 份名单' },
  'batch.lists.more': { other: '再显示 {n} 份名单' },
  'batch.lists.table': '各份名单及其将带来的内容',
  'batch.lists.foreseen':
    '这些数字以您现有的客户为准。轮到每份名单时会重新判定，因此它也会遇到前面名单带来的客户。',
  'batch.lists.take-in-all': '导入所有名单',
  'batch.lists.file': '名单',
  'batch.lists.sum': '所有名单合计',
  'batch.lists.go': { other: '导入 {n} 份名单，{rows}' },
  'batch.lists.none-why': '没有选择任何名单。',
  'batch.lists.reading': '正在读取第 {at} 份名单，共 {total} 份：{name}',
  'batch.lists.running-at': '第 {at} 份名单，共 {total} 份：{name}',
  'batch.lists.stay': '如果停止，已完成的名单会保留，其余的可以继续导入。',
  'batch.lists.done': { other: '{text}，来自 {n} 份名单' },
  'batch.lists.ended-early': { other: '已导入 {n} 份名单，共 {total} 份' },
  'batch.lists.rest': { other: '{n} 份名单尚未导入' },
  'batch.lists.failures': { other: '{n} 份名单未能导入' },
  'batch.lists.failures-text': '其他名单不受影响。原因写在每份名单旁边。',
  'batch.lists.left-out': { other: '{n} 份名单未纳入导入。' },
  'batch.lists.rows-all': '名单中的行数',
};
