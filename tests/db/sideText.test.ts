import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, NO_DAY } from '../../src/db/directory/sides/sideText';
import { dayNumber } from '../../src/domain/day';

describe('the day in a text', () => {
  it.each(['', '2026', '26-01-02', 'tomorrow at noon', 'xx26-01-02T10:00'])('is none in %j', (text) => {
    expect(dayIn(text)).toBe(NO_DAY);
  });

  it('is that of the calendar, in a day and in an instant, whatever was met before', () => {
    const instants = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const text = instant.toISOString();
        const day = text.slice(0, 10);
        expect([dayIn(text), dayIn(day)]).toEqual([dayNumber(day), dayNumber(day)]);
      }),
    );
  });
});
