import type { Translation } from '../../message';
import type { issues as en } from '../en/issues';

export const issues: Translation<typeof en> = {};
