import { describe, expect, test } from 'vitest';
import { decodeSample, detectEncoding } from '../../src/import/detect/encoding';
import { ENCODINGS, encodingName } from '../../src/import/detect/encodings';
import { encodeText } from '../../src/import/encode/encoder';
import { sourceOf } from '../../src/import/formats';
import { csv } from '../../src/import/formats/csv';
import { isKnownHeader } from '../../src/import/mapping/fold';
import { TEXTS } from '../fixtures/texts';

type TextName = keyof typeof TEXTS;

const detect = (bytes: Uint8Array, whole = true) => detectEncoding(bytes, whole, isKnownHeader);
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));

const CASES: readonly { text: TextName; encoding: string }[] = [
  { text: 'POLISH', encoding: 'utf-8' },
  { text: 'POLISH', encoding: 'windows-1250' },
  { text: 'POLISH', encoding: 'iso-8859-2' },
  { text: 'POLISH', encoding: 'utf-16le' },
  { text: 'POLISH', encoding: 'utf-16be' },
  { text: 'POLISH_ALIKE', encoding: 'windows-1250' },
  { text: 'RUSSIAN', encoding: 'utf-8' },
  { text: 'RUSSIAN', encoding: 'windows-1251' },
  { text: 'RUSSIAN', encoding: 'koi8-r' },
  { text: 'RUSSIAN', encoding: 'utf-16le' },
  { text: 'RUSSIAN', encoding: 'utf-16be' },
  { text: 'RUSSIAN_SHORT', encoding: 'windows-1251' },
  { text: 'RUSSIAN_SHORT', encoding: 'koi8-r' },
  { text: 'RUSSIAN_CAPITALS', encoding: 'windows-1251' },
  { text: 'RUSSIAN_CAPITALS', encoding: 'koi8-r' },
  { text: 'CHINESE', encoding: 'utf-8' },
  { text: 'CHINESE', encoding: 'gb18030' },
  { text: 'CHINESE', encoding: 'utf-16le' },
  { text: 'CHINESE', encoding: 'utf-16be' },
  { text: 'CHINESE_SHORT', encoding: 'gb18030' },
  { text: 'TAIWANESE', encoding: 'utf-8' },
  { text: 'TAIWANESE', encoding: 'big5' },
  { text: 'TAIWANESE', encoding: 'utf-16le' },
  { text: 'TAIWANESE_SHORT', encoding: 'big5' },
];

describe('the encoding of a short list', () => {
  test.each(CASES)('$text in $encoding', ({ text, encoding }) => {
    const { bytes, lost } = encodeText(TEXTS[text], encoding);
    expect(lost).toBe(0);
    const found = detect(bytes);
    expect(found.value).toBe(encoding);
    expect(decodeSample(bytes, found.value, true)).toBe(TEXTS[text]);
  });

  test.each(CASES)('a single row of $text in $encoding', ({ text, encoding }) => {
    const row = TEXTS[text].split('\n')[1] ?? '';
    expect(detect(encodeText(`${row}\n`, encoding).bytes).value).toBe(encoding);
  });
});

/** Bytes written out by hand, so that the detection does not rest on our encoder alone. */
const BYTES: readonly { text: string; bytes: string; encoding: string }[] = [
  { text: 'ą;ś', bytes: 'b9 3b 9c', encoding: 'windows-1250' },
  { text: 'Wąs;Ślad', bytes: '57 b1 73 3b a6 6c 61 64', encoding: 'iso-8859-2' },
  { text: 'Łódź', bytes: 'a3 f3 64 9f', encoding: 'windows-1250' },
  { text: 'Олег', bytes: 'ce eb e5 e3', encoding: 'windows-1251' },
  { text: 'Олег', bytes: 'ef cc c5 c7', encoding: 'koi8-r' },
  { text: '王小明', bytes: 'cd f5 d0 a1 c3 f7', encoding: 'gb18030' },
  { text: '王小明', bytes: 'a4 fd a4 70 a9 fa', encoding: 'big5' },
  { text: '小信', bytes: 'd0 a1 d0 c5', encoding: 'gb18030' },
  { text: 'Łódź;Gdańsk', bytes: '9d a2 64 ab 3b 47 64 61 e4 73 6b', encoding: 'ibm852' },
  { text: 'Иванов;Пётр', bytes: '88 a2 a0 ad ae a2 3b 8f f1 e2 e0', encoding: 'ibm866' },
  {
    text: 'Jürgen Weiß;François',
    bytes: '4a fc 72 67 65 6e 20 57 65 69 df 3b 46 72 61 6e e7 6f 69 73',
    encoding: 'windows-1252',
  },
  { text: '佐藤;東京', bytes: '8d b2 93 a1 3b 93 8c 8b 9e', encoding: 'shift_jis' },
  { text: '김민준;서울', bytes: 'b1 e8 b9 ce c1 d8 3b bc ad bf ef', encoding: 'euc-kr' },
];

describe('bytes written by hand', () => {
  test.each(BYTES)('$text in $encoding', ({ text, bytes, encoding }) => {
    const found = detect(hex(bytes));
    expect(found.value).toBe(encoding);
    expect(decodeSample(hex(bytes), found.value, true)).toBe(text);
  });
});

describe('byte order marks', () => {
  test.each([
    { encoding: 'utf-8', mark: 'ef bb bf' },
    { encoding: 'utf-16le', mark: 'ff fe' },
    { encoding: 'utf-16be', mark: 'fe ff' },
  ])('$encoding', ({ encoding, mark }) => {
    const bytes = Uint8Array.from([...hex(mark), ...encodeText(TEXTS.POLISH, encoding).bytes]);
    const found = detect(bytes);
    expect(found).toMatchObject({
      value: encoding,
      confidence: 1,
      reason: { code: 'bom', params: { encoding } },
    });
    expect(decodeSample(bytes, encoding, true)).toBe(TEXTS.POLISH);
  });
});

describe('what is said of a detection', () => {
  test('plain ASCII is UTF-8, and says so', () => {
    const found = detect(Buffer.from('Name,Phone\nAnn,1\n'));
    expect(found).toMatchObject({ value: 'utf-8', reason: { code: 'ascii-only' } });
  });

  test('windows-1250 wins where no byte tells it from ISO-8859-2', () => {
    const { bytes } = encodeText(TEXTS.POLISH_ALIKE, 'iso-8859-2');
    const found = detect(bytes);
    expect(found.value).toBe('windows-1250');
    expect(found.alternatives[0]?.value).toBe('iso-8859-2');
  });

  test('the others show the words of the list as they would read them', () => {
    const found = detect(encodeText(TEXTS.RUSSIAN, 'windows-1251').bytes);
    expect(found.reason).toMatchObject({ code: 'letter-score', params: { language: 'ru' } });
    const koi = found.alternatives.find(({ value }) => value === 'koi8-r');
    expect(koi?.sample).toContain('рЕКЕТНМ'); // Телефон
    expect(found.alternatives.map(({ value }) => value)).not.toContain('windows-1251');
  });

  test('more letters make it surer', () => {
    const few = detect(encodeText('Wąs;1\n', 'windows-1250').bytes);
    const many = detect(encodeText(TEXTS.POLISH, 'windows-1250').bytes);
    expect(many.confidence).toBeGreaterThan(few.confidence);
  });
});

describe('UTF-16 without a mark', () => {
  test.each([
    ['a few Chinese names', '王芳\n李娜\n'],
    ['names with a character whose low byte is zero', '张一一,丁一\n王一,一\n刘一一,一一\n'],
    ['long Chinese notes', `备注\n${'希望下周再联系我们并且寄送样品到上海办公室'.repeat(20)}\n`],
    ['Cyrillic', 'Имя;Город\nОлег;Тверь\n'],
    ['Japanese', '氏名\n佐藤ひかり\n'],
  ])('%s', (_, text) => {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      expect(detect(encodeText(text, encoding).bytes).value).toBe(encoding);
    }
  });
});

describe('letters that come late', () => {
  const latin = 'Name;City;Phone\n'.concat('Ann Smith;Oslo;501000001\n'.repeat(200_000));
  const late = 'Łucja Żak;Świdnica;501000002\nWąs;Łódź;501000003\n'.repeat(2_000);

  test.each(['windows-1250', 'iso-8859-2', 'utf-8'])('in %s', async (encoding) => {
    const blob = new Blob([encodeText(latin, encoding).bytes, encodeText(late, encoding).bytes]);
    const found = await csv.detect(await sourceOf(blob, 'list.csv'), {});
    expect(found.ok && found.value.encoding.value).toBe(encoding);
  });
});

test('readings that turn out the same are offered once, with the words that tell them apart', () => {
  const { alternatives } = detect(encodeText(`Ann;1\nÓsma;2\n${TEXTS.POLISH}`, 'windows-1250').bytes);
  const samples = alternatives.map(({ sample }) => sample);
  expect(new Set(samples).size).toBe(samples.length);
  expect(alternatives.find(({ value }) => value === 'iso-8859-2')?.sample).not.toContain('Ósma');
});

describe('damage and cut samples', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('UTF-8 cut %i bytes before its end is UTF-8', (cut) => {
    const { bytes } = encodeText('姓名,电话\n王芳,1\n李𠀀', 'utf-8');
    const sample = bytes.subarray(0, bytes.length - cut);
    expect(detect(sample, false).value).toBe('utf-8');
    expect(decodeSample(sample, 'utf-8', false)).not.toContain('\ufffd');
  });

  test('GB 18030 cut in the middle of a character', () => {
    const { bytes } = encodeText(TEXTS.CHINESE.repeat(3), 'gb18030');
    const cut = bytes.subarray(0, bytes.length - 2);
    expect(detect(cut, false).value).toBe('gb18030');
    expect(decodeSample(cut, 'gb18030', false)).not.toContain('\ufffd');
  });

  test('one damaged byte does not make UTF-8 something else', () => {
    const { bytes } = encodeText(TEXTS.RUSSIAN, 'utf-8');
    expect(detect(Uint8Array.from([...bytes, 0xff, 0x0a])).value).toBe('utf-8');
  });

  test('NULs in a plain list do not make it UTF-16', () => {
    expect(detect(Buffer.from('Name,Phone\nA\0nn,1\nB\0ob,2\n')).value).toBe('utf-8');
  });
});

test.each(ENCODINGS)('%s is a name that decoders know', (name) => {
  expect(encodingName(name)).toBe(name);
});

test.each([
  ['cp1250', 'windows-1250'],
  ['latin2', 'iso-8859-2'],
  ['GBK', 'gb18030'],
  ['cp852', 'ibm852'],
  ['IBM852', 'ibm852'],
  ['cp866', 'ibm866'],
  ['no-such-encoding', null],
])('label %s is %s', (label, name) => {
  expect(encodingName(label)).toBe(name);
});
