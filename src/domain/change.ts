import type { Customer } from './customer';
import type { FieldKey, FieldValue } from './fields';

/** Entities that live in pages. */
export type Entity = 'customer';

/** One field that a change sets. `undefined` means that the field was, or becomes, empty. */
export interface FieldChange {
  readonly field: FieldKey;
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
}

/** What passes the write door. */
export type Change =
  | { readonly kind: 'create'; readonly entity: Entity; readonly record: Customer }
  | {
      readonly kind: 'update';
      readonly entity: Entity;
      readonly id: string;
      readonly fields: readonly FieldChange[];
      /** The line of the import's file that says so. */
      readonly line?: number;
    }
  | { readonly kind: 'remove'; readonly entity: Entity; readonly id: string };
