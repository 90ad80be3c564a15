import type { Translation } from '../../message';
import type { opportunities as en } from '../en/opportunities';

export const opportunities: Translation<typeof en> = {};
