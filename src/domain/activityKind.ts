import { withoutMarks } from './normalize/words';
import type { ActivityKind } from './side';

/** Beginnings of words that tell an activity's kind; of Chinese, words wherever they stand. */
const BEGINNINGS: Readonly<Record<Exclude<ActivityKind, 'task' | 'event' | 'other'>, readonly string[]>> = {
  email:
    stems(`e-mail | email | mail | wyslac mail | odpisac | письм | написать на почт | емейл | имейл | электронн |
    邮件 | 电邮 | 发邮`),
  sms: stems('sms | text message | смс | эсэмэс | 短信 | 微信'),
  meeting: stems(`meet | visit | demo | presentation | appointment | spotka | wizyt | prezentac | odwiedz |
    встреч | визит | презентац | показ | 会议 | 见面 | 拜访 | 会面 | 面谈 | 演示 | 上门`),
  call: stems(`call | phone | ring | telephone | zadzwon | telefon | dzwoni | oddzwon | przedzwon | rozmow |
    звон | позвон | созвон | перезвон | набрать | телефон | 电话 | 致电 | 回电 | 通话`),
  note: stems('note | memo | notatk | zapisac | заметк | записать | 备注 | 笔记 | 记录'),
};

function stems(text: string): readonly string[] {
  return text.split('|').map((stem) => withoutMarks(stem.trim()));
}

const HAN = /\p{Script=Han}/u;

/** The kind of an activity by its words, in four languages: the word that comes first decides; `other` where none is known. */
export function activityKind(subject: string): ActivityKind {
  const text = ` ${withoutMarks(subject).replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;
  let kind: ActivityKind = 'other';
  let first = Number.POSITIVE_INFINITY;
  for (const [one, known] of Object.entries(BEGINNINGS) as [ActivityKind, readonly string[]][]) {
    for (const stem of known) {
      const at = text.indexOf(HAN.test(stem) ? stem : ` ${stem}`);
      if (at < 0 || at >= first) continue;
      first = at;
      kind = one;
    }
  }
  return kind;
}
