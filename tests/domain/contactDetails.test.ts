import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Address,
  type Labels,
  labelsHeld,
  readAddresses,
  readLabels,
  writeAddresses,
  writeLabels,
} from '../../src/domain/contactDetails';

describe('the fields of labels and addresses', () => {
  test('read any text at all without throwing, and write back what they read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(undefined)), (text) => {
        const labels = readLabels(text);
        const addresses = readAddresses(text);
        expect(readLabels(writeLabels(labels))).toEqual(labels);
        expect(readAddresses(writeAddresses(addresses))).toEqual(addresses);
      }),
    );
  });

  it.each<[string, Labels]>([
    ['', {}],
    ['[]', {}],
    ['{"phone":["work"]}', {}],
    ['{"phone":{"+481":7,"+482":" own  word "}}', { phone: { '+482': 'own word' } }],
    ['{"email":{"a@b.example":""},"address":"home"}', { address: 'home' }],
  ])('labels of %s', (text, labels) => expect(readLabels(text)).toEqual(labels));

  it.each<[string, readonly Address[]]>([
    ['{}', []],
    ['[null, 7, {"label":"home"}]', []],
    ['[{"label":"home","city":" Łódź ","unknown":"x"}]', [{ label: 'home', city: 'Łódź' }]],
  ])('addresses of %s', (text, addresses) => expect(readAddresses(text)).toEqual(addresses));

  it('says the same of the same labels, whatever their order', () => {
    const labels = { phone: { '2': 'work', '1': 'home' } };
    expect(writeLabels(labels)).toBe(writeLabels({ phone: { '1': 'home', '2': 'work' } }));
    expect(writeLabels({})).toBe('');
  });

  it('drops the labels of values that are not there', () => {
    const labels = { phone: { '1': 'work', '2': 'home' }, email: { 'a@b.example': 'work' } };
    expect(labelsHeld(labels, { phone: ['2'] })).toEqual({ phone: { '2': 'home' }, email: {} });
  });
});
