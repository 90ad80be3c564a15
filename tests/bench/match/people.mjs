/**
 * Made-up people, and how their rows come in again: with slips, in another alphabet, with their names the other way round,
 * on a shared phone. Seeded: the same set at every run. Every row says who it is really about.
 */

/** A small generator of pseudo-random numbers (mulberry32). @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]);
  /** @param {number} below */
  const whole = (below) => Math.floor(next() * below);
  return { next, pick, whole };
}

/** @param {string} text */
const words = (text) => text.trim().split(/\s+/);

const POLISH = {
  first:
    words(`Jan Anna Piotr Maria Krzysztof Katarzyna Andrzej Małgorzata Tomasz Agnieszka Paweł Barbara Michał Ewa
    Marcin Krystyna Jakub Elżbieta Adam Joanna Łukasz Zofia Marek Teresa Grzegorz Magdalena Stanisław Monika Wojciech Żaneta`),
  last: words(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski
    Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król
    Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak
    Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Marciniak`),
  cities: words('Warszawa Kraków Łódź Wrocław Poznań Gdańsk Szczecin Lublin Białystok Katowice'),
};

/** Cyrillic, and how two standards and people write it in Latin letters. */
const RUSSIAN = {
  first:
    words(`Иван/Ivan/Ivan Мария/Mariya/Maria Сергей/Sergey/Sergei Юлия/Yuliya/Julia Дмитрий/Dmitriy/Dmitry
    Анна/Anna/Anna Андрей/Andrey/Andrei Ксения/Kseniya/Xenia Наталья/Natalya/Natalia Пётр/Pyotr/Petr
    Евгений/Evgeniy/Eugeny Татьяна/Tatyana/Tatiana Михаил/Mikhail/Mihail Ольга/Olga/Olga`),
  last: words(`Иванов/Ivanov/Ivanov Щербаков/Shcherbakov/Scherbakov Чехов/Chekhov/Cehov Жуков/Zhukov/Jukov
    Цветаев/Tsvetaev/Cvetaev Хабаров/Khabarov/Habarov Юдин/Yudin/Iudin Яковлев/Yakovlev/Iakovlev
    Кузнецов/Kuznetsov/Kuznecov Воробьёв/Vorobyov/Vorobev Соловьёв/Solovyov/Solovev Гусев/Gusev/Gusev
    Ершов/Ershov/Yershov Зайцев/Zaytsev/Zaicev Шишкин/Shishkin/Shishkin Лебедев/Lebedev/Lebedev`),
  cities: words('Москва Тверь Казань Самара Омск Пермь Уфа Тула'),
};

const CHINESE = {
  first: words('建国 小红 伟 芳 娜 秀英 敏 静 丽 强 磊 洋 艳 勇 杰 娟 涛 明 超 秀兰'),
  last: words('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗'),
  cities: words('北京 上海 杭州 成都 深圳 武汉'),
};

const ENGLISH = {
  first:
    words(`James Mary Robert Patricia John Jennifer Michael Linda William Elizabeth David Barbara Richard Susan
    Joseph Jessica Thomas Sarah Charles Karen`),
  last: words(`Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Taylor Moore Jackson Martin
    Thompson White Harris Clark Lewis Robinson Walker Hall Allen Wright Scott Green Baker Adams Nelson Carter`),
  cities: words('London Leeds Bristol York Dover Oxford'),
};

const FIRMS =
  words(`Orlik Sosna Meridian Вектор Северпром Balticom Delfin Polmax Агроснаб 东方 Novaterra Grono Tarcza
  Cyprys Fregata Helios`);

/**
 * @typedef {{name: string, latin?: string, first: string, last: string, phone?: string | undefined, email?: string | undefined, company?: string | undefined, city?: string | undefined}} Person
 * @typedef {ReturnType<typeof seeded>} Random
 */

/** @param {Random} random @param {number} number @returns {Person} */
export function person(random, number) {
  const language = random.pick(['pl', 'pl', 'ru', 'ru', 'en', 'zh']);
  const phone = phoneOf(language, random);
  const base = {
    phone,
    ...(random.next() < 0.6 && { company: `${random.pick(FIRMS)} ${random.whole(40)}` }),
  };
  if (language === 'zh') {
    const [first, last] = [random.pick(CHINESE.first), random.pick(CHINESE.last)];
    return {
      ...base,
      first,
      last,
      name: last + first,
      email: `user${number}@youxiang.example`,
      city: random.pick(CHINESE.cities),
    };
  }
  if (language === 'ru') {
    const [first = '', ...firsts] = random.pick(RUSSIAN.first).split('/');
    const [last = '', ...lasts] = random.pick(RUSSIAN.last).split('/');
    const standard = random.whole(2);
    const latin = `${firsts[standard] ?? ''} ${lasts[standard] ?? ''}`;
    const email = `${lasts[0]}.${firsts[0]}${number}@pochta.example`.toLowerCase();
    return {
      ...base,
      first,
      last,
      name: `${first} ${last}`,
      latin,
      email,
      city: random.pick(RUSSIAN.cities),
    };
  }
  const from = language === 'pl' ? POLISH : ENGLISH;
  const [first, last] = [random.pick(from.first), random.pick(from.last)];
  const mailbox = `${first}.${last}${number}`.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l');
  return {
    ...base,
    first,
    last,
    name: `${first} ${last}`,
    email: `${mailbox.toLowerCase()}@poczta.example`,
    city: random.pick(from.cities),
  };
}

/** @param {string} language @param {Random} random */
function phoneOf(language, { whole }) {
  /** @param {number} n */
  const digits = (n) => Array.from({ length: n }, () => whole(10)).join('');
  if (language === 'pl') return `+485${whole(10)}${digits(7)}`;
  if (language === 'ru') return `+79${whole(10)}${digits(8)}`;
  if (language === 'zh') return `+8613${digits(9)}`;
  return `+447${whole(5) + 4}${digits(8)}`;
}

/** One slip of the keyboard somewhere behind the first letter. @param {string} text @param {Random} random */
export function slip(text, { whole }) {
  const letters = [...text];
  const at = 1 + whole(Math.max(1, letters.length - 2));
  const kind = whole(3);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letters[at] === 'e' ? 'a' : 'e');
  else [letters[at], letters[at + 1]] = [letters[at + 1] ?? 's', letters[at] ?? 's'];
  return letters.join('');
}

/** Another digit in one place behind the country's code. @param {string} phone @param {Random} random */
export function digitOff(phone, { whole }) {
  const at = phone.length - 1 - whole(7);
  return phone.slice(0, at) + ((Number(phone[at]) + 1 + whole(8)) % 10) + phone.slice(at + 1);
}
