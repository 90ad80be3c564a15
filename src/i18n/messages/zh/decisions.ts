import type { Translation } from '../../message';
import type { decisions as en } from '../en/decisions';

export const decisions: Translation<typeof en> = {};
