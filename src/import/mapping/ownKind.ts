import { dateEvidence } from '../../domain/normalize/date';
import type { NormalizeContext } from '../../domain/normalize/normalizer';
import { normalizeNumber } from '../../domain/normalize/number';
import { cleanText } from '../../domain/normalize/text';
import { foldWord } from '../../domain/normalize/words';
import { yesNoOf } from '../../domain/normalize/yesNo';
import type { FieldProposal } from '../ownFieldsApi';

/** Different values that are counted; a column with more of them is no choice. */
const MOST_VALUES = 50;
/** A choice proposed unasked has no more choices than a glance takes in, and each stands in several rows. */
const MOST_CHOICES = 12;
const LEAST_TIMES = 3;
const LONGEST_CHOICE = 60;
/** Share of the values that must fit; the others are slips, which show as problems. */
const ENOUGH = 0.9;
/** So many values without enough fits are taken for something else. */
const TRIAL = 200;
/** More digits than a number keeps exactly: a code. */
const MOST_DIGITS = 15;

/** Counts one reading of a column's values while it may still hold. */
class Reading {
  fits = 0;
  seen = 0;
  private readonly test: (value: string) => boolean;

  constructor(test: (value: string) => boolean) {
    this.test = test;
  }

  see(value: string): void {
    if (this.seen >= TRIAL && !this.holds) return;
    this.seen++;
    if (this.test(value)) this.fits++;
  }

  get holds(): boolean {
    return this.seen > 0 && this.fits >= this.seen * ENOUGH;
  }
}

/** Finds out what kind of field a column's values make: fed with all of them, then asked. */
export class KindGuess {
  private readonly dates = new Reading((value) => dateEvidence(value) !== null);
  private readonly numbers: Reading;
  private readonly flags = new Reading((value) => yesNoOf(value) !== undefined);
  /** By folded value: how often, and each way of writing it. */
  private readonly values = new Map<string, Map<string, number>>();
  private more = false;
  private filled = 0;

  constructor(context: NormalizeContext) {
    this.numbers = new Reading(
      (value) =>
        /\d/.test(value) &&
        value.replace(/\D/g, '').length <= MOST_DIGITS &&
        normalizeNumber(value, context).problem === null,
    );
  }

  /** @param cell as the source has it; blank ones say nothing. */
  add(cell: string): void {
    const value = cleanText(cell);
    if (value === '') return;
    this.filled++;
    for (const reading of [this.dates, this.numbers, this.flags]) reading.see(value);
    this.count(value);
  }

  private count(value: string): void {
    const word = foldWord(value);
    const known = this.values.get(word);
    if (known !== undefined) known.set(value, (known.get(value) ?? 0) + 1);
    else if (this.values.size < MOST_VALUES) this.values.set(word, new Map([[value, 1]]));
    else this.more = true;
  }

  proposal(label: string): FieldProposal {
    const counted = [...this.values.values()]
      .map((ways) => [...ways].sort(([, a], [, b]) => b - a))
      .map((ways) => ({ value: ways[0]?.[0] ?? '', times: ways.reduce((sum, [, n]) => sum + n, 0) }))
      .sort((a, b) => b.times - a.times);
    const choices = counted.map(({ value }) => value).filter((value) => value.length <= LONGEST_CHOICE);
    return { label: cleanText(label), kind: this.kind(choices.length), choices, more: this.more };
  }

  private kind(choices: number): FieldProposal['kind'] {
    const { values, filled } = this;
    // Ones alone count something; ones and noughts say yes and no.
    const onlyOnes = values.size === 1 && values.has('1');
    if (this.flags.holds && this.flags.fits === filled && !onlyOnes) return 'yesno';
    if (this.dates.holds) return 'date';
    if (this.numbers.holds) return 'number';
    const isChoice =
      !this.more && values.size === choices && choices <= MOST_CHOICES && filled >= choices * LEAST_TIMES;
    return isChoice && choices > 1 ? 'choice' : 'text';
  }
}
