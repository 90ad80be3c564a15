import type { ActivityKind, ActivityValues, OpportunityValues } from '../../src/domain/side';
import type { Vocabulary } from '../../src/domain/vocabulary';
import { CATEGORIES, GROUPS, MEMBERS, type Person } from './people';
import { Random } from './random';

const DAY = 86_400_000;

/** The words of the believable book. */
export const WORDS: Vocabulary = {
  statuses: ['Partner'],
  members: MEMBERS.map((name, at) => ({ id: `m${at + 1}`, name })),
  pipelines: [
    {
      id: 'first',
      name: 'Sales',
      stages: [
        { id: 'first-1', name: 'New', probability: 10 },
        { id: 'first-2', name: 'In talks', probability: 30 },
        { id: 'first-3', name: 'Offer sent', probability: 60 },
        { id: 'first-4', name: 'Won', outcome: 'won' },
        { id: 'first-5', name: 'Lost', outcome: 'lost' },
      ],
      reasons: ['Price', 'Went to a competitor', 'No budget', 'Never answered'],
    },
  ],
  fields: [],
  categories: CATEGORIES.map((name, at) => ({
    name,
    color: (['purple', 'blue', 'teal', 'grey', 'orange', 'green', 'red', 'yellow'] as const)[at] ?? 'grey',
  })),
  groups: [...GROUPS],
};

const KINDS: readonly ActivityKind[] = [
  'call',
  'call',
  'call',
  'email',
  'email',
  'meeting',
  'sms',
  'note',
  'task',
];

const SUBJECTS: Readonly<Record<ActivityKind, readonly string[]>> = {
  call: ['Call about the offer', 'Call back', 'Ask how the delivery was', 'Introduce the new range'],
  email: ['Send the price list', 'Answer the enquiry', 'Confirm the order'],
  meeting: ['Visit the workshop', 'Show the samples', 'Talk through the contract'],
  sms: ['Remind of the appointment'],
  note: ['Prefers oak, has two shops', 'Met at the fair'],
  task: ['Prepare the offer', 'Check the invoice', 'Look up the contract'],
  event: ['Spring fair'],
  other: ['Other'],
};

const DEALS = [
  'Oak table for the hall',
  'Yearly supply',
  'Shop fittings',
  'Trial order',
  'Service contract',
  'Second machine',
];

const CURRENCY: Readonly<Record<string, string>> = { PL: 'PLN', RU: 'RUB', CN: 'CNY', GB: 'GBP' };

/** What was done and is to be done with the n-th person, and what it may bring. Of an activity `opportunity: '='` is the first one. */
export interface Work {
  readonly activities: readonly ActivityValues[];
  readonly opportunities: readonly OpportunityValues[];
}

export function workWith(n: number, person: Person, today: Date): Work {
  const random = new Random(n + 1_000_003);
  const since = Date.parse(person.createdAt);
  const owner = person.owner === undefined ? {} : { owner: person.owner };
  const opportunities = opportunitiesOf(random, since, today, owner, CURRENCY[person.country ?? ''] ?? 'EUR');
  const most = person.status === 'active' ? 8 : person.status === 'lapsed' ? 5 : 4;
  const done = Array.from({ length: random.below(most + 1) }, (): ActivityValues | undefined => {
    const kind = random.of(KINDS);
    // Whoever lapsed was last heard of long ago.
    const until = person.status === 'lapsed' ? 0.4 : 1;
    const at = new Date(since + random.next() * until * (today.getTime() - since));
    at.setUTCHours(7 + random.below(9), 15 * random.below(4), 0, 0);
    const subject = random.of(SUBJECTS[kind]);
    // Office hours may lie before somebody came, or ahead.
    if (at.getTime() < since || at > today) return undefined;
    return {
      ...{ kind, state: 'done', subject, date: dayOf(at), doneAt: at.toISOString() },
      ...owner,
      ...(kind === 'note' && { notes: subject }),
    };
  })
    .filter((one) => one !== undefined)
    .toSorted((a, b) => (a.doneAt ?? '').localeCompare(b.doneAt ?? ''));
  const isPlanned = person.archived === undefined && random.chance(person.status === 'lapsed' ? 0.03 : 0.25);
  return {
    activities: isPlanned ? [...done, plannedOne(random, today, owner, opportunities.length > 0)] : done,
    opportunities,
  };
}

function plannedOne(
  random: Random,
  today: Date,
  owner: { readonly owner?: string },
  serves: boolean,
): ActivityValues {
  const kind = random.of(['call', 'call', 'meeting', 'task', 'email'] as const);
  // Most of it lies in the days to come; a little is overdue.
  const day = new Date(today.getTime() + (random.below(60) - 6) * DAY);
  const isTimed = kind === 'meeting' || random.chance(0.3);
  return {
    ...{ kind, state: 'planned', subject: random.of(SUBJECTS[kind]), date: dayOf(day) },
    ...owner,
    ...(isTimed && {
      time: `${String(8 + random.below(9)).padStart(2, '0')}:${random.of(['00', '30'])}`,
      minutes: '45',
    }),
    ...(random.chance(0.15) && { priority: 'high' as const }),
    ...(random.chance(0.05) && { repeat: 'FREQ=MONTHLY' }),
    ...(serves && { opportunity: '=' }),
  };
}

function opportunitiesOf(
  random: Random,
  since: number,
  today: Date,
  owner: { readonly owner?: string },
  currency: string,
): readonly OpportunityValues[] {
  const count = random.chance(0.3) ? 1 + Number(random.chance(0.25)) : 0;
  return Array.from({ length: count }, (): OpportunityValues => {
    const from = new Date(since + random.next() * (today.getTime() - since));
    const closing = new Date(from.getTime() + (10 + random.below(120)) * DAY);
    const isOver = closing < today && random.chance(0.9);
    const isWon = random.chance(0.45);
    const stage = isOver
      ? isWon
        ? 'first-4'
        : 'first-5'
      : random.of(['first-1', 'first-2', 'first-2', 'first-3']);
    const amount = Math.round(10 ** (2.5 + random.next() * 2.2) / 10) * 10;
    return {
      ...{ title: random.of(DEALS), date: dayOf(from), pipeline: 'first', stage, closeDate: dayOf(closing) },
      ...{ expectedRevenue: String(amount), currency },
      ...owner,
      ...(isOver && { closedAt: dayOf(closing) }),
      ...(isOver && !isWon && { reason: random.of(WORDS.pipelines[0]?.reasons ?? []) }),
    };
  });
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
