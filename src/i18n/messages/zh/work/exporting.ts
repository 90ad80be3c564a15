import type { Translation } from '../../../message';
import type { exporting as english } from '../../en/work/exporting';

export const exporting: Translation<typeof english> = {
  'exporting.open': '导出…',
  'exporting.title-customers': '导出客户',
  'exporting.format': '文件',
  'exporting.about-csv':
    '文本表格，双击即可用您所在地区的电子表格软件打开。可能被当作公式执行的内容已作无害处理。',
  'exporting.about-xlsx':
    '适用于 Excel、LibreOffice 和 Numbers 的工作簿。所有单元格都是文本，电话和邮编的零不会丢失。',
  'exporting.about-vcard':
    '名片（vCard 3.0），适用于手机、Outlook 和通讯录：姓名、电话、邮箱、地址、生日、类别、备注。',
  'exporting.about-json': '供其他程序使用的完整记录，与自动化接口一致。',
  'exporting.which-customers': '客户',
  'exporting.chosen': { other: '已选 {count} 位' },
  'exporting.found': { other: '找到 {count} 位' },
  'exporting.all': { other: '全部 {count} 位' },
  'exporting.archived': { other: '包括 {n} 位已归档的客户' },
  'exporting.columns': '列',
  'exporting.columns-shown': '与列表相同',
  'exporting.columns-all': '全部字段',
  'exporting.again-customers': '再次导入此文件不会改变任何内容：每一行都知道自己的客户。',
  'exporting.go-customers': { other: '导出 {n} 位客户' },
  'exporting.done-customers': { other: '{n} 位客户已保存到 {file}' },
  'exporting.title-deals': '导出商机',
  'exporting.title-tasks': '导出活动',
  'exporting.which-deals': '商机',
  'exporting.which-tasks': '活动',
  'exporting.again-deals': '再次导入此文件不会改变任何内容：每一行都知道自己的客户和商机。',
  'exporting.again-tasks':
    '再次导入此文件不会改变任何内容：每一行都知道自己的客户。活动本身只能通过日历文件带回。',
  'exporting.go-deals': { other: '导出 {n} 个商机' },
  'exporting.go-tasks': { other: '导出 {n} 项活动' },
  'exporting.done-deals': { other: '{n} 个商机已保存到 {file}' },
  'exporting.done-tasks': { other: '{n} 项活动已保存到 {file}' },
  'exporting.filtered-deals': '筛选结果: {count}',
  'exporting.filtered-tasks': '当前显示: {count}',
  'exporting.all-there': '全部: {count}',
};
