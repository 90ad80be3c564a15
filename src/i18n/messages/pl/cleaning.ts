import type { Translation } from '../../message';
import type { cleaning as en } from '../en/cleaning';

export const cleaning: Translation<typeof en> = {
  'issue.email-typo': '„{value}” to zapewne miało być {likely}. Zostaje, dopóki tego nie poprawisz.',
  'issue.short.email-typo': 'Prawdopodobna literówka w e-mailu',
  'issue.serial-date': '„{value}” to zapis dnia liczbą w arkuszu: odczytano {date}.',
  'issue.short.serial-date': 'Dzień zapisany liczbą',
  'issue.date-without-year':
    '„{value}” to dzień bez roku, więc nie da się z niego zrobić daty. Wartość została pominięta.',
  'issue.short.date-without-year': 'Data bez roku',
  'issue.invalid-postal-code': '„{value}” nie jest kodem pocztowym w swoim kraju. Zostaje bez zmian.',
  'issue.short.invalid-postal-code': 'To nie kod pocztowy',
  'issue.invalid-tax-id':
    '„{value}” nie może być numerem podatkowym: któraś cyfra jest błędna, zbędna albo jej brakuje. Zostaje bez zmian.',
  'issue.short.invalid-tax-id': 'Błąd w numerze podatkowym',
  'issue.unknown-country': '„{value}” nie jest nazwą kraju. Zostaje bez zmian.',
  'issue.short.unknown-country': 'Nieznany kraj',
  'issue.unknown-owner':
    '„{value}” nie należy do zespołu w tej książce. Nowy klient dostaje opiekuna domyślnego, istniejący zachowuje swojego.',
  'issue.short.unknown-owner': 'Nieznany opiekun',
  'issue.unknown-stage': '„{value}” nie jest etapem lejka „{pipeline}”. Szansa zaczyna od pierwszego etapu.',
  'issue.short.unknown-stage': 'Nieznany etap',
  'issue.unknown-value':
    '„{value}” nie należy do wartości tego pola. Wartość pominięto, pozostałe zachowano.',
  'issue.short.unknown-value': 'Spoza listy wartości',
  'issue.sensitive-data': {
    one: '{n} numer w tej kolumnie nie powinien leżeć na liście klientów: {name}.',
    few: '{n} numery w tej kolumnie nie powinny leżeć na liście klientów: {name}.',
    many: '{n} numerów w tej kolumnie nie powinno leżeć na liście klientów: {name}.',
    other: '{n} numeru w tej kolumnie nie powinno leżeć na liście klientów: {name}.',
  },
  'issue.short.sensitive-data': 'Wrażliwe numery',
  'issue.likely-duplicate':
    'Prawdopodobnie ten sam klient co {name}. Nic nie jest łączone: zdecyduj, czy to jedna osoba.',
  'issue.short.likely-duplicate': 'Prawdopodobny duplikat',
  'issue.other-name':
    'Ten wiersz zmieniłby imię i nazwisko klienta {name}. Jeśli to ktoś inny, popraw telefon lub e-mail albo rozstrzygnij wiersz samodzielnie.',
  'issue.short.other-name': 'Zmienia nazwę klienta',
  'issue.to-review': 'Ten wiersz zmieniłby klienta {name}. Czeka na Twoją decyzję.',
  'issue.short.to-review': 'Zmiana do potwierdzenia',
  'issue.left-out-by-value': 'Pominięto zgodnie z Twoją decyzją o wierszach z „{value}”.',
  'issue.short.left-out-by-value': 'Pominięte decyzją',
  'issue.company-by-domain': 'Firmę {company} rozpoznano po adresie w domenie {domain}.',
  'issue.short.company-by-domain': 'Firma rozpoznana po e-mailu',
  'issue.same-opportunity': 'Szansa „{title}” jest już w książce; nie zostanie dodana drugi raz.',
  'issue.short.same-opportunity': 'Szansa już jest',
};
