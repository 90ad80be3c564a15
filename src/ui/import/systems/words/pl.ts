import type { SystemWords } from '../words';

const words: SystemWords = {
  title: 'Przenosiny z innego programu',
  search: 'Znajdź program',
  noneFound:
    'Nie ma go na liście. Wyeksportuj tam plik CSV lub Excela i otwórz go tutaj: to działa z każdym programem.',
  list: 'Programy',
  back: 'Wszystkie programy',
  intro: [
    'Wybierz program, w którym są teraz Twoi klienci. Zobaczysz, jak ich stamtąd wyeksportować i co się przeniesie.',
    'Nie ma go na liście? Poszukaj w nim polecenia Eksport, Pobierz lub Zapisz jako, wybierz Excel albo CSV i wszystkie kolumny. Satchel czyta każdą tabelę.',
    'Kilka plików można otworzyć razem: na przykład osoby w jednym, a firmy w drugim.',
  ],
  how: 'Jak wyeksportować',
  unsure:
    'Nie znaleźliśmy opisu eksportu z tego programu, który dałoby się sprawdzić. Kroki mówią, gdzie szukać; nazwy mogą być inne.',
  file: 'Co dostaniesz',
  delimited: '{ending}, kolumny rozdziela znak „{delimiter}”, {encoding}',
  ownEncoding: 'w kodowaniu języka komputera',
  recognised:
    'Otwórz plik tak, jak jest. Satchel sam rozpozna kodowanie, separator i kolumny, a Ty zobaczysz każdy wiersz, zanim cokolwiek zostanie zapisane.',
  along: 'Przenosi się',
  alongUsually: 'Zwykle się przenosi',
  others:
    'Inne kolumny też będą widoczne: wybierz pole dla każdej, którą chcesz zachować, inaczej zostanie pominięta.',
  behind: 'Zostaje tam',
  behinds: {
    history: 'historia: rozmowy, wiadomości, spotkania, zadania',
    attachments: 'załączone pliki',
    deals: 'szanse, oferty i zamówienia: to tam osobne listy',
    pictures: 'zdjęcia',
    access: 'użytkownicy i ich uprawnienia; opiekun przenosi się jako imię i nazwisko',
  },
  drop: 'Potem upuść plik gdziekolwiek na tej stronie.',
  choose: 'Wybierz wyeksportowany plik…',
  guides: {
    smartcrm: {
      steps: [
        'Otwórz listę klientów lub kontaktów.',
        'Poszukaj polecenia [Eksport] nad listą albo w menu z kropkami.',
        'Wybierz wszystkie wiersze i wszystkie kolumny, jako Excel lub CSV.',
      ],
      note: 'Tę nazwę nosi kilka programów. Jeśli eksportu nie ma, poproś o niego administratora albo zaznacz tabelę na ekranie, skopiuj ją i wklej tutaj.',
    },
    thulium: {
      steps: [
        'Otwórz [Klienci].',
        'Poszukaj polecenia [Eksport] nad listą lub w jej menu. Uprawnienie do eksportu być może musi nadać administrator.',
        'Weź osoby i firmy, każde jako CSV, ze wszystkimi polami.',
      ],
      note: 'Własne pola z Thulium stają się kolumnami: w Satchelu wybierzesz, do którego pola trafi każda z nich.',
    },
    edt: {
      steps: [
        'Otwórz [客户] (klienci).',
        'Poszukaj polecenia [导出] (eksport) nad listą.',
        'Wybierz Excel, wszystkich klientów i wszystkie pola.',
      ],
      note: 'Jeśli eksportować może tylko administrator, poproś o plik.',
    },
    '1c': {
      steps: [
        'Otwórz listę klientów: [Клиенты] albo [Контрагенты].',
        'Wybierz [Ещё] › [Вывести список…], zaznacz kolumny i [OK].',
        'W nowym oknie wybierz [Файл] › [Сохранить как…].',
        'Jako typ pliku wybierz [Лист Excel2007 (*.xlsx)].',
      ],
      note: 'Lista ma tylko te kolumny, które pokazuje: najpierw dodaj do niej telefon i e-mail przez [Ещё] › [Изменить форму…].',
    },
    hubspot: {
      steps: [
        'Otwórz [CRM] › [Contacts] i widok ze wszystkimi, których chcesz przenieść.',
        'Wybierz [Export] nad tabelą. Na starszych kontach jest w [Table actions] › [Export view].',
        'Wybierz [CSV] lub [XLSX] i wszystkie właściwości rekordów.',
        'Wybierz [Export]. Link do pliku przyjdzie e-mailem i w powiadomieniach.',
      ],
      note: 'Firmy są osobną listą: wyeksportuj ją też i otwórz oba pliki razem. Duży eksport przychodzi jako ZIP, który można otworzyć tak, jak jest.',
    },
    salesforce: {
      steps: [
        'Otwórz [Reports] › [New Report] i wybierz [Contacts & Accounts].',
        'Dodaj potrzebne kolumny, ustaw filtr na wszystkie i kliknij [Run].',
        'Wybierz strzałkę obok [Edit] › [Export] › [Details Only].',
        'Jako format wybierz [Comma Delimited .csv] z [Unicode (UTF-8)] albo Excel.',
      ],
      note: 'Administrator może wziąć wszystko naraz: [Setup] › [Data Export] › [Export Now] daje ZIP z plikiem CSV dla każdej listy.',
    },
    zoho: {
      steps: [
        'Otwórz [Setup] › [Data Administration] › [Export].',
        'Wybierz moduł: [Contacts], potem tak samo [Accounts] i [Leads], jeśli ich używasz.',
        'Wybierz [Export] i pobierz CSV.',
      ],
      note: 'Widzą to tylko profile z prawem eksportu. Pliki kilku modułów otwórz razem.',
    },
    pipedrive: {
      steps: [
        'Otwórz [Contacts] › [People] i filtr ze wszystkimi, których chcesz przenieść.',
        'Pokaż kolumny, które mają się przenieść.',
        'Wybierz trzy kropki [...] › [Export filter results].',
        'Wybierz Excel lub CSV.',
      ],
      note: 'Organizacje są osobną listą i eksportuje się je tak samo.',
    },
    google: {
      steps: [
        'Otwórz contacts.google.com.',
        'Zaznacz kontakty, a jeśli chcesz wszystkie, żadnego, i wybierz [Eksportuj].',
        'Wybierz [Google CSV] i [Eksportuj].',
      ],
      note: 'Na telefonie z Androidem: Kontakty › Porządkuj › Eksportuj do pliku daje plik .vcf, który też można otworzyć.',
    },
    outlook: {
      steps: [
        'Klasyczny Outlook: [Plik] › [Otwórz i eksportuj] › [Importuj/Eksportuj].',
        'Wybierz [Eksport do pliku] › [Wartości rozdzielane przecinkami] i folder [Kontakty].',
        'Nowy Outlook i wersja w przeglądarce: [Kontakty] › [Zarządzaj kontaktami] › [Eksportuj kontakty].',
        'Wybierz wszystkie kontakty i [Eksportuj].',
      ],
      note: 'Klasyczny Outlook zapisuje litery w kodowaniu Windows. Satchel je rozpozna.',
    },
    apple: {
      steps: [
        'Na Macu: otwórz Kontakty i wybierz [Edycja] › [Zaznacz wszystko].',
        'Wybierz [Plik] › [Eksportuj] › [Eksportuj vCard…].',
        'Na iPhonie: Kontakty › [Listy], przytrzymaj listę i [Eksportuj].',
      ],
      note: 'Bez Maca: zaznacz wszystkie kontakty na icloud.com i wybierz tam Eksportuj vCard.',
    },
    espocrm: {
      steps: [
        'Otwórz [Contacts] (albo [Accounts]).',
        'Zaznacz pole nad listą i wybierz [Select All Results].',
        'Wybierz [Actions] › [Export].',
        'Wybierz [CSV] lub [XLSX], zostaw włączone [Export all fields] i kliknij [Export].',
      ],
      note: 'Separator pliku CSV każdy użytkownik ustawia w swoich preferencjach; Satchel go rozpozna.',
    },
    odoo: {
      steps: [
        'Otwórz [Contacts] i przełącz na widok listy.',
        'Zaznacz pole nad pierwszą kolumną, a jeśli zapyta, wszystkie rekordy.',
        'Wybierz koło zębate [Actions] › [Export].',
        'Zostaw wyłączone [I want to update data], dodaj potrzebne pola, wybierz XLSX lub CSV i [Export].',
      ],
      note: 'Osoby z firmy też są kontaktami: pole Related Company mówi, do której należą.',
    },
    'atomic-crm': {
      steps: ['Otwórz [Contacts].', 'Wybierz [Export] nad listą; zapisze się plik contacts.csv.'],
      note: 'Przycisk może wziąć tylko pierwszych 1000 kontaktów. Wtedy filtruj listę według etykiet lub statusów i eksportuj po części: Satchel otworzy je razem.',
    },
  },
};

export default words;
