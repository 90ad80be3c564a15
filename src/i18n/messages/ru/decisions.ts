import type { Translation } from '../../message';
import type { decisions as en } from '../en/decisions';

export const decisions: Translation<typeof en> = {
  'issue.other-in-file':
    'В этой строке тот же телефон, e-mail или номер, что в строке {line}, но имя совсем другое. Она ждёт вашего решения: это один человек или двое?',
  'issue.short.other-in-file': 'Другой человек в этом файле',
  'import.row.by-externalId': 'Узнан по идентификатору.',
};
