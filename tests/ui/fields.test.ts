import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIELD_KEYS, type FieldKey } from '../../src/domain/fields';
import { linkOf, showPhone, showValue } from '../../src/ui/fields';
import { setLanguage } from '../../src/ui/i18n';

beforeAll(() => setLanguage('en'));

describe('a link', () => {
  it.each<[FieldKey, string, string | null]>([
    ['email', 'anna@firma.example', 'mailto:anna@firma.example'],
    ['email', 'anna+crm@firma.example', 'mailto:anna+crm@firma.example'],
    ['email', 'anna@firma.example?bcc=spy@x.example', null],
    ['email', 'anna@firma.example?cc=spy', 'mailto:anna@firma.example%3Fcc%3Dspy'],
    ['email', 'not an address', null],
    ['phone', '+48601234567', 'tel:+48601234567'],
    ['phone', '601 234 567', 'tel:601234567'],
    ['phone', '+48221234567;ext=12', 'tel:+48221234567;ext=12'],
    ['phone', 'call Anna', null],
    ['website', 'firma.example/oferta', 'https://firma.example/oferta'],
    ['website', 'http://firma.example', 'http://firma.example/'],
    ['website', 'javascript:alert(1)', null],
    ['website', ' JaVaScRiPt:alert(1)', null],
    ['website', 'data:text/html,<b>', null],
    ['website', 'file:///etc/passwd', null],
    ['notes', 'https://firma.example', null],
  ])('of %s “%s” is %s', (field, value, href) => {
    expect(linkOf(field, value)).toBe(href);
  });

  it('leads nowhere but to a call, a message or a page, whatever a list holds', () => {
    const schemes = fc.constantFrom(
      'javascript:',
      'data:',
      'vbscript:',
      'blob:',
      'tel:',
      'mailto:',
      '\u0001javascript:',
      '',
    );
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_KEYS), schemes, fc.string(), (field, scheme, rest) => {
        const href = linkOf(field, scheme + rest);
        if (href !== null) expect(href).toMatch(/^(tel:|mailto:|https?:\/\/)/);
      }),
    );
  });
});

describe('a phone number', () => {
  it.each([
    ['+48601234567', '+48 601 234 567'],
    ['+79161234567', '+7 916 123 4567'],
    ['+8613800138000', '+86 138 0013 8000'],
    ['+14155552671', '+1 415 555 2671'],
    ['+442079460018', '+44 207 946 0018'],
    ['+48221234567;ext=12', '+48 221 234 567 ext. 12'],
    ['601234567', '601234567'],
    ['12', '12'],
  ])('%s reads %s', (stored, shown) => {
    expect(showPhone(stored)).toBe(shown);
  });

  it('keeps every digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+\d{7,15}$/), (number) => {
        expect(showPhone(number).replaceAll(' ', '')).toBe(number);
      }),
    );
  });
});

it.each([
  ['PL', 'Poland'],
  ['CN', 'China'],
  ['Polska', 'Polska'],
  ['Ruritania', 'Ruritania'],
])('the country %s is shown as %s', (stored, shown) => expect(showValue('country', stored)).toBe(shown));
