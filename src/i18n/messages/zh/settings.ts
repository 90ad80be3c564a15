import type { Translation } from '../../message';
import type { settings as en } from '../en/settings';

export const settings: Translation<typeof en> = {
  'settings.title': '设置',
  'settings.look': '语言与外观',
  'settings.language': '语言',
  'settings.language-failed': '无法加载该语言的文字，因此保持原来的语言。',
  'settings.theme': '外观',
  'settings.theme-system': '跟随系统',
  'settings.theme-light': '浅色',
  'settings.theme-dark': '深色',
  'settings.data': '客户',
  'settings.country': '电话号码所属国家/地区',
  'settings.country-hint': '没有国家代码的号码按此国家/地区读取。已保存的内容不变。',
  'settings.saved': '已保存。',
  'settings.keeping': '保护您的客户数据',
  'settings.where': '所有客户都保存在本设备的这个浏览器中，绝不会发送到任何地方。',
  'settings.persisted': '浏览器已承诺保留客户数据，即使磁盘空间不足。',
  'settings.not-asked': '尚未请求浏览器在磁盘空间不足时保留客户数据。',
  'settings.not-persisted':
    '浏览器尚未承诺在磁盘空间不足时保留客户数据。通过浏览器菜单安装本应用或使用几天后，它通常会同意。',
  'settings.ask': '请求浏览器',
  'settings.ask-again': '再次请求',
  'settings.space': '已使用 {used}',
  'settings.keys-on': '单键快捷键',
  'settings.keys-hint': '如果您使用语音输入或开关设备，请将其关闭。',
  'settings.app': '关于本应用',
  'settings.version': '版本 {version}',
  'settings.offline-ready': '无需网络即可使用：所需的一切都在本设备上。',
  'settings.offline-not-yet': '正在保存离线使用所需的内容。',
};
