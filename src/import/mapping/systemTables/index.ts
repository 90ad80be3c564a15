import { APPLE } from './apple';
import { CRM } from './crm';
import { GOOGLE } from './google';
import { OPEN } from './open';
import { OUTLOOK } from './outlook';
import type { SystemTable } from './table';

export type { SystemTable } from './table';

/** Every export that is known by its header. */
export const SYSTEM_TABLES: readonly SystemTable[] = [...GOOGLE, ...OUTLOOK, ...APPLE, ...CRM, ...OPEN];
