import type { Translation } from '../../message';
import type { sources as english } from '../en/sources';

export const sources: Translation<typeof english> = {
  'remark.named-otherwise':
    'Nazwa kończy się na .{extension}, ale w środku jest {format}. Wczytano według zawartości.',
  'remark.from-archive': 'Z archiwum „{archive}”.',
  'remark.other-sheets': {
    one: 'Plik zawiera jeszcze {n} listę.',
    few: 'Plik zawiera jeszcze {n} listy.',
    many: 'Plik zawiera jeszcze {n} list.',
    other: 'Plik zawiera jeszcze {n} listy.',
  },
  'remark.hidden-rows': 'Ukryte wiersze arkusza też są wczytywane: {n}.',
  'remark.hidden-columns': 'Ukryte kolumny arkusza też są wczytywane: {n}.',
  'remark.skipped-titles': 'Wiersze tytułu nad nagłówkami: {n}.',
  'remark.left-out-pictures': 'Zdjęcia i podobne dane nie są wczytywane: {n}.',
  'remark.nested-values': 'Wartości zagnieżdżone stały się osobnymi kolumnami; ich nazwy łączą kropki.',

  'format.csv': 'tekst rozdzielany',
  'format.xlsx': 'skoroszyt Excela',
  'format.xls': 'stary skoroszyt Excela',
  'format.ods': 'arkusz OpenDocument',
  'format.xml': 'arkusz XML',
  'format.html': 'tabela ze strony internetowej',
  'format.vcard': 'wizytówki (vCard)',
  'format.json': 'rekordy JSON',

  'import.read.sheet': 'Arkusz',
  'import.read.sheet-rows': {
    one: '{n} wiersz',
    few: '{n} wiersze',
    many: '{n} wierszy',
    other: '{n} wiersza',
  },
  'import.read.sheet-hidden': 'ukryty w pliku',
  'import.read.format': 'Rodzaj pliku',

  'import.encoding.japanese': 'Japońskie ({name})',
  'import.encoding.korean': 'Koreańskie ({name})',
  'import.encoding.central-dos': 'Środkowoeuropejskie, DOS ({name})',
  'import.encoding.cyrillic-dos': 'Cyrylica, DOS ({name})',
  'import.encoding.cyrillic-mac': 'Cyrylica, dawne Maki ({name})',

  'import.letters.question': 'Czy te nazwy są zapisane poprawnie?',
  'import.letters.why': 'Plik nie mówi, jakich liter używa. Wybierz słowa zapisane poprawnie.',
  'import.delimiter.space': 'Spacja',
  'import.read.quotes': 'Cudzysłowy wokół komórek',
  'import.read.quotes-why': 'W nich stoją komórki, które zawierają separator.',
  'import.read.quotes-double': 'Podwójne " "',
  'import.read.quotes-single': `Pojedyncze ' '`,
  'import.read.quotes-low': 'Drukarskie „ ”',
  'import.read.quotes-backslash': 'Podwójne, z ukośnikami \\"',
  'import.read.quotes-single-backslash': `Pojedyncze, z ukośnikami \\'`,
};
