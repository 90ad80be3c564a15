import type { FieldKey } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import type { Offer } from '../../../import/fixingApi';
import { fieldLabel, showValue } from '../../fields';
import { language, t } from '../../i18n';
import { shortened } from '../words';

/** A value in a sentence: cut where it is long, named where it is empty. */
export const quoted = (value: string): string =>
  value === '' ? t('import.cell.empty') : t('fix.quoted', { value: shortened(value, 40) });

/** What fixes made of a cell: as the source has it, and as it is taken. */
export const fixedText = (from: string, to: string): string =>
  t('fix.cell-text', { from: quoted(from), to: quoted(to) });

/** What a cell becomes, as people read it. */
const target = (value: string, field: FieldKey | null): string =>
  value === '' ? t('fix.to-empty') : shortened(field === null ? value : showValue(field, value), 40);

export const pairText = ([from, to]: readonly [string, string], field: FieldKey | null): string =>
  `${quoted(from)} → ${target(to, field)}`;

function countryName(code: string | undefined): string {
  if (code === undefined) return '';
  return new Intl.DisplayNames(language.value, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** What a fix does, in a few words; its column is said beside it. */
export function fixText(fix: Fix, field: FieldKey | null): string {
  switch (fix.kind) {
    case 'map': {
      const [first, ...rest] = fix.pairs;
      if (first === undefined) return '';
      return rest.length === 0
        ? pairText(first, field)
        : t('fix.map-many', { n: fix.pairs.length, first: pairText(first, field) });
    }
    case 'repair':
      return t(`fix.repair.${fix.repair}`, { country: countryName(fix.param) });
    case 'split':
      return fix.into === null
        ? t('fix.split', { separator: fix.separator.trim() })
        : t('fix.split-into', { separator: fix.separator.trim(), field: fieldLabel(fix.into) });
    case 'skip':
      return fix.values.length === 1
        ? t('fix.skip-one', { value: shortened(fix.values[0] ?? '', 40) })
        : t('fix.skip-many', { n: fix.values.length });
    case 'dates':
      return t(`import.read.dates-${fix.order}`);
  }
}

/** What was done, with the number of cells, or of rows where they are left out. */
export function doneText(fix: Fix, n: number): string {
  if (fix.kind === 'dates') return fixText(fix, null);
  return t(fix.kind === 'skip' ? 'fix.rows-out' : 'fix.done', { n });
}

/** What an offer would do, with its count: the question that its button answers. */
export function offerText({ fix, count: n }: Offer): string {
  if (fix.kind === 'map') return t('fix.offer.map', { n });
  if (fix.kind === 'repair') return t(`fix.offer.${fix.repair}`, { n, country: countryName(fix.param) });
  if (fix.kind === 'split') return t('fix.offer.split', { n, separator: fix.separator.trim() });
  return fixText(fix, null);
}
