import { describe, expect, it } from 'vitest';
import { type KeyPress, latinKey, otherLayout, writesCyrillic } from '../../src/ui/keyboard';
import { fitting, rankOf } from '../../src/ui/palette/match';

const press = (key: string, code: string, shiftKey = false): KeyPress => ({ key, code, shiftKey });

describe('keys by their places', () => {
  it.each([
    ['a Latin letter', press('n', 'KeyN'), false, 'n'],
    ['a Latin letter of another layout stays what it writes', press('z', 'KeyY'), false, 'z'],
    ['a Russian letter', press('т', 'KeyN'), true, 'n'],
    ['a Greek letter', press('ν', 'KeyN'), false, 'n'],
    ['what an input method holds back', press('Process', 'KeyG'), false, 'g'],
    ['the slash of a Russian layout', press('.', 'Slash'), true, '/'],
    ['the question mark of a Russian layout', press(',', 'Slash', true), true, '?'],
    ['a full stop of a Latin layout', press('.', 'Period'), false, '.'],
    ['the dash of a German layout', press('-', 'Slash'), false, '-'],
    ['a named key', press('Enter', 'Enter'), true, 'Enter'],
  ])('%s', (_, event, isCyrillic, expected) => {
    expect(latinKey(event, isCyrillic)).toBe(expected);
  });

  it('know the layout by letters only', () => {
    const keys = ['ф', 'a', '7', 'Enter', '/'].map((key) => writesCyrillic({ key }));
    expect(keys).toEqual([true, false, undefined, undefined, undefined]);
  });

  it('say what was meant in the other layout', () => {
    expect(otherLayout('сгыещьукы')).toBe('customers');
    expect(otherLayout('cltkrb')).toBe('сделки');
  });
});

describe('what the palette finds', () => {
  it.each([
    ['cust', 'Customers', 3],
    ['cus new', 'New customer', 2],
    ['omer', 'Customers', 1],
    ['ŁÓD', 'klienci z Łodzi', 2],
    ['ыуе', 'Settings', 3],
    ['xyz', 'Settings', 0],
  ])('%s in %s: %i', (typed, text, rank) => {
    expect(rankOf(typed, text)).toBe(rank);
  });

  it('comes with the best first', () => {
    expect(fitting('im', ['Past imports', 'Import a list', 'Tim'], (text) => text)).toEqual([
      'Import a list',
      'Past imports',
      'Tim',
    ]);
  });
});
