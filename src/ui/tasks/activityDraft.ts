import type { Activity, ActivityKind, ActivityValues } from '../../domain/side';
import type { SideDraft } from '../../domain/sideDraft';
import type { Picked } from '../customers/CustomerPicker';

/** What the form of an activity begins with. */
export interface ActivityStart {
  /** Which one is edited; left out: a new one. */
  readonly record?: Activity;
  /** Of a new one: whose it is. */
  readonly customer?: string;
  /** What the customer is called; left out, it is looked up. */
  readonly name?: string;
  /** Of a new one: what is known already. */
  readonly values?: Partial<ActivityValues>;
}

/** The fields that the form edits, each as its input holds it: empty where there is nothing. */
export type FormValues = Readonly<Record<FormField, string>> & { readonly kind: ActivityKind };
type FormField = Exclude<keyof ActivityValues, 'state' | 'doneAt' | 'uid' | 'opportunity'>;

const FIELDS = [
  ...(['kind', 'subject', 'date', 'time', 'minutes', 'endDate', 'priority', 'owner'] as const),
  ...(['repeat', 'remind', 'place', 'notes'] as const),
] satisfies FormField[];

/** What a form shows at first. */
export function formValues({ record, values = {} }: ActivityStart, person: string): FormValues {
  const known: Partial<ActivityValues> = record ?? { kind: 'task', owner: person, ...values };
  const filled = Object.fromEntries(FIELDS.map((field) => [field, known[field] ?? '']));
  return filled as unknown as FormValues;
}

/** What is wrong with what was entered, by field. */
export type FormProblems = Partial<Record<'subject' | 'endDate' | 'remind', true>>;

export function problemsOf(values: FormValues): FormProblems {
  return {
    ...(values.subject.trim() === '' && { subject: true }),
    ...(values.endDate !== '' && values.endDate < values.date && { endDate: true }),
    ...(values.remind !== '' && values.date === '' && { remind: true }),
  };
}

/** The draft that keeps what was entered: of an edited record the fields that are another now; null where none is. */
export function draftOf(
  { record, values }: ActivityStart,
  customer: Picked | null,
  entered: FormValues,
): SideDraft | null {
  const tidy: Readonly<Record<FormField, string>> = {
    ...entered,
    ...(entered.date === '' && { time: '', endDate: '', repeat: '' }),
    ...(entered.time === '' && { minutes: '' }),
    ...(entered.endDate === entered.date && { endDate: '' }),
  };
  if (record === undefined) {
    const filled = Object.entries(tidy).filter(([, value]) => value !== '');
    return {
      entity: 'activity',
      customer: customer?.id ?? '',
      state: values?.state ?? 'planned',
      opportunity: values?.opportunity,
      doneAt: values?.doneAt,
      ...Object.fromEntries(filled),
    };
  }
  const changed = FIELDS.filter((field) => tidy[field].trim() !== (record[field] ?? ''));
  if (changed.length === 0) return null;
  return {
    entity: 'activity',
    id: record.id,
    ...Object.fromEntries(changed.map((field) => [field, tidy[field]])),
  };
}
