import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Activity, ActivityValues } from '../../../src/domain/side';
import { readIcs } from '../../../src/import/calendar/icsRead';
import { writeIcs } from '../../../src/import/calendar/icsWrite';

const TODAY = '2026-11-22';
const bytes = (text: string) => new TextEncoder().encode(text);
const calendar = (...parts: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${parts.join('')}END:VCALENDAR\r\n`;
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');
const todo = (...lines: string[]) => ['BEGIN:VTODO', ...lines, 'END:VTODO', ''].join('\r\n');
const read = (text: string, zone = 'Europe/Warsaw') => readIcs(bytes(text), TODAY, zone);
const first = (text: string, zone?: string) => read(text, zone)?.entries[0];

/** As Outlook writes a zone of its own name. */
const EASTERN = [
  'BEGIN:VTIMEZONE',
  'TZID:Eastern Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16011104T020000',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010311T020000',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  '',
].join('\r\n');

const at = (start: string, ...more: string[]) => event('UID:1', `DTSTART${start}`, 'SUMMARY:X', ...more);

describe('when something takes place', () => {
  test.each<[string, string, Partial<ActivityValues>]>([
    ['a whole day', at(';VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202'), { date: '2026-12-01' }],
    [
      'several days',
      at(';VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204'),
      { date: '2026-12-01', endDate: '2026-12-03' },
    ],
    [
      'days by their number',
      at(';VALUE=DATE:20261201', 'DURATION:P2D'),
      { date: '2026-12-01', endDate: '2026-12-02' },
    ],
    [
      'in UTC',
      at(':20261201T140000Z', 'DTEND:20261201T153000Z'),
      { date: '2026-12-01', time: '15:00', minutes: '90' },
    ],
    [
      'on whatever clock',
      at(':20261201T140000', 'DURATION:PT1H15M'),
      { date: '2026-12-01', time: '14:00', minutes: '75' },
    ],
    [
      'in New York',
      at(';TZID=America/New_York:20261201T200000', 'DURATION:PT1H'),
      { date: '2026-12-02', time: '02:00', minutes: '60' },
    ],
    [
      'in New York while clocks differ',
      at(';TZID=America/New_York:20270320T090000'),
      { date: '2027-03-20', time: '14:00' },
    ],
    [
      'in a zone that the file defines, in winter',
      EASTERN + at(';TZID="Eastern Standard Time":20261201T090000'),
      { date: '2026-12-01', time: '15:00' },
    ],
    [
      'in a zone that the file defines, in summer',
      EASTERN + at(';TZID=Eastern Standard Time:20270701T090000'),
      { date: '2027-07-01', time: '15:00' },
    ],
    [
      'over midnight',
      at(':20261201T220000', 'DTEND:20261202T020000'),
      { date: '2026-12-01', time: '22:00', minutes: '240', endDate: '2026-12-02' },
    ],
    [
      'until midnight',
      at(':20261201T220000', 'DTEND:20261202T000000'),
      { date: '2026-12-01', time: '22:00', minutes: '120' },
    ],
  ])('%s', (_, text, expected) => {
    const { kind: _kind, state, subject: _subject, uid: _uid, ...when } = first(calendar(text))?.values ?? {};
    expect([when, state]).toEqual([expected, 'planned']);
  });
});

describe('how it repeats', () => {
  const rule = (text: string, start = ':20261201T150000') => first(calendar(at(start, text)))?.values.repeat;
  test.each([
    ['RRULE:FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU'],
    ['RRULE:FREQ=WEEKLY;COUNT=5;INTERVAL=2;WKST=SU', 'FREQ=WEEKLY;INTERVAL=2;COUNT=5;WKST=SU'],
    ['RRULE:FREQ=DAILY;UNTIL=20261210T140000Z', 'FREQ=DAILY;UNTIL=20261210'],
    ['RRULE:FREQ=DAILY;UNTIL=20261210T130000Z', 'FREQ=DAILY;UNTIL=20261209'],
    ['RRULE:FREQ=MONTHLY;BYDAY=1TU\r\nEXDATE:20270105T150000', 'FREQ=MONTHLY;BYDAY=1TU;EXDATE=20270105'],
  ])('%s', (text, expected) => expect(rule(text)).toBe(expected));

  it('on the days of the device where those of the file are others', () => {
    expect(rule('RRULE:FREQ=WEEKLY;BYDAY=TU', ';TZID=America/New_York:20261201T200000')).toBe(
      'FREQ=WEEKLY;BYDAY=WE',
    );
  });

  it('and what is not followed comes once, with its rule in the notes, and is remarked', () => {
    const entry = first(calendar(at(':20261201T150000', 'RRULE:FREQ=HOURLY;COUNT=3')));
    expect(entry).toMatchObject({
      remarks: ['rule-not-kept'],
      values: { date: '2026-12-01', notes: 'RRULE:FREQ=HOURLY;COUNT=3' },
    });
    expect(entry?.values.repeat).toBeUndefined();
  });

  it('from its next occurrence on, without those that stand apart', () => {
    const series = event(
      'UID:s',
      'DTSTART:20260105T090000',
      'RRULE:FREQ=WEEKLY;COUNT=100;BYDAY=MO',
      'SUMMARY:Meeting',
    );
    const moved = event(
      'UID:s',
      'RECURRENCE-ID:20261130T090000',
      'DTSTART:20261201T110000',
      'SUMMARY:Meeting',
    );
    const entries = read(calendar(series, moved))?.entries.map(({ values }) => values);
    expect(entries).toMatchObject([
      { date: '2026-11-23', repeat: 'FREQ=WEEKLY;COUNT=54;BYDAY=MO;EXDATE=20261130', uid: 's' },
      { date: '2026-12-01', time: '11:00', uid: 's#20261130T090000' },
    ]);
  });
});

it('unfolds within letters and takes escapes away', () => {
  const text = bytes(
    calendar(
      event('UID:1', 'DTSTART;VALUE=DATE:20261201', 'SUMMARY:Łódź\\, spotkanie', 'DESCRIPTION:a\\nb\\;c'),
    ),
  );
  const place = text.indexOf(0xc5) + 1; // behind the first byte of Ł
  const folded = new Uint8Array([...text.slice(0, place), 13, 10, 32, ...text.slice(place)]);
  expect(readIcs(folded, TODAY, 'UTC')?.entries[0]?.values).toMatchObject({
    subject: 'Łódź, spotkanie',
    notes: 'a\nb;c',
    kind: 'meeting',
  });
});

it('takes a description for the subject where that is all there is, and keeps one that only says the same', () => {
  const subjectAndNotes = (...lines: string[]) => {
    const { subject, notes } =
      first(calendar(event('UID:1', 'DTSTART:20261201T100000', ...lines)))?.values ?? {};
    return [subject, notes];
  };
  expect(subjectAndNotes('DESCRIPTION:Lunch')).toEqual(['Lunch', undefined]);
  expect(subjectAndNotes('DESCRIPTION:Lunch\\nwith Ada')).toEqual(['Lunch', 'Lunch\nwith Ada']);
  expect(subjectAndNotes('SUMMARY:Lunch', 'DESCRIPTION:Lunch')).toEqual(['Lunch', 'Lunch']);
});

it('knows who takes part, what is reminded of, what is done, and what was called off', () => {
  const file = read(
    calendar(
      event(
        'UID:1',
        'DTSTART:20261201T100000',
        'SUMMARY:Lunch',
        'ORGANIZER;CN="Me, myself":MAILTO:Me@firm.example',
        'ATTENDEE;RSVP=TRUE:mailto:ada@poczta.example',
        'BEGIN:VALARM',
        'TRIGGER:-PT15M',
        'END:VALARM',
      ),
      event(
        'UID:2',
        'DTSTART;VALUE=DATE:20261201',
        'SUMMARY:Call Ada',
        'BEGIN:VALARM',
        'TRIGGER:-PT15H',
        'END:VALARM',
      ),
      event('UID:3', 'DTSTART:20261101T100000', 'SUMMARY:Was'),
      event('UID:4', 'DTSTART:20261201T100000', 'SUMMARY:Off', 'STATUS:CANCELLED'),
      todo('UID:5', 'SUMMARY:Late', 'DUE;VALUE=DATE:20261101', 'PRIORITY:1'),
      todo('UID:6', 'SUMMARY:Over', 'COMPLETED:20261102T090000Z', 'STATUS:COMPLETED'),
    ),
  );
  expect(file?.left).toBe(1);
  expect(file?.entries).toMatchObject([
    { emails: ['me@firm.example', 'ada@poczta.example'], values: { kind: 'meeting', remind: '15' } },
    { values: { kind: 'call', remind: '1440' } },
    { values: { state: 'done', date: '2026-11-01' } },
    { values: { kind: 'task', state: 'planned', date: '2026-11-01', priority: 'high' } },
    { values: { state: 'done', doneAt: '2026-11-02T09:00:00.000Z' } },
  ]);
});

it('is no calendar where it is none, or is cut off', () => {
  for (const text of [
    '',
    'Name,Email\nAda,a@b.example',
    'BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT',
  ]) {
    expect(readIcs(bytes(text), TODAY, 'UTC')).toBeNull();
  }
});

describe('what is written', () => {
  const days = fc
    .integer({ min: 1, max: 400 })
    .map((more) => new Date(Date.UTC(2026, 10, 22 + more)).toISOString().slice(0, 10));
  const texts = fc
    .string({
      unit: fc.constantFrom('a', 'ż', '会', '😀', ',', ';', '\\', ' ', '"', ':'),
      minLength: 1,
      maxLength: 120,
    })
    .map((text) => `x${text}x`);
  const option = <T>(from: fc.Arbitrary<T>) => fc.option(from, { nil: undefined });
  const activities = fc
    .record({
      kind: fc.constantFrom('call', 'meeting', 'task', 'event', 'email', 'other'),
      subject: texts,
      date: days,
      time: option(fc.constantFrom('00:00', '09:05', '23:30')),
      minutes: option(fc.constantFrom('15', '90')),
      priority: option(fc.constantFrom('high', 'low')),
      notes: option(texts),
      place: option(texts),
      remind: option(fc.constantFrom('0', '15', '1440')),
      repeat: option(
        fc.constantFrom('FREQ=DAILY;INTERVAL=3', 'FREQ=MONTHLY;COUNT=4', 'FREQ=WEEKLY;UNTIL=20990101'),
      ),
    })
    .map(({ minutes, ...rest }): Activity => {
      const isEvent = rest.kind !== 'task' && rest.time !== undefined && rest.time !== '23:30';
      const given = {
        ...rest,
        ...(isEvent && { minutes }),
        id: 'b-1.2',
        customer: '',
        createdAt: '2026-11-01T08:00:00.000Z',
        updatedAt: '2026-11-01T08:00:00.000Z',
        state: 'planned',
      };
      return Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as unknown as Activity;
    });

  it('comes back as it was, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(activities, (record) => {
        const text = writeIcs([{ record, contact: 'Ada, +48 601' }], '2026-11-22T10:00:00.000Z');
        for (const line of text.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const { id: _id, customer: _customer, createdAt: _created, updatedAt, ...values } = record;
        const entry = first(text, 'Asia/Tokyo');
        expect(entry?.values).toEqual({ ...values, uid: 'b-1.2@satchel' });
        expect(entry?.changedAt).toBe(updatedAt);
      }),
      { numRuns: 200 },
    );
  });
});
