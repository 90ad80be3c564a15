import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadError } from '../../src/import/formats/format';
import { Token, XmlReader } from '../../src/import/formats/markup/xmlReader';
import { xmlEncoding, xmlText } from '../../src/import/formats/markup/xmlText';

const NAMES = ['a', 'row', 'c', 'v', 'cell', 'call'];

/** What a document holds, written short: `<name k=v>`, `text`, `</name>`; `?` for names that nobody asked for. */
function tokens(pieces: readonly string[]): string[] {
  const reader = new XmlReader(NAMES, 'part');
  const found: string[] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    reader.push(piece, index === pieces.length - 1);
    for (let token = reader.next(); token !== Token.none; token = reader.next()) {
      if (token === Token.text) {
        text += reader.text();
        continue;
      }
      if (text !== '') found.push(text);
      text = '';
      const name = NAMES[reader.tag] ?? '?';
      const value = token === Token.open ? reader.attribute('k') : null;
      const attribute = value === null ? '' : ` k=${value}`;
      found.push(token === Token.open ? `<${name}${attribute}>` : `</${name}>`);
    }
  });
  if (text !== '') found.push(text);
  return found;
}

const failureOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return error.failure;
  }
};

describe('tokens', () => {
  test.each([
    ['elements and text', '<a><c>1</c> </a>', ['<a>', '<c>', '1', '</c>', ' ', '</a>']],
    [
      'tags that close themselves',
      '<a><c/><c k="1" /></a>',
      ['<a>', '<c>', '</c>', '<c k=1>', '</c>', '</a>'],
    ],
    ['prefixes', '<x:row x:k="1"><b:v/></x:row>', ['<row k=1>', '<v>', '</v>', '</row>']],
    ['declarations of namespaces', '<a xmlns:k="no" xmlns="no" k="yes"/>', ['<a k=yes>', '</a>']],
    ['both quotes, spaces and breaks', `<a\n j = 'x>"/' k\t=\r"it's">`, null],
    ['names of one length and outer letters', '<cell/><call/>', ['<cell>', '</cell>', '<call>', '</call>']],
    ['unknown names', '<rows><d/></rows>', ['<?>', '<?>', '</?>', '</?>']],
    [
      'references',
      '<a k="&lt;&#65;">&amp;&#x42f;&quot;&apos;&gt;&#x1F600;</a>',
      ['<a k=<A>', `&Я"'>😀`, '</a>'],
    ],
    [
      'references that it does not know',
      '<a>&nbsp;&#0;&;&#xFFFFFF; &</a>',
      ['<a>', '&nbsp;&#0;&;&#xFFFFFF; &', '</a>'],
    ],
    ['line ends', '<a>1\r\n2\r3&#13;</a>', ['<a>', '1\n2\n3\r', '</a>']],
    [
      'what is no content',
      '<?xml version="1.0"?><!-- <b> --><!DOCTYPE a SYSTEM "a.dtd"><a><?p >?></a>',
      ['<a>', '</a>'],
    ],
    ['CDATA', '<a>x<![CDATA[<b>&amp;]]]>y<![CDATA[]]></a>', ['<a>', 'x<b>&amp;]y', '</a>']],
  ])('%s', (_, document, expected) => {
    if (expected === null) return expect(tokens([`${document}</a>`])).toEqual([`<a k=it's>`, '</a>']);
    expect(tokens([document])).toEqual(expected);
    // However it is cut, it says the same.
    for (let size = 1; size < 9; size++) {
      const pieces = document.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect(tokens(pieces), `in pieces of ${size}`).toEqual(expected);
    }
  });

  test('any text and value come back, however they are cut', () => {
    const escaped = (text: string) => text.replace(/[&<>"\r]/g, (char) => `&#${char.charCodeAt(0)};`);
    const nasty = fc.string({
      unit: fc.constantFrom('&', '<', '>', '"', "'", '\r', '\n', ';', '#', 'ż', '😀', ']'),
    });
    fc.assert(
      fc.property(nasty, nasty, fc.integer({ min: 1, max: 7 }), (value, text, size) => {
        const document = `<a k="${escaped(value)}">${escaped(text)}</a>`;
        const pieces = document.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        const inner = text === '' ? [] : [text];
        expect(tokens(pieces)).toEqual([`<a k=${value}>`, ...inner, '</a>']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bad documents', () => {
  const billion = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><a>&lol2;</a>`;
  test.each([
    ['a billion laughs', billion, 'unsafe'],
    ['a billion laughs that was cut', billion.slice(0, 30), 'unsafe'],
    ['elements without end inside each other', '<a>'.repeat(300), 'unsafe'],
    ['an end in the middle', '<a><c>1</c>', 'damaged'],
    ['an end in a tag', '<a><c k="1', 'damaged'],
    ['an end in a comment', '<a><!-- ', 'damaged'],
    ['more closed than opened', '<a></a></a>', 'damaged'],
    ['attributes without quotes', '<a k=1></a>', 'damaged'],
    ['attributes without values', '<a k></a>', 'damaged'],
    ['tags without names', '<a>< ></a>', 'damaged'],
  ])('%s', (_, document, code) => {
    expect(failureOf(() => tokens([document]))).toEqual({ code, params: { part: 'part' } });
  });

  test('a tag that never ends is given up before it fills the memory', () => {
    const endless = Array.from({ length: 40 }, () => 'x'.repeat(1024 * 1024));
    expect(failureOf(() => tokens(['<a k="', ...endless]))).toMatchObject({ code: 'unsafe' });
  });

  test('any noise is read or refused', () => {
    const noise = fc.string({
      unit: fc.constantFrom('<', '>', '/', '!', '?', '-', '[', ']', '"', '=', ' ', 'a', 'c', ':', '&'),
    });
    fc.assert(
      fc.property(noise, (text) => void failureOf(() => tokens([text]))),
      { numRuns: 2_000 },
    );
  });
});

describe('bytes to text', () => {
  test.each([
    ['UTF-8 by default', Buffer.from('<a/>'), 'utf-8'],
    ['what it says of itself', Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'), 'windows-1251'],
    ['its mark', Buffer.from('\ufeff<?xml encoding="utf-16"?>'), 'utf-8'],
    ['UTF-16 by its zeros', Buffer.from('<?xml version="1.0" encoding="UTF-16"?>', 'utf16le'), 'utf-16le'],
    ['UTF-16 that is none', Buffer.from('<?xml version="1.0" encoding="UTF-16"?>'), 'utf-8'],
    ['a name that nobody knows', Buffer.from('<?xml version="1.0" encoding="x-user"?>'), 'utf-8'],
  ])('%s', (_, bytes, encoding) => expect(xmlEncoding(bytes)).toBe(encoding));

  test('the pieces make up the document', async () => {
    const stream = new Blob([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a>\xc6</a>', 'latin1'),
    ]).stream();
    let text = '';
    for await (const piece of xmlText(stream)) text += piece.text;
    expect(text).toMatch(/<a>Ж<\/a>$/);
  });
});
