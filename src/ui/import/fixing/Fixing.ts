import { type Signal, signal } from '@preact/signals';
import type { FieldKey } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import type { IssueCode } from '../../../domain/issue';
import type { Result } from '../../../domain/result';
import type { FixEffect, FixingApi } from '../../../import/fixingApi';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';
import { takesIn, withFix } from './fixList';

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
  /** Puts these fixes in force and plans; true once the plan with them is on the screen. */
  put(fixes: readonly Fix[]): Promise<boolean>;
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

  /** Puts a fix on; first asks where rows would be worse off with it. */
  async apply(fix: Fix): Promise<void> {
    if (takesIn(this.#around.fixes(), fix)) return this.#put(fix, null);
    const tried = await this.ask((api, session) => api.tryFix(session, fix));
    if (tried === null) return;
    if (!tried.ok) toast({ text: t('fix.failed'), key: 'fix', tone: 'problem' });
    else if (tried.value.worse + tried.value.rejected > 0) this.question.value = { fix, effect: tried.value };
    else if (tried.value.cells === 0) toast({ text: t('fix.nothing'), key: 'fix' });
    else await this.#put(fix, tried.value.cells);
  }

  /** The answer to the question. */
  answer(anyway: boolean): Promise<void> {
    const asked = this.question.value;
    this.question.value = null;
    return asked === null || !anyway ? Promise.resolve() : this.#put(asked.fix, asked.effect.cells);
  }

  /** Takes one fix back; the rows are as if it had never been. */
  takeBack(fix: Fix): Promise<void> {
    return this.#change(
      this.#around.fixes().filter((other) => other !== fix),
      t('fix.taken-back'),
    );
  }

  takeAllBack(): Promise<void> {
    return this.#change([], t('fix.all-taken-back'));
  }

  /** Another list stands here. */
  forget(): void {
    this.unfolded.value = null;
    this.question.value = null;
  }

  async #put(fix: Fix, cells: number | null): Promise<void> {
    const text = cells === null ? t('fix.changed') : t('fix.done', { n: cells });
    await this.#change(withFix(this.#around.fixes(), fix), text);
  }

  async #change(fixes: readonly Fix[], text: string): Promise<void> {
    const before = this.#around.fixes();
    if (!(await this.#around.put(fixes))) return;
    toast({
      text,
      key: 'fix',
      action: { label: t('app.undo'), undoes: true, run: () => void this.#around.put(before) },
    });
  }
}
