import type { Translation } from '../../message';
import type { opportunities as en } from '../en/opportunities';

export const opportunities: Translation<typeof en> = {
  'import.pipeline.heading': '销售流程',
  'import.pipeline.choose': '请选择…',
  'import.pipeline.why': '名单中的商机将归入此流程。',
  'import.row.brings-opportunity': '新增一个商机。',
  'import.row.changes-opportunity': '更改已有的商机。',
  'import.row.brings-activity': '安排一项活动。',
  'customer.opportunities': '商机',
  'customer.activities': '待办事项',
  'customer.opportunity-since': '自 {date}',
  'opportunity.removed': '已删除“{title}”',
  'opportunity.restored': '已恢复“{title}”',
  'opportunity.remove': '删除“{title}”',
  'activity.call': '电话',
  'activity.meeting': '会面',
  'activity.email': '邮件',
  'activity.sms': '短信',
  'activity.note': '备注',
  'activity.other': '活动',
  'activity.done': '已完成',
  'import.blocker.missing-pipeline': '请选择商机所属的销售流程。',
};
