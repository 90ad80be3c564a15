import type { Translation } from '../../message';
import type { trial as en } from '../en/trial';

export const trial: Translation<typeof en> = {};
