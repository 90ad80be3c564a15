import { addDays, addMonths, dayNumber, weekday } from '../day';
import { fullYear, isDay, isoDay, worded } from '../normalize/calendar';
import { foldWord } from '../normalize/words';

/** A day that somebody typed, and the time where one was said. */
export interface Said {
  /** ISO day. */
  readonly date?: string;
  /** `HH:MM`. */
  readonly time?: string;
}

/** Words for days from today on, in four languages. */
const NEAR: readonly (readonly [days: number, words: string])[] = [
  [0, 'today | tod | dzisiaj | dzis | dziś | сегодня | 今天 | 今日'],
  [1, 'tomorrow | tom | tmr | jutro | завтра | 明天 | 明日'],
  [2, 'day after tomorrow | pojutrze | послезавтра | 后天'],
  [-1, 'yesterday | wczoraj | вчера | 昨天'],
  [7, 'next week | za tydzien | za tydzień | через неделю | 下周'],
];

/** Beginnings of the days of the week, Monday first; an accusative begins alike. */
const WEEK: readonly string[] = [
  'mon | pon | пн | пон | 周一 | 星期一 | 礼拜一',
  'tue | wt | вт | 周二 | 星期二 | 礼拜二',
  'wed | sr | śr | ср | 周三 | 星期三 | 礼拜三',
  'thu | czw | чт | чет | 周四 | 星期四 | 礼拜四',
  'fri | pt | pią | pia | пт | пят | 周五 | 星期五 | 礼拜五',
  'sat | sob | сб | суб | 周六 | 星期六 | 礼拜六',
  'sun | nd | nie | вс | вос | 周日 | 周天 | 星期日 | 星期天 | 礼拜天',
];

const words = (text: string): readonly string[] => text.split('|').map((word) => foldWord(word.trim()));
const NEAR_WORDS = NEAR.map(([days, text]) => [days, words(text)] as const);
const WEEK_WORDS = WEEK.map(words);

/** Small words that stand before a day or a time and say nothing more. */
const FILLER = /(^|\s)(?:at|on|w|we|o|godz|godz\.|o godz|в|во|на|到)(?=\s|\d|$)/gu;
const NEXT = /^(?:next|nast\S*|przysz\S*|следующ\S*|下个?)\s*/u;

/** `in 3 days`, `za 2 tygodnie`, `через 5 дней`, `3天后`, `+3`: how many, and of what. */
const AHEAD = /^(?:(?:in|za|через)\s+|\+)(\d{1,3})\s*(\p{L}*)$|^(\d{1,3})\s*(天|日|周|个?月)后$/u;
const WEEKS = /^(?:w|week|tyg|tydz|нед|周)/u;
const MONTHS_AHEAD = /^(?:mo|mies|мес|个?月)/u;

/** `15:00`, `15.30` after a day, `9am`, `3:30 pm`, `15h`, `下午3点`. */
const CLOCK =
  /(?:^|\s)(\d{1,2}):(\d\d)\s*(am|pm)?$|(?:^|\s)(\d{1,2})\s*(am|pm|h)$|(上午|下午|晚上)?(\d{1,2})点(\d{1,2}|半)?$/u;

/**
 * The day and the time that somebody means: `tomorrow 15:00`, `jutro o 9`, `в пятницу`, `下周一`, `24.12.`, `+3`. A day of
 * the week is the next one after today, a date without a year the next such. Null where it is none.
 */
export function dayWords(text: string, today: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy'): Said | null {
  const clean = foldWord(text.trim()).replace(FILLER, '$1').replace(/\s+/g, ' ').trim();
  if (clean === '') return null;
  const alone = dayOnly(clean, text.trim(), today, order);
  if (alone !== null) return { date: alone };
  const clock = CLOCK.exec(clean) ?? /(?:^|\s)(\d{1,2})$/u.exec(clean);
  if (clock === null) return null;
  const time = timeOf(clock);
  if (time === null) return null;
  const rest = clean.slice(0, clock.index).replace(/[,\s]+$/, '');
  if (rest === '') return { time };
  const date = dayOnly(rest, rest, today, order);
  return date === null ? null : { date, time };
}

function timeOf([, hour, minute, half, hour2, half2, part, hour3, minute3, ...more]: RegExpExecArray):
  | string
  | null {
  const said = hour ?? hour2 ?? hour3 ?? more[0];
  const meridiem = half ?? half2 ?? (part === '下午' || part === '晚上' ? 'pm' : '');
  const number = Number(said) + (meridiem === 'pm' && Number(said) < 12 ? 12 : 0);
  const hours = meridiem === 'am' && number === 12 ? 0 : number;
  const minutes = minute3 === '半' ? 30 : Number(minute ?? minute3 ?? 0);
  return hours > 23 || minutes > 59
    ? null
    : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function dayOnly(
  folded: string,
  asTyped: string,
  today: string,
  order: 'dmy' | 'mdy' | 'ymd',
): string | null {
  const near = NEAR_WORDS.find(([, names]) => names.includes(folded));
  if (near !== undefined) return addDays(today, near[0]);
  const ahead = AHEAD.exec(folded);
  if (ahead !== null) {
    const many = Number(ahead[1] ?? ahead[3]);
    const unit = ahead[2] ?? ahead[4] ?? '';
    if (MONTHS_AHEAD.test(unit)) return addMonths(today, many);
    return addDays(today, WEEKS.test(unit) ? many * 7 : many);
  }
  const named = folded.replace(NEXT, '');
  const ofWeek = WEEK_WORDS.findIndex((names) => names.some((name) => named.startsWith(name)));
  // A month is no day of the week, though some begin alike; and a word goes on with letters alone.
  if (ofWeek >= 0 && /^\p{L}+\.?$/u.test(named)) {
    return addDays(today, ((ofWeek - weekday(today) + 6) % 7) + 1);
  }
  return written(folded, asTyped, today, order);
}

function written(
  folded: string,
  asTyped: string,
  today: string,
  order: 'dmy' | 'mdy' | 'ymd',
): string | null {
  const iso = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(folded);
  if (iso !== null) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const inWords = worded(asTyped) ?? worded(`${asTyped} ${today.slice(0, 4)}`);
  if (inWords !== null) {
    const day = real(...inWords);
    return /\d{4}/.test(asTyped) || day === null ? day : coming(inWords[1], inWords[2], today);
  }
  const chinese = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(folded);
  if (chinese !== null) return coming(Number(chinese[1]), Number(chinese[2]), today);
  const [, first, second, year] = /^(\d{1,2})[-./](\d{1,2})(?:[-./](\d{4}|\d\d)?)?$/.exec(folded) ?? [];
  if (first === undefined || second === undefined) return null;
  const as = (month: string, date: string): string | null =>
    year === undefined
      ? coming(Number(month), Number(date), today)
      : real(Number(fullYear(year)), Number(month), Number(date));
  // Dots stand in dates that begin with the day; and what is none one way is meant the other way.
  const dayFirst = order === 'dmy' || /^\d+\./.test(folded);
  return dayFirst ? (as(second, first) ?? as(first, second)) : (as(first, second) ?? as(second, first));
}

const real = (year: number, month: number, date: number): string | null =>
  isDay(year, month, date) ? isoDay(year, month, date) : null;

/** The next such date, today among them. */
function coming(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const day = real(year, month, date);
  if (day !== null && dayNumber(day) >= dayNumber(today)) return day;
  return real(year + 1, month, date);
}
