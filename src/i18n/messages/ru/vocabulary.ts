import type { Translation } from '../../message';
import type { vocabulary as en } from '../en/vocabulary';

export const vocabulary: Translation<typeof en> = {};
