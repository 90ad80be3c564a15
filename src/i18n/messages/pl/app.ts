import type { Translation } from '../../message';
import type { app as en } from '../en/app';

export const app: Translation<typeof en> = {
  // the shell
  'app.name': 'Satchel',
  'app.skip': 'Przejdź do treści',
  'app.nav': 'Główna',
  'app.today': 'Dzisiaj',
  'app.opportunities': 'Szanse',
  'app.tasks': 'Zadania',
  'app.duplicates': 'Duplikaty',
  'app.health': 'Stan danych',
  'app.reports': 'Raporty',
  'app.customers': 'Klienci',
  'app.import': 'Import',
  'app.settings': 'Ustawienia',
  'app.loading': 'Wczytywanie…',

  // search
  'app.search': 'Szukaj klientów',
  'app.palette': 'Polecenia',
  'app.search-clear': 'Wyczyść wyszukiwanie',

  // what buttons say
  'app.close': 'Zamknij',
  'app.dismiss': 'Odrzuć',
  'app.undo': 'Cofnij',
  'app.cancel': 'Anuluj',
  'app.save': 'Zapisz',
  'app.retry': 'Spróbuj ponownie',
  'app.reload': 'Wczytaj ponownie',
  'app.undone': 'Cofnięto.',

  // the line of state
  'app.saved-here': 'Zapisane na tym urządzeniu',
  'app.works-offline': 'działa bez sieci',
  'app.getting-offline': 'przygotowuje się do pracy bez sieci',
  'app.no-network': 'brak sieci, wszystko działa',
  'app.writing': 'trwa zapis…',
  'app.importing-here': 'importowanie „{name}”: {share}',
  'app.importing-elsewhere': '„{name}” jest importowana w innej karcie: {share}',
  'app.unfinished-title': 'Dokończ import „{name}”: gotowe {done} z {total} wierszy',
  'app.unfinished-text': 'Został przerwany. To, co już weszło, jest bezpieczne, a plik nie jest potrzebny.',
  'app.unfinished-kept':
    'Został przerwany. To, co już weszło, jest bezpieczne; pozostałych wierszy już tu nie ma.',
  'app.unfinished-finish': 'Dokończ',
  'app.unfinished-keep': 'Zostaw, jak jest',
  'app.unfinished-undo': 'Cofnij…',
  'app.unfinished-later': 'Później',
  'app.unfinished-more': {
    one: 'Czeka jeszcze {n} import',
    few: 'Czekają jeszcze {n} importy',
    many: 'Czeka jeszcze {n} importów',
    other: 'Czeka jeszcze {n} importu',
  },

  // a new version
  'app.update-title': 'Nowa wersja jest gotowa',
  'app.update-text': 'Strona wczyta się raz ponownie. Klienci pozostaną bez zmian.',
  'app.update-apply': 'Zaktualizuj teraz',
  'app.update-later': 'Później',

  // dropping a file
  'app.drop-title': 'Upuść listę, aby ją zaimportować',
  'app.drop-text': 'Nic nie zostanie zapisane, dopóki nie zobaczysz każdego wiersza.',

  // no such page
  'app.nowhere-title': 'Nie ma takiej strony',
  'app.nowhere-text': 'Adres może zawierać błąd albo to, do czego prowadził, już nie istnieje.',
  'app.to-customers': 'Przejdź do klientów',

  // a defect of ours
  'app.broken-title': 'Ten ekran przestał działać',
  'app.broken-text':
    'To nasz błąd. Zapisane dane są bezpieczne na tym urządzeniu; wczytaj stronę ponownie, aby kontynuować.',

  // keyboard
  'app.keys': 'Skróty klawiszowe',
  'app.keys-search': 'Szukaj klientów',
  'app.keys-today': 'Przejdź do dzisiaj',
  'app.keys-customers': 'Przejdź do klientów',
  'app.keys-opportunities': 'Przejdź do szans',
  'app.keys-tasks': 'Przejdź do zadań',
  'app.keys-reports': 'Przejdź do raportów',
  'app.keys-palette': 'Znajdź lub zrób cokolwiek',
  'app.keys-import': 'Importuj listę',
  'app.keys-settings': 'Przejdź do ustawień',
  'app.keys-new': 'Dodaj klienta',
  'app.keys-help': 'Pokaż te skróty',
  'app.keys-move': 'Poruszanie się po liście',
  'app.keys-far': 'Pierwszy i ostatni wiersz',
  'app.keys-open': 'Otwórz',
  'app.keys-then': 'potem',
};
