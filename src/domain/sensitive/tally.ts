import { KINDS, SENSITIVE_KINDS, type SensitiveKind } from './kinds';
import { type Sighting, scanSensitive } from './scan';

/** Sensitive numbers of one kind in a column. */
export interface SensitiveFound {
  readonly kind: SensitiveKind;
  readonly count: number;
  /** Of the cells with a value, 0 to 1. */
  readonly share: number;
  /** As it is called everywhere: PESEL, or of cards their schemes. */
  readonly name: string;
}

interface Counts {
  sized: number;
  shaped: number;
  valid: number;
}

const none = (): Counts => ({ sized: 0, shaped: 0, valid: 0 });

/** By chance one number in ten has the right check digit: a column of such numbers has more of them. */
const VALID_AMONG_SHAPED = 0.5;
/** And among all numbers of that length. */
const VALID_AMONG_SIZED = 0.3;
/** Where the heading says what they are, slips are likelier than another meaning. */
const VALID_WHERE_TOLD = 0.2;

/** True where the heading speaks of numbers that nothing but it tells: then every cell of the column is counted. */
export const tellsUnchecked = (heading: string): boolean =>
  SENSITIVE_KINDS.some((kind) => 'unchecked' in KINDS[kind] && KINDS[kind].heading.test(heading));

/** Counts the sensitive numbers of a column, and those that only look like some. */
export class SensitiveTally {
  private readonly counts = new Map<SensitiveKind, { readonly plain: Counts; readonly grouped: Counts }>();
  private readonly schemes = new Set<string>();

  /** @param text a cell that may hold one: see `mayHoldSensitive`. */
  add(text: string): void {
    scanSensitive(text, this.see);
  }

  private readonly see = ({ kind, likeness, grouped, scheme }: Sighting): void => {
    let known = this.counts.get(kind);
    if (known === undefined) {
      known = { plain: none(), grouped: none() };
      this.counts.set(kind, known);
    }
    const counts = grouped ? known.grouped : known.plain;
    counts.sized++;
    if (likeness !== 'sized') counts.shaped++;
    if (likeness !== 'valid') return;
    counts.valid++;
    if (scheme !== undefined) this.schemes.add(scheme);
  };

  /**
   * What the column holds, by more than chance: the most frequent kind first.
   * @param filled cells with a value
   */
  found(heading: string, filled: number): SensitiveFound[] {
    return SENSITIVE_KINDS.flatMap((kind): SensitiveFound[] => {
      const known = this.counts.get(kind);
      if (known === undefined) return [];
      const { plain, grouped } = known;
      const facts: (typeof KINDS)[SensitiveKind] & { readonly unchecked?: true } = KINDS[kind];
      const isTold = facts.heading.test(heading);
      if (facts.unchecked === true) {
        const count = plain.valid + grouped.valid;
        return isTold && count >= VALID_WHERE_TOLD * filled
          ? [{ kind, count, share: count / filled, name: facts.name }]
          : [];
      }
      const isMeant = (counts: Counts): boolean =>
        counts.valid > 0 &&
        (isTold
          ? counts.valid >= VALID_WHERE_TOLD * counts.shaped
          : counts.valid >= VALID_AMONG_SHAPED * counts.shaped &&
            counts.valid >= VALID_AMONG_SIZED * counts.sized);
      const count = (isMeant(plain) ? plain.valid : 0) + (isMeant(grouped) ? grouped.valid : 0);
      const name = kind === 'card' ? [...this.schemes].join(', ') : facts.name;
      return count === 0 ? [] : [{ kind, count, share: count / filled, name }];
    }).sort((a, b) => b.count - a.count);
  }
}
