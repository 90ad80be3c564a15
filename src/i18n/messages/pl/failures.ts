import type { Translation } from '../../message';
import type { failures as en } from '../en/failures';

export const failures: Translation<typeof en> = {
  // Each code has a title (what happened) and a text (what was not lost, what to do). `{detail}` is what the browser said.
  'failure.unreadable-file': 'Nie udało się odczytać pliku',
  'failure.unreadable-file.text':
    'Nic nie zostało zapisane. Plik mógł zostać przeniesiony lub jest otwarty gdzie indziej: wybierz go ponownie.',
  'failure.unknown-format': 'Ten plik nie jest listą, którą można odczytać',
  'failure.unknown-format.text':
    'Nic nie zostało zapisane. Zapisz listę jako skoroszyt Excela (.xlsx) lub CSV i wybierz ją ponownie.',
  'failure.empty-file': 'Plik jest pusty',
  'failure.empty-file.text':
    'Nie ma czego importować i nic nie zostało zapisane. Sprawdź, czy lista została zapisana.',
  'failure.no-rows': 'Plik ma nagłówek, ale nie ma wierszy',
  'failure.no-rows.text': 'Nie ma czego importować i nic nie zostało zapisane. Wybierz inny plik.',
  'failure.missing-columns': 'Żadna kolumna nie mówi, kim jest klient',
  'failure.missing-columns.text':
    'Nic nie zostało zapisane. Wskaż kolumnę z nazwą, firmą, e-mailem lub telefonem.',
  'failure.missing-pipeline': 'Nie wybrano scenariusza sprzedaży',
  'failure.missing-pipeline.text':
    'Nic nie zapisano. Wiersze zawierają szanse sprzedaży: wybierz scenariusz, do którego mają trafić.',
  'failure.duplicate-mapping': 'Dwie kolumny trafiają do jednego pola',
  'failure.duplicate-mapping.text':
    'Nic nie zostało zapisane. Pomiń jedną z nich albo wybierz dla niej inne pole.',
  'failure.row-errors': 'Niektóre wiersze zawierają błędy',
  'failure.row-errors.text':
    'Nic nie zostało zapisane, ponieważ import miał się zatrzymać na błędzie. Popraw je albo pozwól pomijać takie wiersze.',
  'failure.too-large': 'Coś w pliku jest zbyt duże',
  'failure.too-large.text':
    'Nic nie zostało zapisane. Niezamknięty cudzysłów może zrobić z całego pliku jeden wiersz: sprawdź to.',
  'failure.encrypted': 'Plik jest zabezpieczony hasłem',
  'failure.encrypted.text':
    'Otwórz go w programie, w którym powstał, zapisz bez hasła i upuść tutaj. Nic nie zostało zapisane.',
  'failure.damaged': 'Plik jest uszkodzony',
  'failure.damaged.text':
    'Został ucięty albo jego część jest nieczytelna. Poproś o niego ponownie albo otwórz go i zapisz na nowo w Excelu lub LibreOffice. Nic nie zostało zapisane.',
  'failure.unsafe': 'Plik rozwinąłby się do rozmiarów większych niż jakakolwiek lista',
  'failure.unsafe.text':
    'Jest zbudowany jak pliki, które mają zawiesić program, więc nie został wczytany. Nic nie zostało zapisane.',
  'failure.changed-while-read': 'Plik zmienił się podczas odczytu',
  'failure.changed-while-read.text':
    'Nic więcej nie zostało zapisane. Zamknij go w innych programach i wybierz ponownie.',
  'failure.book-changed': 'Książka zmieniła się od czasu podglądu',
  'failure.book-changed.text': 'Nic nie zostało zapisane. Obejrzyj nowy podgląd i zaimportuj.',
  'failure.quota': 'Przeglądarka nie ma więcej miejsca dla tej aplikacji',
  'failure.quota.text':
    'To, co zapisano wcześniej, jest bezpieczne. Zwolnij miejsce na dysku i spróbuj ponownie.',
  'failure.disk-full': 'Dysk jest pełny',
  'failure.disk-full.text': 'Ostatnia zmiana nie została zapisana. Zwolnij miejsce, zanim przejdziesz dalej.',
  'failure.book-missing': 'Brakuje danych Twoich klientów',
  'failure.book-missing.text':
    'Przeglądarka nie ma już klientów, którzy byli tu przechowywani. Dopóki to się nie wyjaśni, nic nie zostanie zapisane, aby niczego nie nadpisać. Zamknij inne karty Satchel i wczytaj stronę ponownie; jeśli danych nadal brakuje, zaimportuj ponownie plik ze swoją listą.',
  'failure.book-newer': 'Nowsza wersja Satchel otworzyła te dane klientów',
  'failure.book-newer.text':
    'Wszyscy klienci są bezpieczni. Wczytaj stronę ponownie, aby przejść na nowszą wersję.',
  'failure.locked': 'Inna karta właśnie importuje',
  'failure.locked.text': 'Tutaj nic nie zostało zapisane. Poczekaj, aż skończy, i spróbuj ponownie.',
  'failure.locked.by':
    'Trwa import „{name}”: gotowe {done} z {rows} wierszy. Tutaj nic nie zapisano; spróbuj ponownie, gdy się skończy.',
  'failure.quota.part':
    '{done} z {rows} wierszy już weszło i jest bezpieczne. Zwolnij miejsce na dysku i kontynuuj: reszta wejdzie, a żaden wiersz dwa razy.',
  'failure.disk-full.part':
    '{done} z {rows} wierszy już weszło. Zwolnij miejsce na dysku i kontynuuj: reszta wejdzie, a żaden wiersz dwa razy.',
  'failure.not-resumable': 'Tego importu nie można już dokończyć',
  'failure.not-resumable.text':
    'Jego wierszy nie ma już na tym urządzeniu. To, co wniósł, jest bezpieczne. Zaimportuj plik jeszcze raz: to, co już jest, pozostanie bez zmian.',
  'failure.cancelled': 'Zatrzymano',
  'failure.cancelled.text': 'Zatrzymano na Twoje życzenie. To, co zapisano do tej pory, zostaje.',
  'failure.invalid-profile': 'Nie można użyć ustawień tego importu',
  'failure.invalid-profile.text': 'Nic nie zostało zapisane. Ustaw je na nowo. ({detail})',
  'failure.invalid-record': 'Nie wiadomo, kim jest ten klient',
  'failure.invalid-record.text':
    'Nic nie zostało zapisane; wpisane dane są nadal w formularzu. Podaj nazwę, firmę, e-mail lub telefon.',
  'failure.word-exists': '„{word}” już jest',
  'failure.word-exists.text': 'Nic nie zostało zmienione. Wybierz inną nazwę.',
  'failure.invalid-words': 'Tego słowa nie można zachować',
  'failure.invalid-words.text':
    'Nic nie zostało zmienione. Każde słowo potrzebuje niezbyt długiej nazwy. ({place})',
  'failure.invalid-filter': 'Nie można odczytać tego filtra',
  'failure.invalid-filter.text': 'Adres mógł zostać ucięty. Pokaż wszystkich klientów i ustaw filtr od nowa.',
  'failure.not-found': 'Tego już tu nie ma',
  'failure.not-found.text': 'Mogło zostać usunięte albo import został cofnięty.',
  'failure.unexpected': 'Coś poszło nie tak po naszej stronie',
  'failure.unexpected.text':
    'To, co zapisano wcześniej, jest bezpieczne. Spróbuj ponownie albo wczytaj stronę jeszcze raz. ({detail})',
  'failure.segment-exists': 'Inny segment nazywa się już „{name}”',
  'failure.segment-exists.text': 'Nic się nie zmieniło. Wybierz inną nazwę.',
  'failure.invalid-segment': 'Ten segment nie ma nazwy',
  'failure.invalid-segment.text': 'Nic się nie zmieniło. Nadaj mu krótką nazwę.',
};
