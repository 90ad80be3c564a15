import type { ExportFormat, SideFormat } from '../domain/exportFormat';
import type { FieldKey } from '../domain/fields';
import type { Result } from '../domain/result';
import type { Selection } from './listApi';
import type { ActivityQuery, OpportunityQuery } from './workApi';

export interface FileOptions {
  readonly format: ExportFormat;
  /** Of the headings and of words such as statuses (BCP 47). */
  readonly language: string;
  /** Of CSV: what the user's spreadsheet expects between the cells; where it is the semicolon, amounts have a comma. */
  readonly delimiter?: ';' | ',';
}

export interface ExportOptions extends FileOptions {
  /** Left out: every field that one of the customers holds. vCard and JSON always hold all that they can. */
  readonly columns?: readonly FieldKey[];
}

export interface SideFileOptions extends FileOptions {
  readonly format: SideFormat;
}

export interface Exported {
  readonly name: string;
  readonly file: Blob;
  readonly rows: number;
}

/** Called with the rows that are done; false stops the export. */
export type OnExport = (done: number, total: number) => boolean | Promise<boolean>;

/** Opportunities that are taken away, in their order. */
export type OpportunityScope = Omit<OpportunityQuery, 'limit' | 'offset'>;

/** Activities that are taken away, in their order. */
export interface ActivityScope extends Omit<ActivityQuery, 'limit' | 'offset' | 'day'> {
  /** ISO days: only what takes place on one of them, of a series too if a later occurrence does. */
  readonly days?: readonly [from: string, to: string];
}

/** Taking lists away: each as a file of rows with their ids. Fails with `cancelled` where it was stopped. */
export interface ExportApi {
  /** A selection's customers, in the list's order: see `exportList.ts`. Importing it again changes nothing. */
  exportList(selection: Selection, options: ExportOptions, onProgress?: OnExport): Promise<Result<Exported>>;
  /** Opportunities with their customers: see `exportSides.ts`. Importing it again changes nothing. */
  exportOpportunities(
    scope: OpportunityScope,
    options: SideFileOptions,
    onProgress?: OnExport,
  ): Promise<Result<Exported>>;
  /** Activities with their customers. An import knows the customers again, and takes nothing else from it. */
  exportActivities(
    scope: ActivityScope,
    options: SideFileOptions,
    onProgress?: OnExport,
  ): Promise<Result<Exported>>;
  /** How many activities `exportActivities` takes. */
  countActivities(scope: ActivityScope): Promise<Result<number>>;
}
