import { describe, expect, it } from 'vitest';
import { compared, comparedFields } from '../../src/ui/import/deciding/compare';

describe('a row beside a candidate', () => {
  it.each([
    { own: 'Opole', other: 'OPOLE ', is: 'same' },
    { own: 'Opole', other: 'Nysa', is: 'differs' },
    { own: ['+48501000001', '+48501000002'], other: ['+48501000002'], is: 'same' },
    { own: undefined, other: 'Nysa', is: 'alone' },
    { own: 'Nysa', other: undefined, is: 'alone' },
  ])('$own and $other are $is', ({ own, other, is }) => {
    expect(compared(own, other)).toBe(is);
  });

  it('shows what the row says, and of candidates what people tell them by', () => {
    const row = { name: 'Jan Nowak', firstName: 'Jan', lastName: 'Nowak', notes: 'new', 'custom.size': 'XL' };
    const other = {
      name: 'Jan Nowak',
      phone: ['+48501000001'],
      notes: 'old',
      website: 'https://nowak.example',
    };
    expect(comparedFields(row, [other])).toEqual(['name', 'phone', 'notes', 'custom.size']);
  });
});
