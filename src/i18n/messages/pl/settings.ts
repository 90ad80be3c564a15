import type { Translation } from '../../message';
import type { settings as en } from '../en/settings';

export const settings: Translation<typeof en> = {
  'settings.title': 'Ustawienia',
  'settings.look': 'Język i wygląd',
  'settings.language': 'Język',
  'settings.language-failed': 'Nie udało się wczytać tekstów w tym języku, więc język pozostał bez zmian.',
  'settings.theme': 'Wygląd',
  'settings.theme-system': 'Jak urządzenie',
  'settings.theme-light': 'Jasny',
  'settings.theme-dark': 'Ciemny',
  'settings.you': 'Ty',
  'settings.person': 'Twoje imię i nazwisko',
  'settings.person-hint': 'Stoi przy Twoich importach i sprawdzonych wierszach. Zostaje na tym urządzeniu.',
  'settings.data': 'Klienci',
  'settings.country': 'Kraj dla numerów telefonu',
  'settings.country-hint':
    'Numer bez kodu kraju jest odczytywany jako numer z tego kraju. Zapisane już numery pozostają bez zmian.',
  'settings.saved': 'Zapisano.',
  'settings.keeping': 'Bezpieczeństwo danych klientów',
  'settings.where':
    'Wszyscy klienci są przechowywani na tym urządzeniu, w tej przeglądarce. Nic nigdzie nie jest wysyłane.',
  'settings.persisted': 'Przeglądarka obiecała zachować dane klientów, nawet gdy zabraknie miejsca na dysku.',
  'settings.not-asked':
    'Przeglądarki nie poproszono jeszcze o zachowanie danych klientów, gdy zabraknie miejsca na dysku.',
  'settings.not-persisted':
    'Przeglądarka nie obiecała zachować danych klientów, gdy zabraknie miejsca na dysku. Często robi to po zainstalowaniu aplikacji z menu przeglądarki lub po kilku dniach używania.',
  'settings.ask': 'Poproś przeglądarkę',
  'settings.ask-again': 'Poproś ponownie',
  'settings.space': 'Zajęte: {used}',
  'settings.keys-on': 'Skróty jednoklawiszowe',
  'settings.keys-hint': 'Wyłącz je, jeśli dyktujesz tekst lub używasz przełącznika.',
  'settings.app': 'Aplikacja',
  'settings.version': 'Wersja {version}',
  'settings.offline-ready': 'Działa bez sieci: wszystko, czego potrzebuje, jest na tym urządzeniu.',
  'settings.offline-not-yet': 'Wciąż zapisuje to, czego potrzebuje do pracy bez sieci.',
};
