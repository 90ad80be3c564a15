import type { Customer } from './customer';
import type { FieldKey, FieldValue } from './fields';
import type { SideChange, SideEntity, SideRecords } from './side';

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
      /** The write is about the customer though it changes none of its fields: something beside them. */
      readonly touched?: boolean;
    }
  | SideCreate
  | {
      readonly kind: 'update';
      readonly entity: SideEntity;
      readonly id: string;
      readonly fields: readonly SideChange[];
      readonly line?: number;
    }
  | { readonly kind: 'remove'; readonly entity: Entity; readonly id: string }
  | { readonly kind: 'remove'; readonly entity: SideEntity; readonly id: string };

/** A new record of a customer. */
type SideCreate = {
  [E in SideEntity]: { readonly kind: 'create'; readonly entity: E; readonly record: SideRecords[E] };
}[SideEntity];
