import type { Translation } from '../../message';
import type { sources as english } from '../en/sources';

export const sources: Translation<typeof english> = {
  'remark.named-otherwise': '文件名以 .{extension} 结尾，但内容是{format}，已按内容读取。',
  'remark.from-archive': '来自压缩包“{archive}”。',
  'remark.other-sheets': { other: '文件中还有 {n} 个列表。' },
  'remark.hidden-rows': '电子表格中隐藏的行也已读取：{n}。',
  'remark.hidden-columns': '电子表格中隐藏的列也已读取：{n}。',
  'remark.skipped-titles': '标题行上方的说明行：{n}。',
  'remark.left-out-pictures': '图片等内容未读取：{n} 项。',
  'remark.nested-values': '嵌套的值已成为单独的列，名称以点连接。',

  'format.csv': '分隔文本',
  'format.xlsx': 'Excel 工作簿',
  'format.xls': '旧版 Excel 工作簿',
  'format.ods': 'OpenDocument 电子表格',
  'format.xml': 'XML 电子表格',
  'format.html': '网页表格',
  'format.vcard': '联系人名片（vCard）',
  'format.json': 'JSON 记录',

  'import.read.sheet': '工作表',
  'import.read.sheet-rows': { other: '{n} 行' },
  'import.read.sheet-hidden': '在文件中隐藏',
  'import.read.format': '文件类型',

  'import.encoding.japanese': '日文（{name}）',
  'import.encoding.korean': '韩文（{name}）',
  'import.encoding.central-dos': '中欧，DOS（{name}）',
  'import.encoding.cyrillic-dos': '西里尔文，DOS（{name}）',
  'import.encoding.cyrillic-mac': '西里尔文，旧款 Mac（{name}）',

  'import.letters.question': '这些文字对吗？',
  'import.letters.why': '文件没有说明所用的编码。请选择显示正确的文字。',
  'import.delimiter.space': '空格',
  'import.read.quotes': '单元格的引号',
  'import.read.quotes-why': '含有分隔符的单元格放在这种引号里。',
  'import.read.quotes-double': '双引号 " "',
  'import.read.quotes-single': `单引号 ' '`,
  'import.read.quotes-low': '低位引号 „ ”',
  'import.read.quotes-backslash': '双引号，反斜杠转义 \\"',
  'import.read.quotes-single-backslash': `单引号，反斜杠转义 \\'`,
};
