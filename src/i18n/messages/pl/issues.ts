import type { Translation } from '../../message';
import type { issues as en } from '../en/issues';

export const issues: Translation<typeof en> = {
  'issue.cell-count':
    'Wiersz ma komórek: {actual}, a nagłówek: {expected}. Sprawdź, czy wartości stoją we właściwych kolumnach.',
  'issue.unclosed-quote':
    'Cudzysłów na początku tej komórki w wierszu {line} nigdy się nie zamyka. Został zwykłym znakiem, a komórka kończy się na najbliższym separatorze.',
  'issue.oversized-cell':
    'Komórka ma znaków: {length}, więcej niż mieści arkusz kalkulacyjny. Zachowano ją w całości.',
  'issue.undecodable':
    'Litery, których to kodowanie nie odczytuje: {count}. Widać je jako �. Inne kodowanie może je odczytać.',
  'issue.nul-character':
    'Komórka „{value}” zawiera ukryty znak, którego inne programy nie odczytają. Reszta jest zachowana.',
  'issue.blank-header':
    'Ta kolumna nie ma nagłówka. Jej wartości zostaną zachowane, jeśli wybierzesz dla niej pole.',
  'issue.duplicate-header': 'Dwie kolumny mają nagłówek „{header}”. Każda może trafić do osobnego pola.',
  'issue.repeated-header': 'Tutaj powtarzają się nagłówki, więc ten wiersz to nie klient i został pominięty.',
  'issue.total-row': 'Podsumowanie listy („{word}”), nie klient: pominięto.',
  'issue.footer-row': 'Wiersz wydruku („{text}”), nie klient: pominięto.',
  'issue.lost-digits':
    '„{value}” to skrót arkusza dla długiej liczby: ostatnie cyfry przepadły. Poproś o listę z tą kolumną zapisaną jako tekst.',
  'issue.cell-error': 'Arkusz nie obliczył tej komórki ({error}).',
  'issue.broken-record':
    'Ten wpis jest niepełny: urywa się w wierszu {line}. Zachowano to, co dało się odczytać. Pominięto: „{text}”.',
  'issue.rest-unread':
    'Od wiersza {line}, znaku {column} plik jest uszkodzony i dalej nie dało się go odczytać: może brakować wpisów. Poproś o plik jeszcze raz.',
  'issue.contact-group': 'Grupa z książki adresowej, nie klient: pominięto.',
  'issue.missing-identity':
    'Nic poprawnego nie mówi, kto to jest: brak nazwy, firmy, e-maila i telefonu. Wiersz nie zostanie zaimportowany; zostaje w pliku nieudanych wierszy.',
  'issue.invalid-email': '„{value}” nie jest pełnym adresem e-mail. Wartość pominięto, pozostałe zachowano.',
  'issue.invalid-phone': 'Pod „{value}” nie można zadzwonić. Wartość pominięto, pozostałe zachowano.',
  'issue.fax-number': '„{value}”: numer faksu pominięto, telefony i pozostałe wartości zachowano.',
  'issue.invalid-date': '„{value}” nie jest datą. Wartość pominięto, pozostałe zachowano.',
  'issue.ambiguous-date': '„{value}” można odczytać od dnia albo od miesiąca. Sprawdź kolejność dat.',
  'issue.invalid-value': '„{value}” nie pasuje do tego pola. Wartość pominięto, pozostałe zachowano.',
  'issue.more-values':
    '„{value}” to kilka wartości, a to pole mieści jedną. Pierwszą zachowano, pozostałe pominięto.',
  'issue.unknown-status':
    '„{value}” nie jest statusem w tej książce. Nowy klient dostaje status domyślny, istniejący zachowuje swój.',
  'issue.unknown-gender': 'Nie wiadomo, jaka to płeć: „{value}”. Wartość pominięto, pozostałe zachowano.',
  'issue.duplicate-row': 'Ten sam klient co w wierszu {line} tego pliku. Nie zostanie dodany drugi raz.',
  'issue.many-matches':
    'Do tego wiersza pasuje kilku klientów. Wskaż właściwego albo zdecyduj, że to nowy klient. Bez decyzji wiersz trafi do pliku nieudanych wierszy.',
  'issue.conflicting-match':
    'Identyfikator, telefon, e-mail i nazwa w tym wierszu nie wskazują jednego klienta. Zdecydowało najmocniejsze: identyfikator, potem telefon, e-mail i nazwa.',
  'issue.short.cell-count': 'Za dużo lub za mało komórek',
  'issue.short.unclosed-quote': 'Niezamknięty cudzysłów',
  'issue.short.oversized-cell': 'Bardzo długa komórka',
  'issue.short.undecodable': 'Nieczytelne litery',
  'issue.short.nul-character': 'Ukryty znak',
  'issue.short.blank-header': 'Kolumna bez nagłówka',
  'issue.short.duplicate-header': 'Powtórzony nagłówek',
  'issue.short.repeated-header': 'Powtórzone nagłówki',
  'issue.short.total-row': 'Podsumowanie, nie klient',
  'issue.short.footer-row': 'Wiersz wydruku',
  'issue.short.lost-digits': 'Cyfry utracone w arkuszu',
  'issue.short.cell-error': 'Błąd w arkuszu',
  'issue.short.broken-record': 'Niepełny wpis',
  'issue.short.rest-unread': 'Reszty nie dało się odczytać',
  'issue.short.contact-group': 'Grupa kontaktów',
  'issue.short.missing-identity': 'Brak nazwy i kontaktu',
  'issue.short.invalid-email': 'To nie adres e-mail',
  'issue.short.invalid-phone': 'To nie numer telefonu',
  'issue.short.fax-number': 'Numer faksu',
  'issue.short.invalid-date': 'To nie data',
  'issue.short.ambiguous-date': 'Najpierw dzień czy miesiąc?',
  'issue.short.invalid-value': 'Wartość nie pasuje',
  'issue.short.more-values': 'Kilka wartości w jednym polu',
  'issue.short.unknown-status': 'Nieznany status',
  'issue.short.unknown-gender': 'Nieznana płeć',
  'issue.short.duplicate-row': 'Powtórzony w pliku',
  'issue.short.many-matches': 'Pasuje kilku klientów',
  'issue.short.conflicting-match': 'Wskazuje dwóch klientów',
  'issue.duplicate-differs':
    'Ten sam klient co w wierszu {line} tego pliku, ale z innymi wartościami. Nie jest dodawany; wiersz pozostaje w pliku nieudanych wierszy.',
  'issue.short.duplicate-differs': 'Powtórzone z innymi wartościami',
  'issue.other-person':
    'Ten wiersz trafia na klienta {name}, który nazywa się zupełnie inaczej. Nic nie zostanie nadpisane: zdecyduj, czy to jedna osoba, czy dwie.',
  'issue.short.other-person': 'Trafia na inną osobę',
  // headings of the two columns that the file of failed rows adds
  'issue.met-since':
    'Ktoś, kto pasuje do tego wiersza, pojawił się w bazie po podglądzie. Wiersza nie zaimportowano: zaimportuj plik nieudanych wierszy, aby rozstrzygnąć go na nowo.',
  'issue.short.met-since': 'W międzyczasie pojawił się w bazie',
  'issue.gone-since':
    'Klienta, do którego pasuje ten wiersz, usunięto po podglądzie. Wiersza nie zaimportowano: zaimportuj plik nieudanych wierszy, aby rozstrzygnąć go na nowo.',
  'issue.short.gone-since': 'Usunięty w międzyczasie',
  'issue.merged-since':
    'Klienta z tego wiersza połączono w międzyczasie z innym. Tamten pozostaje bez zmian.',
  'issue.short.merged-since': 'Połączony w międzyczasie',
  'issue.file.line': 'Wiersz',
  'issue.file.problem': 'Problem',
};
