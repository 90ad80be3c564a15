import type { Translation } from '../../message';
import type { customers as en } from '../en/customers';

export const customers: Translation<typeof en> = {};
