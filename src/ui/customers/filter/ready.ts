import type { Condition } from '../../../domain/filter';
import { jobs } from '../../book';

const nobodyHas = (field: 'phone' | 'email'): Condition => ({ kind: 'field', field, test: { is: 'empty' } });

/** Conditions to begin with: what people look for most. */
export function readyMade(): readonly Condition[] {
  const last = [...jobs.value.values()].sort((a, b) => b.number - a.number)[0];
  return [
    { kind: 'not', of: { kind: 'field', field: 'lastContact', test: { is: 'date', in: { last: 90 } } } },
    { kind: 'field', field: 'nextActivity', test: { is: 'empty' } },
    {
      kind: 'opportunity',
      where: { outcome: ['won'], closed: { this: 'year' } },
      revenue: { from: 10_000 },
    },
    { kind: 'opportunity', where: { outcome: ['open'] } },
    { kind: 'all', of: [nobodyHas('phone'), nobodyHas('email')] },
    { kind: 'field', field: 'createdAt', test: { is: 'date', in: { this: 'month' } } },
    ...(last === undefined
      ? []
      : ([
          { kind: 'field', field: 'importedBy', test: { is: 'one-of', values: [last.jobId] } },
        ] as const satisfies readonly Condition[])),
  ];
}
