import type { Translation } from '../../message';
import type { imports as en } from '../en/imports';

export const imports: Translation<typeof en> = {};
