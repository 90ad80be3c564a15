import type { Translation } from '../../message';
import type { app as en } from '../en/app';

export const app: Translation<typeof en> = {
  // the shell
  'app.name': 'Satchel',
  'app.skip': '跳到正文',
  'app.nav': '主导航',
  'app.today': '今天',
  'app.opportunities': '商机',
  'app.tasks': '任务',
  'app.duplicates': '重复客户',
  'app.health': '数据健康',
  'app.reports': '报表',
  'app.customers': '客户',
  'app.import': '导入',
  'app.settings': '设置',
  'app.loading': '正在加载…',

  // search
  'app.search': '搜索客户',
  'app.palette': '命令',
  'app.search-clear': '清除搜索',

  // what buttons say
  'app.close': '关闭',
  'app.dismiss': '关闭提示',
  'app.undo': '撤销',
  'app.cancel': '取消',
  'app.save': '保存',
  'app.retry': '重试',
  'app.reload': '重新加载',
  'app.undone': '已撤销。',

  // the line of state
  'app.saved-here': '已保存在本设备',
  'app.works-offline': '可离线使用',
  'app.getting-offline': '正在准备离线使用',
  'app.no-network': '无网络，一切照常',
  'app.writing': '正在写入…',
  'app.importing-here': '正在导入“{name}”：{share}',
  'app.importing-elsewhere': '另一个标签页正在导入“{name}”：{share}',
  'app.unfinished-title': '完成“{name}”的导入：已完成 {done} / {total} 行',
  'app.unfinished-text': '导入被中断。已导入的内容是安全的，继续时不需要原文件。',
  'app.unfinished-kept': '导入被中断。已导入的内容是安全的；其余的行已不再保存在此处。',
  'app.unfinished-finish': '完成导入',
  'app.unfinished-keep': '保留已导入的',
  'app.unfinished-undo': '撤销…',
  'app.unfinished-later': '以后再说',
  'app.unfinished-more': { other: '还有 {n} 次导入待处理' },

  // a new version
  'app.update-title': '新版本已就绪',
  'app.update-text': '页面会重新加载一次，您的客户保持不变。',
  'app.update-apply': '立即更新',
  'app.update-later': '稍后',

  // dropping a file
  'app.drop-title': '松开即可导入名单',
  'app.drop-text': '在您看过每一行之前，不会写入任何内容。',

  // no such page
  'app.nowhere-title': '没有这个页面',
  'app.nowhere-text': '地址可能有误，或者它指向的内容已不存在。',
  'app.to-customers': '前往客户列表',

  // a defect of ours
  'app.broken-title': '此页面已停止工作',
  'app.broken-text': '这是我们的错误。已保存的内容仍安全地留在本设备上；重新加载即可继续。',

  // keyboard
  'app.keys': '键盘快捷键',
  'app.keys-search': '搜索客户',
  'app.keys-today': '转到今天',
  'app.keys-customers': '前往客户列表',
  'app.keys-opportunities': '转到商机',
  'app.keys-tasks': '转到任务',
  'app.keys-reports': '转到报表',
  'app.keys-palette': '查找或执行任何操作',
  'app.keys-import': '导入名单',
  'app.keys-settings': '前往设置',
  'app.keys-new': '添加客户',
  'app.keys-help': '显示这些快捷键',
  'app.keys-move': '在列表中移动',
  'app.keys-far': '首行和末行',
  'app.keys-open': '打开',
  'app.keys-then': '然后',
};
