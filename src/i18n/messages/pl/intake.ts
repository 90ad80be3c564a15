import type { Translation } from '../../message';
import type { intake as english } from '../en/intake';

export const intake: Translation<typeof english> = {
  'intake.pasted': 'Wklejona tabela',
  'intake.dropped': 'Upuszczona tabela',
  'intake.shared': 'Udostępniona tabela',
  'intake.no-table': 'Nie ma w tym tabeli. Lista ma co najmniej dwa wiersze albo dwie kolumny.',
  'intake.share-failed': 'To, co udostępniono, nie dotarło. Udostępnij jeszcze raz albo wybierz plik tutaj.',
  'intake.unread': 'Nie udało się otworzyć pliku „{name}”. Być może został przeniesiony.',
  'intake.paste': 'Wklej tabelę',
  'intake.paste-title': 'Wklej tabelę',
  'intake.paste-hint':
    'Skopiuj wiersze razem z nagłówkami w Excelu, w innym arkuszu lub na stronie internetowej i wklej je tutaj.',
  'intake.paste-label': 'Wiersze, każdy w osobnej linii',
  'intake.paste-none': 'Wklej co najmniej dwa wiersze albo komórki rozdzielone tabulatorami.',
  'intake.paste-open': 'Obejrzyj wiersze',
  'intake.from': 'Przenosisz się z innego CRM?',
  'intake.from-system': 'Eksport z programu {system}.',
  'intake.from-more': 'Co się przenosi',
};
