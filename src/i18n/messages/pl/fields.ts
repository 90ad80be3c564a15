import type { Translation } from '../../message';
import type { fields as en } from '../en/fields';

export const fields: Translation<typeof en> = {};
