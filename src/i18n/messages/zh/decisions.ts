import type { Translation } from '../../message';
import type { decisions as en } from '../en/decisions';

export const decisions: Translation<typeof en> = {
  'issue.other-in-file':
    '此行与第 {line} 行的电话、邮箱或编号相同，但姓名完全不同。等待您决定：是同一个人，还是两个人？',
  'issue.short.other-in-file': '文件中另有其人',
  'import.row.by-externalId': '按外部编号认出。',
};
