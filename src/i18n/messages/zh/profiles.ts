import type { Translation } from '../../message';
import type { profiles as english } from '../en/profiles';

export const profiles: Translation<typeof english> = {
  'failure.profile-exists': '已有名为“{name}”的配置',
  'failure.profile-exists.text': '没有任何更改。请换一个名称，或替换那个配置。',
  'failure.no-profile-file': '这个文件不是导入配置',
  'failure.no-profile-file.text':
    '没有任何更改。配置是由 Satchel 导出的文件，文件名以 .satchel-profile.json 结尾。',
  'failure.newer-profile-file': '这个配置由更新版本的 Satchel 写成',
  'failure.newer-profile-file.text':
    '没有任何更改。请刷新页面以获得新版本，然后重新打开文件。（文件版本：{version}）',
  'failure.wrong-profile-file': '这个配置中“{place}”有误',
  'failure.wrong-profile-file.text': '没有任何更改。请在来源处重新导出该配置，或修正文件中的这一处。',
};
