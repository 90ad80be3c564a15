import type { Translation } from '../../message';
import type { fixes as en } from '../en/fixes';

export const fixes: Translation<typeof en> = {};
