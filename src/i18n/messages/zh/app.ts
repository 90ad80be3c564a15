import type { Translation } from '../../message';
import type { app as en } from '../en/app';

export const app: Translation<typeof en> = { 'app.name': 'Satchel' };
