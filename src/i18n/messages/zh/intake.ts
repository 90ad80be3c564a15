import type { Translation } from '../../message';
import type { intake as english } from '../en/intake';

export const intake: Translation<typeof english> = {
  'intake.pasted': '粘贴的表格',
  'intake.dropped': '拖入的表格',
  'intake.shared': '分享的表格',
  'intake.no-table': '其中没有表格。名单至少要有两行或两列。',
  'intake.share-failed': '分享的内容没有送达。请再分享一次，或在这里选择文件。',
  'intake.unread': '无法打开“{name}”，文件可能已被移动。',
  'intake.paste': '粘贴表格',
  'intake.paste-title': '粘贴表格',
  'intake.paste-hint': '在 Excel、其他电子表格或网页上复制带标题的行，然后粘贴到这里。',
  'intake.paste-label': '数据行，每条一行',
  'intake.paste-none': '请至少粘贴两行，或以制表符分隔的单元格。',
  'intake.paste-open': '查看数据行',
  'intake.from': '从其他 CRM 转来？',
  'intake.from-system': '从 {system} 导出的文件。',
  'intake.from-more': '哪些会一起过来',
};
