/**
 * The domains under which most people have their mail, and the slips by which they are missed. A domain that somebody
 * has is never called a slip, be it ever so near to a well-known one: `email.com`, `ymail.com`, `op.pl` beside `wp.pl`.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a slip may have been meant to be: the large providers of the world, Poland, Russia, China and their neighbours. */
const WELL_KNOWN = words(`
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com aol.com proton.me protonmail.com
  hotmail.co.uk yahoo.co.uk btinternet.com comcast.net verizon.net gmx.de gmx.net web.de t-online.de freenet.de
  orange.fr wanadoo.fr laposte.net libero.it seznam.cz
  wp.pl onet.pl o2.pl interia.pl gazeta.pl op.pl tlen.pl vp.pl poczta.onet.pl poczta.fm interia.eu onet.eu autograf.pl
  neostrada.pl buziaczek.pl
  mail.ru yandex.ru ya.ru bk.ru list.ru inbox.ru rambler.ru yandex.com ukr.net
  163.com 126.com qq.com vip.qq.com sina.com sina.cn sohu.com foxmail.com 139.com 189.cn aliyun.com yeah.net`);

/** Domains of others, and of the same under other endings, that lie a letter or two from those. */
const REAL = new Set([
  ...WELL_KNOWN,
  ...words(`
  mail.com email.com gmx.com gmx.at gmx.ch gmx.us gmx.fr ymail.com rocketmail.com hushmail.com fastmail.com fastmail.fm
  aim.com me.com mac.com pm.me mail.de email.de email.cz post.cz post.pl mail.pl email.pl e-mail.pl live.de live.fr live.it live.nl
  live.co.uk live.cn live.ru outlook.de outlook.fr outlook.it outlook.es outlook.pt outlook.cz outlook.sk outlook.ie outlook.dk
  outlook.hu outlook.co.uk outlook.be outlook.at outlook.in outlook.jp outlook.kr outlook.sa outlook.com.br outlook.com.au
  hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.pl hotmail.nl hotmail.be hotmail.se hotmail.no hotmail.ch hotmail.ru
  hotmail.com.br hotmail.com.ar hotmail.com.tr hotmail.com.au yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.pl yahoo.in yahoo.co.in
  yahoo.co.jp yahoo.com.br yahoo.com.mx yahoo.com.cn yahoo.cn yahoo.ca yahoo.ie yahoo.se yahoo.no yahoo.dk yahoo.gr yahoo.ro
  yahoo.com.au yahoo.com.ar yahoo.com.tw yahoo.com.hk yahoo.com.tr yahoo.com.vn yahoo.co.id gmail.pl gmail.ru gmail.de onet.com.pl
  interia.com interia.com.pl o2.co.uk o2.cz o2.com o2.ie wp.eu wp.com op.eu vip.pl vip.onet.pl tenbit.pl amorki.pl spoko.pl int.pl
  yandex.by yandex.kz yandex.ua yandex.pl yandex.net yandex.fr yandex.com.tr mail.by mail.kz mail.ua mail.ee mail.bg mail.lv
  mail.uk mail.cz internet.ru vk.com narod.ru lenta.ru pochta.ru bk.com list.com inbox.com inbox.lv inbox.lt inbox.lv tut.by i.ua meta.ua
  bigmir.net 163.net 163.cn 126.cn vip.163.com vip.126.com vip.sina.com sina.com.cn sohu.net qq.cn 188.com 263.net 21cn.com tom.com
  139.cn 136.com 189.com aliyun.net ali.com gmx.co.uk orange.com orange.pl orange.es free.fr sfr.fr libero.eu tiscali.it alice.it virgilio.it
  web.com t-online.hu freemail.hu citromail.hu centrum.cz azet.sk zoznam.sk abv.bg telia.com comcast.com cox.net att.net
  sbcglobal.net bellsouth.net rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au gmal.pl pobox.com zoho.com zoho.eu tuta.com
  tuta.io tutanota.com tutanota.de list.pl gazeta.ru gazeta.com gazeta.eu neostrada.fr poczta.pl poczta.eu`),
]);

/** Providers of mail for everybody that lie near no other one: small ones, those of other countries, throw-away addresses. */
const OTHER_PUBLIC = words(`
  mailbox.org posteo.de posteo.net startmail.com runbox.com mailfence.com disroot.org riseup.net duck.com hey.com gmx.li gmx.pt
  arcor.de online.de kabelmail.de unitybox.de vodafonemail.de bluewin.ch hispeed.ch sunrise.ch aon.at chello.at chello.pl
  bbox.fr numericable.fr neuf.fr club-internet.fr skynet.be telenet.be proximus.be ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl
  telefonica.net terra.es terra.com.br uol.com.br bol.com.br ig.com.br sapo.pt tin.it inwind.it email.it aruba.it fastwebnet.it
  talktalk.net sky.com ntlworld.com virginmedia.com blueyonder.co.uk tiscali.co.uk earthlink.net charter.net juno.com netzero.net
  mail.com usa.com rediffmail.com naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp walla.co.il
  volny.cz atlas.cz tiscali.cz quick.cz pobox.sk post.sk szm.sk indamail.hu vipmail.hu inbox.lv one.lt delfi.lt mail.bg dir.bg
  poczta.onet.eu onet.com.pl gazeta.com.pl go2.pl plusnet.pl prokonto.pl poczta.wp.pl poczta.interia.pl pro.wp.pl wp.eu 1gb.pl aster.pl
  vectra.pl toya.net.pl inea.pl multimo.pl netia.pl poczta.neostrada.pl tvk.pl onet.net.pl op.com.pl interia.net.pl lycos.pl
  rambler.ua ro.ru lenta.ru myrambler.ru autorambler.ru r0.ru hotbox.ru pisem.net newmail.ru nm.ru smtp.ru land.ru e1.ru ngs.ru xaker.ru
  mail15.com nxt.ru sibmail.com qip.ru front.ru km.ru yandex.com.ua email.ua online.ua gala.net bigmir.net freemail.ukr.net
  vip.163.net 188.com wo.cn 2980.com tianya.cn eyou.com 263.net.cn vip.sohu.com 21cn.net china.com sogou.com foxmail.cn 3126.com
  mailinator.com guerrillamail.com yopmail.com 10minutemail.com tempmail.com trashmail.com privaterelay.appleid.com users.noreply.github.com`);

const PUBLIC: ReadonlySet<string> = new Set([...REAL, ...OTHER_PUBLIC]);
/** Providers that have a domain in most countries. */
const IN_EVERY_COUNTRY =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|gmx|aol|icloud|yandex|protonmail|proton|zoho|rocketmail|mail|email|freemail|webmail)\.(?:com?\.)?[a-z]{2,3}$/;

/**
 * True for a domain under which anybody may have mail: it says nothing of a company.
 * @param domain in lower case
 */
export const isPublicMail = (domain: string): boolean => PUBLIC.has(domain) || IN_EVERY_COUNTRY.test(domain);

/** A list has few domains, and many rows. What a domain came to; empty where it says nothing. */
const judged = new Map<string, string>();
const MOST_JUDGED = 20_000;

/** The domain of an e-mail where it may say which company its owner is of; undefined for a public provider's. */
export function companyDomain(email: string): string | undefined {
  const text = email.slice(email.lastIndexOf('@') + 1);
  const known = judged.get(text);
  if (known !== undefined) return known === '' ? undefined : known;
  const domain = text.toLowerCase();
  const found = isPublicMail(domain) || likelyDomain(domain) !== null ? '' : domain;
  if (judged.size >= MOST_JUDGED) judged.clear();
  judged.set(text, found);
  return found === '' ? undefined : found;
}

/** Endings as fingers miss them. Where the slip is an ending that exists, only names that nobody else has are judged. */
const ENDINGS: Readonly<
  Record<string, { readonly never: readonly string[]; readonly taken: readonly string[] }>
> = {
  com: {
    never: words('con cmo ocm vom xom comm coom cpm c0m comn coml kom ckm dom fom conm cim clm cok cpn comp'),
    taken: words('co cm om'),
  },
  pl: { never: words('lp pll ppl p pol po pi p1 ol plp opl'), taken: words('pk') },
  ru: { never: words('ur rru ruu r ri ry tu'), taken: [] },
  cn: { never: words('cnn ccn'), taken: words('nc vn') },
  net: { never: words('ner nte ent met bet nett ney nrt neet'), taken: [] },
  de: { never: words('ed dee dde d'), taken: [] },
  eu: { never: words('ue euu eeu'), taken: [] },
};

/** Names so much their owner's that an ending of a real country is a slip as well. */
const LEAST_OWN_NAME = 5;
/** Shorter names lie a letter from other people's: of them nothing but swapped and doubled letters is a slip. */
const LEAST_NAME = 5;

/** Slips that no rule finds. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '02.pl': 'o2.pl',
    'l63.com': '163.com',
    'gmeil.com': 'gmail.com',
    'hotmeil.com': 'hotmail.com',
    'outlock.com': 'outlook.com',
    'jahoo.com': 'yahoo.com',
  }),
);

interface Known {
  readonly domain: string;
  readonly name: string;
  readonly ending: string;
}

const parted = (domain: string): Known => {
  const dot = domain.lastIndexOf('.');
  return { domain, name: domain.slice(0, dot), ending: domain.slice(dot + 1) };
};

const KNOWN = WELL_KNOWN.map(parted);

/** The well-known domains by their first letter, and by their second one, for the first two may be swapped. */
const BY_LETTER = new Map<number, readonly Known[]>();
for (const known of KNOWN) {
  for (const letter of new Set([known.name.charCodeAt(0), known.name.charCodeAt(1)])) {
    BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), known]);
  }
}

/** By first letter (ASCII) and length of what stands before the ending: whether it could be a slip at all. */
const LONGEST = 32;
const POSSIBLE = new Uint8Array(128 * LONGEST);
for (const { name } of [...KNOWN, ...[...SLIPS.keys()].map(parted)]) {
  for (const letter of [name.charCodeAt(0), name.charCodeAt(1)]) {
    for (const more of [-1, 0, 1]) POSSIBLE[letter * LONGEST + name.length + more] = 1;
  }
}

/**
 * False where a domain is surely no slip, at the cost of a look into a table.
 * @param letter the code of its first letter, which is ASCII
 * @param length of what stands before its ending
 */
export const mayBeSlip = (letter: number, length: number): boolean =>
  length < LONGEST && POSSIBLE[letter * LONGEST + length] === 1;

/** Letters of Cyrillic that cannot be told from Latin ones by eye. */
const TWINS: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  к: 'k',
  і: 'i',
  м: 'm',
  т: 't',
};
const inLatin = (domain: string): string =>
  domain.replace(/[асеорхукімт]/g, (letter) => TWINS[letter] ?? letter);

/**
 * The well-known domain that this one was probably meant to be; null where it may be right.
 * @param domain in lower case
 */
export function likelyDomain(domain: string): string | null {
  if (REAL.has(domain)) return null;
  const slip = SLIPS.get(domain);
  if (slip !== undefined) return slip;
  const latin = inLatin(domain);
  if (latin !== domain) return REAL.has(latin) ? latin : null;
  // Most domains are of no beginning and no length that a slip could give: that is seen before anything is compared.
  const length = domain.lastIndexOf('.');
  const nearby = BY_LETTER.get(domain.charCodeAt(0))?.filter((one) => Math.abs(one.name.length - length) < 2);
  if (nearby === undefined || nearby.length === 0) return null;
  const { name, ending } = parted(domain);
  const found = nearby.find(
    (known) =>
      (known.name === name && isEndingSlip(known, ending)) ||
      (known.ending === ending && isNameSlip(name, known.name)) ||
      (known.name.length >= LEAST_NAME && isNever(known.ending, ending) && isNameSlip(name, known.name)),
  );
  return found?.domain ?? null;
}

/** The domain that this text without any dot, or without its ending, stands for: `gmailcom`, `wppl`, `gmail`. */
export function undottedDomain(text: string): string | null {
  const whole = KNOWN.filter(({ domain }) => domain.replaceAll('.', '') === text);
  const named = whole.length > 0 ? whole : KNOWN.filter(({ name }) => name === text && name.length > 2);
  return named.length === 1 ? (named[0]?.domain ?? null) : null;
}

const isNever = (ending: string, slip: string): boolean => ENDINGS[ending]?.never.includes(slip) === true;

function isEndingSlip({ name, ending }: Known, slip: string): boolean {
  const isOwn = name.length >= LEAST_OWN_NAME || /^\d{3}$/.test(name);
  return isNever(ending, slip) || (isOwn && ENDINGS[ending]?.taken.includes(slip) === true);
}

/**
 * True where the name is one edit (Damerau 1964: a letter more, less, another, or two swapped; another one only from a key beside) from the known one. The
 * first letter is believed: `email`, `ymail` and `fmail` are no Gmail. Numbers (163) are never told from each other.
 */
function isNameSlip(name: string, known: string): boolean {
  if (name.length < 2 || known.length < 4 || /^\d/.test(known)) return false;
  if (isSwapped(name, known) || isDoubled(name, known)) return true;
  return known.length >= LEAST_NAME && name[0] === known[0] && isOneEdit(name, known);
}

/** A letter more, a letter less, or the key beside the right one. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (at === long.length) return false;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1) && areNeighbours(short[at] ?? '', long[at] ?? '');
}

const KEYS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** True for two keys that touch each other. Without it `gazela` would be a slip of `gazeta`. */
function areNeighbours(a: string, b: string): boolean {
  const row = KEYS.findIndex((keys) => keys.includes(a));
  const other = KEYS.findIndex((keys) => keys.includes(b));
  if (row < 0 || other < 0) return false;
  const along = (KEYS[row]?.indexOf(a) ?? 0) - (KEYS[other]?.indexOf(b) ?? 0);
  // Each row stands half a key to the right of the one above it.
  return row === other
    ? Math.abs(along) === 1
    : row - other === 1
      ? along === 0 || along === -1
      : other - row === 1 && (along === 0 || along === 1);
}

/** Two neighbours in the wrong order: `gmial`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** A letter typed twice: `onnet`. */
function isDoubled(name: string, known: string): boolean {
  if (name.length !== known.length + 1) return false;
  let at = 0;
  while (at < known.length && name[at] === known[at]) at++;
  return at > 0 && name[at] === name[at - 1] && name.slice(at + 1) === known.slice(at);
}
