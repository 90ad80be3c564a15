import type { Params } from '../failure';
import type { IssueCode } from '../issue';
import type { Normalized } from './normalizer';

const NO_PARAMS: Params = {};

/** What an empty cell comes to. */
export const NOTHING: Normalized = { value: '', problem: null };

export const clean = (value: string): Normalized => ({ value, problem: null });

export const refuse = (code: IssueCode, params: Params = NO_PARAMS): Normalized => ({
  value: '',
  problem: { code, params },
});
