import type { CustomKind } from '../domain/customKinds';
import type { Result } from '../domain/result';

/** What a column could be as a field of the user's own. */
export interface FieldProposal {
  /** The column's heading; empty where it has none. */
  readonly label: string;
  readonly kind: CustomKind;
  /** The different values, the most frequent first, as they are mostly written: what a choice would choose from. */
  readonly choices: readonly string[];
  /** There are more of them. */
  readonly more: boolean;
}

/** Fields of the user's own from the workbench. Types only; part of `ImportApi`. */
export interface OwnFieldsApi {
  /** Looks at all values of a column. Needs `read`. */
  proposeField(session: string, column: number): Promise<Result<FieldProposal>>;
}
