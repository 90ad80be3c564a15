import type { Translation } from '../../message';
import type { ownFields as en } from '../en/ownFields';

export const ownFields: Translation<typeof en> = {
  'own.yes': 'Tak',
  'own.no': 'Nie',
};
