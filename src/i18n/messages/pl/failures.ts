import type { Translation } from '../../message';
import type { failures as en } from '../en/failures';

export const failures: Translation<typeof en> = {};
