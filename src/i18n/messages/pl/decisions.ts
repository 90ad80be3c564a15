import type { Translation } from '../../message';
import type { decisions as en } from '../en/decisions';

export const decisions: Translation<typeof en> = {
  'issue.other-in-file':
    'Ten wiersz ma ten sam telefon, e-mail lub numer co wiersz {line}, w którym jest zupełnie inna nazwa. Czeka na Twoją decyzję: jedna osoba czy dwie?',
  'issue.short.other-in-file': 'Inna osoba w tym pliku',
  'import.row.by-externalId': 'Rozpoznany po identyfikatorze.',
};
