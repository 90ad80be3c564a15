import { inLatin } from './normalize/latin';
import { withoutMarks } from './normalize/words';

/**
 * The legal forms of companies: of Poland (KSH), her neighbours, Russia, China and the West, as `latinWords` leaves them.
 * Before the colon stands what a form is called, behind it the ways of writing it.
 */
const FORMS = `zoo: sp z o o|sp z oo|sp zo o|sp zoo|spz oo|spzoo|spolka z o o|spolka z oo|spolka z ograniczona odpowiedzialnoscia
sa: sa|s a|spolka akcyjna|societe anonyme
psa: psa|p s a|prosta spolka akcyjna
sc: sc|s c|spolka cywilna
spj: spj|sp j|spolka jawna
spk: spk|sp k|spolka komandytowa
ska: ska|s k a|spolka komandytowo akcyjna
spp: spp|sp p|spolka partnerska
gmbhkg: gmbh co kg|gmbh and co kg|gmbh und co kg
gmbh: gmbh|mbh|gesellschaft mit beschrankter haftung
ag: ag|aktiengesellschaft
kg: kg
ohg: ohg
gbr: gbr
ug: ug|ug haftungsbeschrankt
ltd: ltd|limited|co ltd|pty ltd|pvt ltd
inc: inc|incorporated
llc: llc
llp: llp
corp: corp|corporation
plc: plc
sro: sro|s r o|sr o
as: as|a s
bv: bv|b v
nv: nv|n v
srl: srl|s r l
spa: spa|s p a
sarl: sarl
sas: sas
doo: doo|d o o
kft: kft
uab: uab
oy: oy|oyj
ab: ab
ooo: ooo|obshchestvo s ogranichennoi otvetstvennostiu
ao: ao|zao|oao|pao|nao|aktsionernoe obshchestvo
ip: ip|individualnyi predprinimatel
tov: tov
too: too`;

const FORM_OF: ReadonlyMap<string, string> = new Map(
  FORMS.split('\n').flatMap((line): [string, string][] => {
    const [form = '', written = ''] = line.split(': ');
    return written.split('|').map((way) => [way, form]);
  }),
);
const MOST_WORDS = Math.max(...[...FORM_OF.keys()].map((way) => way.split(' ').length));
const ENDS: ReadonlySet<string> = new Set(
  [...FORM_OF.keys()].map((way) => way.slice(way.lastIndexOf(' ') + 1)),
);
const STARTS: ReadonlySet<string> = new Set([...FORM_OF.keys()].map((way) => way.split(' ')[0] ?? ''));

const HAN_FORM = /(?:股份有限公司|有限责任公司|有限公司|公司)$/u;

/** Dots and apostrophes belong to a word (S.A., O'Neil); every other sign parts two. */
const INNER = /[.'’`´"„”“«»]/g;
const OTHERS_OF_ASCII = /[^a-z0-9]+/g;
const ASCII = /^[\x20-\x7e]*$/;
const OTHERS = /[^\p{L}\p{N}]+/gu;

/** The words of a text in small Latin letters without marks, a space between them; other scripts stay as they are. */
export function latinWords(text: string): string {
  const latin = ASCII.test(text) ? text.toLowerCase() : inLatin(withoutMarks(text));
  // The same, and five times as fast, where it knows no other letters.
  const others = ASCII.test(latin) ? OTHERS_OF_ASCII : OTHERS;
  return latin.replace(INNER, '').replace(others, ' ').trim();
}

/** A company's name with a legal form taken away at one of its ends; the form is empty where there is none. */
export type Bared = readonly [words: string, form: string];

/** Takes a legal form from the end of a name; the whole name stays where nothing but a form is there. */
export function withoutFormBehind(words: string): Bared {
  const han = HAN_FORM.exec(words)?.[0];
  if (han !== undefined && han.length < words.length) return [words.slice(0, -han.length).trim(), han];
  if (!ENDS.has(words.slice(words.lastIndexOf(' ') + 1))) return [words, ''];
  const all = words.split(' ');
  for (let count = Math.min(MOST_WORDS, all.length - 1); count > 0; count--) {
    const form = FORM_OF.get(all.slice(-count).join(' '));
    if (form !== undefined) return [all.slice(0, -count).join(' '), form];
  }
  return [words, ''];
}

/** As `withoutFormBehind`, from the start of a name. */
export function withoutFormBefore(words: string): Bared {
  const space = words.indexOf(' ');
  if (space < 0 || !STARTS.has(words.slice(0, space))) return [words, ''];
  const all = words.split(' ');
  for (let count = Math.min(MOST_WORDS, all.length - 1); count > 0; count--) {
    const form = FORM_OF.get(all.slice(0, count).join(' '));
    if (form !== undefined) return [all.slice(count).join(' '), form];
  }
  return [words, ''];
}
