import type { Translation } from '../../message';
import type { customers as en } from '../en/customers';

export const customers: Translation<typeof en> = {
  // the list
  'customers.title': 'Klienci',
  'customers.total': { one: '{n} klient', few: '{n} klientów', many: '{n} klientów', other: '{n} klienta' },
  'customers.found': {
    one: '{n} klient z {all}',
    few: '{n} klientów z {all}',
    many: '{n} klientów z {all}',
    other: '{n} klienta z {all}',
  },
  'customers.new': 'Nowy klient',
  'customers.import': 'Importuj listę',
  'customers.filter-status': 'Filtruj według statusu',
  'customers.all': 'Wszyscy',
  'customers.last-import': 'Ostatni import',
  'customers.sort': 'Sortuj według: {column}',
  'customers.sort-order': 'Kolejność',
  'customers.newest': 'Od najnowszych',
  'customers.oldest': 'Od najstarszych',
  'customers.nameless': 'Bez nazwy',
  'customers.of-import': 'Klienci z „{file}”',
  'customers.filter-off': 'Usuń ten filtr',

  // nothing to show
  'customers.empty-title': 'Nie masz tu jeszcze klientów',
  'customers.empty-text':
    'Wczytaj listę, którą masz, w postaci zapisanej przez Excela lub inny program. Zanim cokolwiek zostanie zapisane, zobaczysz, co stanie się z każdym wierszem, a import możesz cofnąć.',
  'customers.empty-drop': 'Plik można upuścić w dowolnym miejscu tego okna.',
  'customers.empty-sample': 'Wypróbuj na przykładowej liście',
  'customers.empty-template': 'Pobierz szablon',
  'customers.empty-hand': 'Dodaj ręcznie',
  'customers.no-sample': 'Nie udało się otworzyć przykładowej listy.',
  'customers.none-title': 'Żaden klient nie pasuje',
  'customers.none-search':
    'Nic nie zawiera „{search}”. Wystarczy część nazwy, numeru telefonu lub adresu e-mail.',
  'customers.none-filter': 'Żaden klient nie spełnia warunków filtra.',
  'customers.show-all': 'Pokaż wszystkich klientów',

  // the card
  'customer.edit-group': 'Edytuj: {group}',
  'customer.restored': 'Przywrócono: „{name}”.',
  'customer.edit': 'Edytuj',
  'customer.delete': 'Usuń',
  'customer.deleted': 'Usunięto: „{name}”.',
  'customer.saved': 'Zmiany zapisane.',
  'customer.unchanged': 'Nic nie zmieniono.',
  'customer.created': 'Dodano: „{name}”.',
  'customer.partly':
    'Jeszcze nie zapisano. Zaznaczonych wartości nie można zachować w tej postaci: popraw je albo zapisz resztę bez nich.',
  'customer.look': 'Jeszcze nie zapisano. Sprawdź, jak odczytano zaznaczone wartości, i zapisz ponownie.',
  'customer.save-rest': 'Zapisz resztę',
  'customer.group-who': 'Kto',
  'customer.group-contact': 'Kontakt',
  'customer.group-address': 'Adres',
  'customer.group-crm': 'Relacja',
  'customer.group-opportunity': 'Szansa sprzedaży',
  'customer.group-notes': 'Notatki',
  'customer.add-value': 'Dodaj kolejne',
  'customer.remove-value': 'Usuń „{value}”',
  'customer.value-of': '{field}, {n}',
  'customer.date-hint': 'Np. 31.03.1980 lub 1980-03-31',
  'customer.phone-hint':
    'Numery bez kodu kraju są czytane jak numery kraju: {country}. Dla innego kraju wpisz + i jego kod, np. +48, albo zmień kraj w ustawieniach.',
  'customer.phone-ext': '{phone} wew. {extension}',
  'customer.choose': 'Nie podano',
  'customer.origin': 'Z pliku {file}, wiersz {line}',
  'customer.origin-hand': 'Dodano ręcznie, {date}',

  // its history
  'customer.history': 'Historia',
  'customer.kind-created': 'Dodano ręcznie',
  'customer.kind-edited': 'Zmieniono',
  'customer.kind-imported': 'Zaktualizowano przez import',
  'customer.kind-import-created': 'Dodano przez import',
  'customer.kind-import-undone': 'Cofnięto import',
  'customer.kind-restored': 'Przywrócono',
  'customer.kind-removed': 'Usunięto',
  'customer.at-line': '{file}, wiersz {line}',
  'customer.was-empty': 'puste',
  'customer.becomes': 'zmienia się na',
  'customer.history-failed': 'Nie udało się odczytać historii.',

  // a new one
  'customer.new-title': 'Nowy klient',
  'customer.new-text': 'Wystarczy nazwa, firma, e-mail lub telefon.',
  'customer.add': 'Dodaj klienta',
  'customer.add-anyway': 'Dodaj mimo to',
  'customer.similar': {
    one: 'Może ten klient już tu jest?',
    few: 'Jest tu już {n} takich klientów',
    many: 'Jest tu już {n} takich klientów',
    other: 'Jest tu już {n} takiego klienta',
  },
  'customer.similar-text': 'Ten sam telefon lub e-mail. Otwórz, aby tam kontynuować, albo i tak dodaj.',
  'customer.draft-kept': '„{name}” – jeszcze niezapisane. Wpisane dane zostają.',
  'customer.draft-back': 'Wróć',
};
