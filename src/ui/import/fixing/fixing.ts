import { type Signal, signal } from '@preact/signals';
import type { FieldKey } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import type { IssueCode } from '../../../domain/issue';
import type { Result } from '../../../domain/result';
import type { FixEffect, FixingApi } from '../../../import/fixingApi';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { takesIn, withFix } from './fixList';
import { doneText } from './fixText';

/** What is unfolded: a problem, or all values of a column. */
export type Unfolded =
  | { readonly kind: 'problem'; readonly code: IssueCode; readonly field: FieldKey | null }
  | { readonly kind: 'column'; readonly column: number };

/** A fix that would make rows worse waits for an answer. */
export interface WorseQuestion {
  readonly fix: Fix;
  readonly effect: FixEffect;
}

interface Surroundings {
  /** Asks about the plan as it stands; null where its list is gone. */
  ask<T>(call: (api: FixingApi, session: string) => Promise<Result<T>>): Promise<Result<T> | null>;
  fixes(): readonly Fix[];
  /**
   * Puts these fixes in force and plans: how many cells each of them changes, once the plan is on the screen; null where
   * it failed or gave way to a later one.
   */
  put(fixes: readonly Fix[]): Promise<readonly number[] | null>;
}

/** Fixes of one list on the screen: tries them, asks where one would make rows worse, puts them on, takes them back. */
export class Fixing {
  readonly unfolded: Signal<Unfolded | null> = signal<Unfolded | null>(null);
  readonly question: Signal<WorseQuestion | null> = signal<WorseQuestion | null>(null);
  readonly ask: Surroundings['ask'];

  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
    this.ask = around.ask;
  }

  /**
   * Puts a fix on; first asks where rows would be worse off with it. `sure`: it cannot make any worse, as where a value is
   * mapped to a word that its field knows, so that there is nothing to be found out.
   */
  async apply(fix: Fix, sure = false): Promise<void> {
    if (sure || takesIn(this.#around.fixes(), fix)) return this.#put(fix);
    const tried = await this.ask((api, session) => api.tryFix(session, fix));
    if (tried === null) return;
    if (!tried.ok) toast({ text: t('fix.failed'), key: 'fix', tone: 'problem' });
    else if (tried.value.worse + tried.value.rejected > 0) this.question.value = { fix, effect: tried.value };
    else if (tried.value.cells === 0) toast({ text: t('fix.nothing'), key: 'fix' });
    else await this.#put(fix);
  }

  /** The answer to the question. */
  answer(anyway: boolean): Promise<void> {
    const asked = this.question.value;
    this.question.value = null;
    return asked === null || !anyway ? Promise.resolve() : this.#put(asked.fix);
  }

  /** Takes one fix back; the rows are as if it had never been. */
  takeBack(fix: Fix): Promise<void> {
    const rest = this.#around.fixes().filter((other) => other !== fix);
    return this.#change(rest, () => t('fix.taken-back'), t('fix.again'));
  }

  takeAllBack(): Promise<void> {
    return this.#change([], () => t('fix.all-taken-back'), t('fix.again'));
  }

  /** Another list stands here. */
  forget(): void {
    this.unfolded.value = null;
    this.question.value = null;
  }

  #put(fix: Fix): Promise<void> {
    return this.#change(withFix(this.#around.fixes(), fix), (cells) => doneText(fix, cells.at(-1) ?? 0));
  }

  async #change(
    fixes: readonly Fix[],
    text: (cells: readonly number[]) => string,
    back = t('app.undo'),
  ): Promise<void> {
    const before = this.#around.fixes();
    const cells = await this.#around.put(fixes);
    if (cells === null) return;
    toast({
      text: text(cells),
      key: 'fix',
      action: { label: back, undoes: true, run: () => void this.#around.put(before) },
    });
  }
}
