import type { FieldKey } from '../../../src/domain/fields';
import { encode } from './encode';

/** A list as a user has it, and what a right reader makes of it. */
export interface List {
  readonly file: string;
  readonly bytes: Buffer;
  readonly country: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly fields: readonly (FieldKey | null)[];
}

const pick = <T>(values: readonly T[], index: number): T => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** What Excel saves in Poland: semicolons, windows-1250, a note with a line break in quotes. */
const polishNames = ['Śliwa Józef', 'Wójcik Łucja', 'Bąk Święcisław', 'Źrebiec Żaneta', 'Ćwik Grażyna'];
const polishCities = ['Łódź', 'Gdańsk', 'Kraków', 'Świdnica', 'Chełm'];
const polishText = [
  'Nazwisko i imię;Adres e-mail;Nr telefonu;Miejscowość;Kod pocztowy;Uwagi',
  ...numbers(60).map((n) =>
    [
      `${pick(polishNames, n)} ${n}`,
      `osoba${n}@firma.example`,
      `60${n % 10}-${String(100 + n)}-${String(200 + n)}`,
      pick(polishCities, n * 3),
      `0${n % 10}-${String(100 + n)}`,
      n % 9 === 0 ? '"prosił o ofertę;\r\nwrócić w środę"' : '',
    ].join(';'),
  ),
  ';;;;;',
  '',
].join('\r\n');

/** What 1C saves: tabs, windows-1251. */
const russianNames = ['Ёлкин Пётр', 'Щукина Юлия', 'Жданов Объедков', 'Цой Эмма'];
const russianText = [
  ['ФИО', 'Телефон', 'Эл. почта', 'Город', 'Комментарий'].join('\t'),
  ...numbers(45).map((n) =>
    [
      `${pick(russianNames, n)} ${n}`,
      `+7 916 ${String(100 + n)}-${String(10 + n)}-${String(20 + n)}`,
      `klient${n}@pochta.example`,
      pick(['Самара', 'Тверь', 'Уфа'], n),
      'перезвонить в пятницу',
    ].join('\t'),
  ),
  '',
].join('\r\n');

/** What Excel saves in China: commas, GB18030. */
const chineseText = [
  '客户名称,手机,电子邮箱,公司,城市',
  ...numbers(50).map((n) =>
    [
      `${pick(['王芳', '李伟', '张敏', '刘洋'], n)}${pick(['甲', '乙', '丙', '丁', '戊'], Math.floor(n / 4))}`,
      `1380013${String(1000 + n)}`,
      `kehu${n}@gongsi.example`,
      pick(['北京远大贸易有限公司', '上海新星科技'], n),
      pick(['北京', '上海', '广州'], n),
    ].join(','),
  ),
  '',
].join('\r\n');

const list = (
  about: Omit<List, 'bytes' | 'headerRow'> & { readonly headerRow?: number },
  text: string,
): List => ({ headerRow: 1, ...about, bytes: encode(text, about.encoding) });

export const POLISH = list(
  {
    file: 'klienci.csv',
    country: 'PL',
    encoding: 'windows-1250',
    delimiter: ';',
    rows: 60,
    fields: ['name', 'email', 'phone', 'city', 'postalCode', 'notes'],
  },
  polishText,
);

export const RUSSIAN = list(
  {
    file: 'клиенты.txt',
    country: 'RU',
    encoding: 'windows-1251',
    delimiter: '\t',
    rows: 45,
    fields: ['name', 'phone', 'email', 'city', 'notes'],
  },
  russianText,
);

export const CHINESE = list(
  {
    file: '客户.csv',
    country: 'CN',
    encoding: 'gb18030',
    delimiter: ',',
    rows: 50,
    fields: ['name', 'phone', 'email', 'company', 'city'],
  },
  chineseText,
);

/** Two lists of one customer base: the second creates one, updates one and leaves one as it is. */
export const FIRST = list(
  {
    file: 'march.csv',
    country: 'PL',
    encoding: 'utf-8',
    delimiter: ',',
    rows: 2,
    fields: ['name', 'email', 'phone', 'city', 'notes'],
  },
  'Name,Email,Phone,City,Notes\nAda Kos,ada@poczta.example,+48 601 000 001,Opole,likes tea\nJan Gil,jan@poczta.example,+48 601 000 002,Kielce,\n',
);

export const SECOND = list(
  {
    file: 'april.csv',
    country: 'PL',
    encoding: 'utf-8',
    delimiter: ',',
    rows: 3,
    fields: ['name', 'email', 'phone', 'city'],
  },
  'Name,Email,Phone,City\nAda Kos,,601 000 001,Nysa\nJan Gil,jan@poczta.example,601000002,Kielce\nEwa Sowa,ewa@poczta.example,601-000-003,Łask\n',
);
