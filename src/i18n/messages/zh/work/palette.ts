import type { Translation } from '../../../message';
import type { palette as english } from '../../en/work/palette';

export const palette: Translation<typeof english> = {
  'palette.title': '查找或执行',
  'palette.placeholder': '页面、命令、客户…',
  'palette.commands': '命令',
  'palette.none': '没有名为“{text}”的内容。',
  'palette.new-task': '新建任务',
  'palette.new-opportunity': '新建商机',
  'palette.imports': '导入历史',
  'palette.batch': '导入多个文件',
  'palette.profiles': '导入配置',
};
