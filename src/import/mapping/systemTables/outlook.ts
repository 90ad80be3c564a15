import type { SystemTable } from './table';

/**
 * Outlook's wizard "export to a file" and outlook.com, in the language of the program. Sources: Microsoft's page
 * "Create or edit .csv files to import into Outlook" (English) and programs in public code that write or read the
 * Polish, Russian and Chinese headers word for word (`Adres służbowy - ulica`, `Улица (раб. адрес)`, `商务地址 街道`).
 * Of the three addresses the fuller one is taken whole (see `addresses.ts`).
 */
export const OUTLOOK: readonly SystemTable[] = [
  {
    id: 'outlook',
    signs: `Business Street | Home Street | Other Street | Business Postal Code | Home Postal Code | E-mail Display Name |
      E-mail 2 Address | E-mail 2 Display Name | E-mail Type | Business Country/Region | TTY/TDD Phone | Company Main Phone |
      Assistant's Phone | Business Fax | Internet Free Busy | Government ID Number | Business Address PO Box`,
    fields: {
      firstName: 'First Name | Given Name',
      middleName: 'Middle Name',
      lastName: 'Last Name | Surname | Family Name',
      gender: 'Gender | Title',
      company: 'Company | Company Name',
      jobTitle: 'Job Title',
      email: 'E-mail Address | E-mail 2 Address',
      phone: `Mobile Phone | Mobile Phone 2 | Business Phone | Business Phone 2 | Home Phone | Home Phone 2 | Primary Phone |
        Company Main Phone | Other Phone | Car Phone | Radio Phone`,
      street: 'Business Street | Home Street | Other Street',
      city: 'Business City | Home City | Other City',
      region: 'Business State | Home State | Other State',
      postalCode: 'Business Postal Code | Home Postal Code | Other Postal Code',
      country:
        'Business Country/Region | Home Country/Region | Other Country/Region | Business Country | Home Country | Other Country',
      birthday: 'Birthday',
      category: 'Categories',
      website: 'Web Page | Personal Web Page',
      notes: 'Notes',
      none: `Suffix | Department | Nickname | Business Street 2 | Home Street 2 | Other Street 2 | Assistant's Phone |
        Business Fax | Home Fax | Other Fax | Callback | ISDN | Pager | TTY/TDD Phone | Telex | Account | Anniversary |
        Assistant's Name | Billing Information | Business Address PO Box | Home Address PO Box | Other Address PO Box |
        Children | Directory Server | E-mail Type | E-mail Display Name | E-mail 2 Type | E-mail 2 Display Name |
        Government ID Number | Hobby | Initials | Internet Free Busy | Keywords | Language | Location | Manager's Name |
        Mileage | Office Location | Organizational ID Number | PO Box | Priority | Private | Profession | Referred By |
        Sensitivity | Spouse | User 1 | Given Yomi | Surname Yomi | Company Yomi | IM Address | Schools`,
    },
  },
  {
    id: 'outlook',
    signs: `Adres służbowy - ulica | Adres domowy - ulica | Inny adres - ulica | Adres służbowy - kod pocztowy |
      Adres domowy - kod pocztowy | Faks służbowy | Telefon służbowy 2 | Główny telefon do firmy | Wywołanie zwrotne |
      Wyświetlana nazwa e-mail | Nazwa wyświetlana e-mail | Rodzaj e-mail 2 | Telefon TTY/TDD`,
    fields: {
      firstName: 'Imię',
      middleName: 'Drugie imię',
      lastName: 'Nazwisko',
      gender: 'Płeć | Tytuł',
      company: 'Firma',
      jobTitle: 'Stanowisko',
      email: 'Adres e-mail | Adres e-mail 2',
      phone: `Telefon komórkowy | Telefon służbowy | Telefon służbowy 2 | Telefon domowy | Telefon domowy 2 | Telefon podstawowy |
        Główny telefon do firmy | Inny telefon | Telefon w samochodzie | Radiotelefon`,
      street: 'Adres służbowy - ulica | Adres domowy - ulica | Inny adres - ulica',
      city: 'Adres służbowy - miejscowość | Adres domowy - miejscowość | Inny adres - miejscowość',
      region: 'Adres służbowy - województwo | Adres domowy - województwo | Inny adres - województwo',
      postalCode: 'Adres służbowy - kod pocztowy | Adres domowy - kod pocztowy | Inny adres - kod pocztowy',
      country: `Adres służbowy - kraj/region | Adres domowy - kraj/region | Inny adres - kraj/region |
        Adres służbowy - kraj | Adres domowy - kraj | Inny adres - kraj`,
      birthday: 'Urodziny',
      category: 'Kategorie',
      website: 'Strona sieci Web',
      notes: 'Notatki',
      none: `Sufiks | Dział | Adres służbowy - ulica 2 | Adres domowy - ulica 2 | Inny adres - ulica 2 | Telefon asystenta |
        Faks służbowy | Faks domowy | Inny faks | Wywołanie zwrotne | ISDN | Pager | Telefon TTY/TDD | Teleks | Typ e-mail |
        Typ poczty e-mail | Wyświetlana nazwa e-mail | Nazwa wyświetlana e-mail | Rodzaj e-mail 2 |
        Wyświetlana nazwa e-mail 2 | Nazwa wyświetlana e-mail 2 | Charakter | Domowa skrzynka pocztowa | Dzieci | Hobby |
        Imię i nazwisko asystenta | Informacje rozliczeniowe | Inicjały | Inna skrzynka pocztowa |
        Internetowe informacje wolny/zajęty | Język | Konto | Lokalizacja | Lokalizacja biura | Menedżer |
        Numer ewidencyjny w organizacji | Osoba polecająca | PESEL | Priorytet | Prywatne | Przebieg | Rocznica |
        Serwer adresowy | Słowa kluczowe | Służbowa skrzynka pocztowa | Użytkownik 1 | Współmałżonek | Zawód`,
    },
  },
  {
    id: 'outlook',
    signs: `Улица (раб. адрес) | Улица (дом. адрес) | Улица (другой адрес) | Индекс (раб. адрес) | Почтовый код (дом.) |
      Краткое имя эл. почты | Тип эл. почты | Адрес 2 эл. почты | Телефон раб. 2 | Телефон переносной | Рабочий факс |
      Телетайп/телефон с титрами | Основной телефон организации`,
    fields: {
      firstName: 'Имя',
      middleName: 'Отчество',
      lastName: 'Фамилия',
      gender: 'Пол | Обращение',
      company: 'Организация',
      jobTitle: 'Должность',
      email: 'Адрес эл. почты | Адрес 2 эл. почты',
      phone: `Телефон переносной | Рабочий телефон | Телефон раб. 2 | Домашний телефон | Телефон дом. 2 | Основной телефон |
        Основной телефон организации | Другой телефон | Телефон в машине | Радиотелефон`,
      street: 'Улица (раб. адрес) | Улица (дом. адрес) | Улица (другой адрес)',
      city: 'Город (раб. адрес) | Город (дом. адрес) | Город (другой адрес)',
      region: 'Область (раб. адрес) | Область (дом. адрес) | Область (другой адрес)',
      postalCode: 'Индекс (раб. адрес) | Почтовый код (дом.) | Индекс (другой адрес)',
      country: `Страна или регион (раб. адрес) | Страна или регион (дом. адрес) | Страна или регион (другой адрес) |
        Страна (раб. адрес) | Страна (дом. адрес) | Страна (другой адрес)`,
      birthday: 'День рождения',
      category: 'Категории',
      website: 'Веб-страница',
      notes: 'Заметки',
      none: `Суффикс | Отдел | Улица 2 (раб. адрес) | Улица 2 (дом. адрес) | Улица 2 (другой адрес) | Телефон помощника |
        Рабочий факс | Домашний факс | Другой факс | Обратный вызов | ISDN | Пейджер | Телетайп/телефон с титрами | Телекс |
        Важность | Годовщина | Дети | Имя помощника | Инициалы | Ключевые слова | Код организации | Личный код |
        Личный номер | Отложено | Пользователь 1 | Пометка | Почтовый ящик (дом. адрес) | Почтовый ящик (другой адрес) |
        Почтовый ящик (раб. адрес) | Профессия | Расположение | Расположение комнаты | Расстояние | Руководитель |
        Сведения о доступности в Интернете | Сервер каталогов | Супруг(а) | Счет | Счета | Хобби | Частное |
        Тип эл. почты | Краткое имя эл. почты | Тип 2 эл. почты | Краткое 2 имя эл. почты | Язык`,
    },
  },
  {
    id: 'outlook',
    signs: `商务地址 街道 | 住宅地址 街道 | 其他地址 街道 | 商务地址 邮政编码 | 住宅地址 邮政编码 | 电子邮件显示名称 | 电子邮件类型 |
      电子邮件 2 地址 | 商务电话 2 | 商务传真 | 单位主要电话 | TTY/TDD 电话 | Internet 忙闲`,
    fields: {
      firstName: '名',
      middleName: '中间名',
      lastName: '姓',
      gender: '性别 | 中文称谓 | 称谓 | 英文称谓',
      company: '单位 | 公司',
      jobTitle: '职务',
      email: '电子邮件地址 | 电子邮件 2 地址',
      phone:
        '移动电话 | 商务电话 | 商务电话 2 | 住宅电话 | 住宅电话 2 | 主要电话 | 单位主要电话 | 其他电话 | 车载电话 | 无绳电话',
      street: '商务地址 街道 | 住宅地址 街道 | 其他地址 街道',
      city: '商务地址 市/县 | 住宅地址 市/县 | 其他地址 市/县',
      region: '商务地址 省/市/自治区 | 住宅地址 省/市/自治区 | 其他地址 省/市/自治区',
      postalCode: '商务地址 邮政编码 | 住宅地址 邮政编码 | 其他地址 邮政编码',
      country: '商务地址 国家/地区 | 住宅地址 国家/地区 | 其他地址 国家/地区',
      birthday: '生日',
      category: '类别',
      website: '网页',
      notes: '附注',
      none: `部门 | 后缀 | 商务地址 街道 2 | 住宅地址 街道 2 | 其他地址 街道 2 | 助理的电话 | 商务传真 | 回电话 | 住宅传真 | ISDN | 其他传真 | 寻呼机 |
        TTY/TDD 电话 | 电报 | Internet 忙闲 | 办公地点 | 地点 | 电子邮件类型 | 电子邮件显示名称 | 电子邮件 2 类型 | 电子邮件 2 显示名 | 工作证号码 |
        关键词 | 记帐信息 | 纪念日 | 经理姓名 | 里程 | 敏感度 | 目录服务器 | 配偶 | 其他地址 - 邮箱 | 商务地址 - 邮箱 | 住宅地址 - 邮箱 | 身份证编号 | 私有 |
        缩写 | 业余爱好 | 引用者 | 用户 1 | 优先级 | 语言 | 帐户 | 职业 | 助理的姓名 | 子女`,
    },
  },
];
