import type { Translation } from '../../../message';
import type { exporting as english } from '../../en/work/exporting';

export const exporting: Translation<typeof english> = {
  'exporting.open': 'Eksportuj…',
  'exporting.title-customers': 'Eksport klientów',
  'exporting.format': 'Plik',
  'exporting.about-csv':
    'Tabela jako tekst, zapisana tak, że arkusz w Twoim regionie otworzy ją podwójnym kliknięciem. To, co mogłoby zadziałać jak formuła, jest unieszkodliwione.',
  'exporting.about-xlsx':
    'Skoroszyt dla Excela, LibreOffice i Numbers. Każda komórka jest tekstem: telefony i kody pocztowe zachowują zera.',
  'exporting.about-vcard':
    'Wizytówki (vCard 3.0) dla telefonów, Outlooka i książek adresowych: nazwy, telefony, e-maile, adresy, urodziny, kategorie, notatki.',
  'exporting.about-json': 'Całe rekordy dla innych programów, takie jak w automatyzacji.',
  'exporting.which-customers': 'Klienci',
  'exporting.chosen': {
    one: 'Wybrani: {count}',
    few: 'Wybrani: {count}',
    many: 'Wybrani: {count}',
    other: 'Wybrani: {count}',
  },
  'exporting.found': {
    one: 'Znalezieni: {count}',
    few: 'Znalezieni: {count}',
    many: 'Znalezieni: {count}',
    other: 'Znalezieni: {count}',
  },
  'exporting.all': {
    one: 'Wszyscy: {count}',
    few: 'Wszyscy: {count}',
    many: 'Wszyscy: {count}',
    other: 'Wszyscy: {count}',
  },
  'exporting.archived': {
    one: 'Z {n} zarchiwizowanym klientem',
    few: 'Z {n} zarchiwizowanymi klientami',
    many: 'Z {n} zarchiwizowanymi klientami',
    other: 'Z {n} zarchiwizowanego klienta',
  },
  'exporting.columns': 'Kolumny',
  'exporting.columns-shown': 'Jak na liście',
  'exporting.columns-all': 'Wszystkie pola',
  'exporting.again-customers':
    'Ponowny import tego pliku niczego nie zmieni: każdy wiersz zna swojego klienta.',
  'exporting.go-customers': {
    one: 'Eksportuj {n} klienta',
    few: 'Eksportuj {n} klientów',
    many: 'Eksportuj {n} klientów',
    other: 'Eksportuj {n} klienta',
  },
  'exporting.done-customers': {
    one: 'Zapisano {n} klienta w pliku {file}',
    few: 'Zapisano {n} klientów w pliku {file}',
    many: 'Zapisano {n} klientów w pliku {file}',
    other: 'Zapisano {n} klienta w pliku {file}',
  },
  'exporting.title-deals': 'Eksport szans sprzedaży',
  'exporting.title-tasks': 'Eksport działań',
  'exporting.which-deals': 'Szanse sprzedaży',
  'exporting.which-tasks': 'Działania',
  'exporting.again-deals':
    'Ponowny import tego pliku niczego nie zmieni: każdy wiersz zna swojego klienta i swoją szansę.',
  'exporting.again-tasks':
    'Ponowny import tego pliku niczego nie zmieni: każdy wiersz zna swojego klienta. Same działania wracają tylko jako plik kalendarza.',
  'exporting.go-deals': {
    one: 'Eksportuj {n} szansę',
    few: 'Eksportuj {n} szanse',
    many: 'Eksportuj {n} szans',
    other: 'Eksportuj {n} szansy',
  },
  'exporting.go-tasks': {
    one: 'Eksportuj {n} działanie',
    few: 'Eksportuj {n} działania',
    many: 'Eksportuj {n} działań',
    other: 'Eksportuj {n} działania',
  },
  'exporting.done-deals': {
    one: 'Zapisano {n} szansę w pliku {file}',
    few: 'Zapisano {n} szanse w pliku {file}',
    many: 'Zapisano {n} szans w pliku {file}',
    other: 'Zapisano {n} szansy w pliku {file}',
  },
  'exporting.done-tasks': {
    one: 'Zapisano {n} działanie w pliku {file}',
    few: 'Zapisano {n} działania w pliku {file}',
    many: 'Zapisano {n} działań w pliku {file}',
    other: 'Zapisano {n} działania w pliku {file}',
  },
  'exporting.filtered-deals': 'Z filtrem: {count}',
  'exporting.filtered-tasks': 'Widoczne: {count}',
  'exporting.all-there': 'Wszystkie: {count}',
};
