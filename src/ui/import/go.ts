import type { BookStatus } from '../../db/api';
import type { FieldKey } from '../../domain/fields';
import type { PlanSummary } from '../../import/api';
import { fieldLabel } from '../fields';
import { t } from '../i18n';
import { percent } from './words';

/** What the one button says, and why it cannot be pressed where it cannot. */
export interface Go {
  readonly label: string;
  /** Null where it can be pressed. */
  readonly why: string | null;
}

/** What pressing the button would do with this plan, in words. One import at a time: `running` is another's. */
export function goOf(summary: PlanSummary, running: BookStatus['running'] = null): Go {
  const { created, updated, rows, rejected, unchanged } = summary.counts;
  const label = labelOf(created, updated);
  const blocked = blockText(summary);
  if (blocked !== null) return { label, why: blocked };
  const errors = stoppingErrors(summary);
  if (errors > 0) return { label, why: t('import.go.stopped', { n: errors }) };
  if (created + updated > 0) return { label, why: running === null ? null : lockedText(running) };
  if (rejected === rows) return { label, why: t('import.go.nothing-rejected') };
  return { label, why: t(unchanged === rows ? 'import.go.nothing-known' : 'import.go.nothing-mixed') };
}

/** What of the mapping stands in the way; null where nothing does. */
export function blockText({ blockers: [blocker] }: Pick<PlanSummary, 'blockers'>): string | null {
  if (blocker === undefined) return null;
  if (blocker.code === 'missing-pipeline') return t('import.blocker.missing-pipeline');
  return blocker.code === 'missing-columns'
    ? t('import.blocker.missing-columns')
    : duplicateText(blocker.field, blocker.columns.length);
}

const lockedText = ({ name, done, rows }: NonNullable<BookStatus['running']>): string =>
  t('import.go.locked', { name, share: percent(rows === 0 ? 0 : done / rows) });

function labelOf(created: number, updated: number): string {
  if (created > 0 && updated > 0) return t('import.go.both', { created, updated });
  if (created > 0) return t('import.go.create', { n: created });
  if (updated > 0) return t('import.go.update', { n: updated });
  return t('import.go.nothing');
}

export const duplicateText = (field: FieldKey, count: number): string =>
  t('import.blocker.duplicate-mapping', { field: fieldLabel(field), count });

/** Rows with an error, where one of them stops the import before anything is written; else 0. */
export const stoppingErrors = ({ profile, errors }: Pick<PlanSummary, 'profile' | 'errors'>): number =>
  profile.onError === 'stop' ? errors : 0;
