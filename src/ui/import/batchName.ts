import type { CommitOptions } from '../../import/api';
import { t } from '../i18n';

type Named = Pick<NonNullable<CommitOptions['batch']>, 'name' | 'loose' | 'of'>;

/** What files that were imported together are called: by where they come from, else by the first and how many more. */
export const batchName = ({ name, loose, of }: Named): string =>
  loose === true && of > 1 ? t('batch.loose', { name, n: of - 1 }) : name;
