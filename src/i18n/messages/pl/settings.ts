import type { Translation } from '../../message';
import type { settings as en } from '../en/settings';

export const settings: Translation<typeof en> = {};
