/**
 * Lists as they come, one a case. A line is a column: its header, `>` the field it must go to (`-` for none), and,
 * after `:`, values of its first rows, `~` between them (the last one repeats where rows are missing).
 */
export interface MappingCase {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly values: readonly string[];
  }[];
}

const list = (name: string, text: string): MappingCase => ({
  name,
  columns: text
    .trim()
    .split('\n')
    .map((line) => {
      const [, header = '', field = '', values = ''] = /^\s*(.*?)\s*> (\S+)(?:\s*: (.*))?$/.exec(line) ?? [];
      return {
        header,
        field: field === '-' ? null : field,
        values: values === '' ? [] : values.split(' ~ '),
      };
    }),
});

export const MAPPING_CASES: readonly MappingCase[] = [
  list(
    'English, a first name under Name beside a surname',
    `
    Name > firstName : Xenia ~ Adam ~ Zofia ~ Mary Ann
    Surname > lastName : Müller ~ Kos ~ Sowa ~ van der Berg
    Land > country : Germany ~ PL
    Manager > owner : Ola Nowak ~ Jan Gil
    State > status : Lead ~ Active ~ VIP ~ Lead ~ Active`,
  ),
  list(
    'English, a whole name under Name beside a surname',
    `
    Name > name : Xenia Müller ~ Adam Kos ~ Zofia Sowa
    Family name > lastName : Müller ~ Kos ~ Sowa
    State > region : Ohio ~ Texas ~ Lead`,
  ),
  list(
    'English, first name, name and surname',
    `
    First name > firstName : Xenia ~ Adam
    Name > name : Xenia Müller ~ Adam Kos
    Last name > lastName : Müller ~ Kos
    Status > status : Active ~ Lead
    State > - : Active ~ Lead ~ VIP`,
  ),
  list(
    'Polish, codes of a warehouse',
    `
    KOD > externalId : 00012 ~ 00013 ~ 00104
    Nazwa > company : Gospodarstwo Świerk ~ Sąsiedzi s.c. ~ Zielony Dąb ~ Piekarnia u Wąsa
    Miasto > city : Kutno ~ Łódź
    Telefon > phone : 042 6331122`,
  ),
  list(
    'Polish, postal codes under Kod',
    `
    Nazwa > name : Ewa Sowa ~ Jan Kot ~ Róża Gąska ~ Adam Żak
    Kod > postalCode : 99-300 ~ 90-101`,
  ),
  list(
    'Polish, firms by their tax numbers',
    `
    Kontrahent > company : Młyn Gąsawa ~ Nowa Era ~ Sowa
    NIP > taxId : 526-030-07-24 ~ 5260300724
    Kod > externalId : 1204 ~ 1205`,
  ),
  list(
    'Polish, persons with tax numbers',
    `
    Kontrahent > name : Jan Kot ~ Ewa Sowa ~ Adam Żak ~ Anna Młyn
    NIP > taxId : 526-030-07-24`,
  ),
  list(
    'Polish, names of nobody',
    `
    Nazwa > company : Zielony Dąb ~ Nowa Era ~ Cztery Kąty ~ Pod Lwem
    Telefon > phone : 604 111 222`,
  ),
  list(
    'Polish, persons under Nazwa',
    `
    Nazwa > name : Jan Kot ~ Ewa Sowa ~ Zenobiusz Gęś ~ Anna Żak
    Telefon > phone : 604 111 222`,
  ),
  list(
    'Russian, trades and codes',
    `
    Код > externalId : 000012 ~ 000013
    Наименование > company : Аптека на углу ~ Магазин Заря ~ Кафе Весна
    Телефон > phone : 8 916 123-45-67`,
  ),
  list(
    'Russian, a postal code under Код',
    `
    Клиент > name : Иван Петров ~ Анна Орлова
    Город > city : Москва ~ Тверь
    Код > postalCode : 101000 ~ 170001`,
  ),
  list(
    'Polish, headings swapped',
    `
    E-mail > company : Gospodarstwo Świerk ~ Sąsiedzi s.c. ~ Piekarnia u Wąsa
    Telefon > email : a@x.example ~ b@x.example ~ c@x.example
    Nazwa > phone : 604 111 222 ~ 604111223 ~ 042 6331122`,
  ),
  list(
    'Polish, one heading over other things',
    `
    Nazwisko i imię > name : Kot Jan ~ Sowa Ewa
    Telefon > phone : brak ~ nie ma
    E-mail > email : a@x.example ~ b@x.example`,
  ),
  list(
    'English, plain',
    `
    Name > name : Grace Whitfield ~ Tom Baker
    Company > company : Whitfield Ltd ~ Baker Inc
    Email > email : grace@w.example ~ tom@b.example
    Phone > phone : +44 20 7946 0018 ~ 020 7946 0019
    City > city : Bristol ~ Leeds
    Notes > notes : call later`,
  ),
  list(
    'English, underscores',
    `
    customer_id > externalId : C-001 ~ C-002
    first_name > firstName : Grace ~ Tom
    last_name > lastName : Whitfield ~ Baker
    email_address > email : grace@w.example
    mobile_number > phone : 07400 123456
    street_address > street : 1 High St
    zip > postalCode : BS1 4QA
    is_active > - : true ~ false`,
  ),
  list(
    'camelCase',
    `
    firstName > firstName : Grace
    lastName > lastName : Whitfield
    jobTitle > jobTitle : Buyer
    postalCode > postalCode : 84-159
    createdAt > createdAt : 2026-01-02`,
  ),
  list(
    'Google Contacts, old',
    `
    Name > name : Grace Ann Whitfield ~ Tom Baker
    Given Name > firstName : Grace ~ Tom
    Additional Name > middleName : Ann
    Family Name > lastName : Whitfield ~ Baker
    Yomi Name > -
    Name Prefix > - : Dr.
    Birthday > birthday : 1980-05-01
    Notes > notes : hi
    Group Membership > category : * myContacts
    E-mail 1 - Type > - : * Work ~ Home
    E-mail 1 - Value > email : grace@w.example ~ tom@b.example
    E-mail 2 - Type > - : Home
    E-mail 2 - Value > email : g@home.example
    Phone 1 - Type > - : Mobile ~ Work
    Phone 1 - Value > phone : +44 7400 123456
    Address 1 - Type > - : Home
    Address 1 - Street > street : 1 High St
    Address 1 - City > city : Bristol
    Address 1 - Postal Code > postalCode : BS1 4QA
    Address 1 - Country > country : GB
    Organization 1 - Name > company : Whitfield Ltd
    Organization 1 - Title > jobTitle : Buyer
    Organization 1 - Symbol > -
    Website 1 - Type > - : Profile
    Website 1 - Value > website : https://w.example`,
  ),
  list(
    'Google Contacts, new',
    `
    First Name > firstName : Grace
    Middle Name > middleName : Ann
    Last Name > lastName : Whitfield
    Phonetic First Name > -
    Nickname > - : Gracie
    File As > -
    Organization Name > company : Whitfield Ltd
    Organization Title > jobTitle : Buyer
    Labels > category : * myContacts ::: VIP
    E-mail 1 - Label > - : * Work
    E-mail 1 - Value > email : grace@w.example
    Phone 1 - Label > - : Mobile
    Phone 1 - Value > phone : +44 7400 123456`,
  ),
  list(
    'HubSpot',
    `
    Record ID > externalId : 51
    First Name > firstName : Grace
    Last Name > lastName : Whitfield
    Email > email : grace@w.example
    Phone Number > phone : +44 20 7946 0018
    Mobile Phone Number > phone : +44 7400 123456
    Contact owner > owner : Tom Baker
    Lifecycle Stage > status : Lead ~ Customer
    Marketing contact status > - : Marketing contact
    Create Date > createdAt : 2026-01-02 10:11
    Company Name > company : Whitfield Ltd
    Email Domain > - : w.example
    Last Activity Date > - : 2026-02-03 10:11
    State/Region > region : Avon
    Website URL > website : https://w.example`,
  ),
  list(
    'Salesforce',
    `
    Salutation > gender : Mr. ~ Ms.
    First Name > firstName : Tom ~ Grace
    Last Name > lastName : Baker ~ Whitfield
    Title > jobTitle : Buyer ~ CEO
    Account Name > company : Whitfield Ltd
    Mailing Street > street : 1 High St
    Mailing City > city : Bristol
    Mailing Zip/Postal Code > postalCode : BS1 4QA
    Phone > phone : +44 20 7946 0018
    Fax > - : +44 20 7946 0019
    Mobile > phone : +44 7400 123456
    Email > email : tom@b.example
    Account Owner > owner : Ann Lee
    Lead Source > source : Web`,
  ),
  list(
    'Outlook',
    `
    Title > gender : Mr ~ Mrs
    First Name > firstName : Tom ~ Grace
    Last Name > lastName : Baker ~ Whitfield
    Company > company : Whitfield Ltd
    Job Title > jobTitle : Buyer
    Business Street > street : 1 High St
    Home Street > -
    Assistant's Phone > - : +44 20 7946 0020
    Business Fax > - : +44 20 7946 0019
    Business Phone > phone : +44 20 7946 0018
    Account > -
    E-mail Address > email : tom@b.example
    E-mail Type > - : SMTP
    E-mail Display Name > - : Tom (tom@b.example)
    Manager's Name > - : Ann Lee
    Spouse > - : May Baker
    Web Page > website : www.b.example
    Categories > category : VIP`,
  ),
  list(
    'Sex and web apart',
    `
    Sex > gender : F ~ M
    Web > website : www.a.example ~ b.example
    Client > name : Ann Lee`,
  ),
  list(
    'A status called type without status words',
    `
    Customer > name : Ann Lee ~ Bob Ray
    Customer type > - : retail ~ wholesale
    E-mail > email : a@b.example`,
  ),
  list(
    'A status called type with them',
    `
    Customer > name : Ann Lee ~ Bob Ray
    Customer type > status : prospect ~ active
    E-mail > email : a@b.example`,
  ),
  list(
    'A header that its values belie',
    `
    Name > name : Ann Lee ~ Bob Ray
    E-mail > - : yes ~ no
    Phone > - : allowed ~ denied
    Address > email : a@b.example ~ c@d.example`,
  ),
  list(
    'A few values, all of them mistakes',
    `
    Name > name : Ada Lovelace
    Email > email : nonsense
    Phone > phone : 12
    Birthday > birthday : soon`,
  ),
  list(
    'What a spreadsheet spoilt',
    `
    Name > name : Ann Lee ~ Bob Ray
    Phone > phone : 4.85E+10 ~ 4.86E+10
    Birthday > birthday : 29221 ~ 30112
    Status > status : gold ~ silver`,
  ),
  list(
    'Organizations under Name',
    `
    Name > company : Berg Ltd ~ Ash Inc ~ Elm GmbH
    Contact person > name : Ann Lee ~ Bob Ray ~ Cy Fox
    Phone > phone : +1 212 555 0123`,
  ),
  list(
    'Two phones, two mails, one other',
    `
    Full name > name : Ann Lee
    Work phone > phone : +1 212 555 0123
    Home phone > phone : +1 212 555 0124
    Fax number > - : +1 212 555 0125
    Work email > email : a@b.example
    Personal email > email : c@d.example
    Manager email > - : boss@b.example`,
  ),
  list(
    'Duplicates and odd names',
    `
    Name > name : Ann Lee
    Name > - : Ann Lee
    __proto__ > - : x
    constructor > - : y
     > -
    Email > email : a@b.example
    Email > email : c@d.example`,
  ),
  list(
    'Dates that say nothing',
    `
    Name > name : Ann Lee
    Date of birth > birthday : 05/01/1980
    Date > - : 05/01/2026
    Last contact > - : 06/01/2026`,
  ),
  list(
    'Numbers that are no phones',
    `
    Name > name : Ann Lee ~ Bob Ray
    Account number > - : 123456789 ~ 123456790
    Order > - : 501000001 ~ 501000002
    Points > - : 1200000 ~ 1400000`,
  ),

  list(
    'Polish, Excel',
    `
    Klient > name : Żak Elżbieta ~ Gołąb Wacław
    Mail > email : e@p.example
    Tel. > phone : 507-000-766
    Miasto > city : Zamość
    Kod > postalCode : 84-159
    Stan > status : aktywny ~ potencjalny
    Grupa > group : Południe
    Uwagi > notes : cena 1 234,50 zł`,
  ),
  list(
    'Polish, with a trade book',
    `
    Lp. > - : 1 ~ 2 ~ 3
    Kontrahent > company : PHU Kowal ~ Hurtownia Zdrój ~ ABC sp. z o.o.
    Osoba kontaktowa > name : Jan Kot ~ Ewa Sowa ~ Jerzy Lis
    NIP > taxId : 5250001234 ~ 525-000-12-34
    REGON > - : 123456789
    Ulica > street : Długa 1
    Kod pocztowy > postalCode : 84-159
    Miejscowość > city : Łódź
    Telefon > phone : 22 824 63 31
    Tel. kom. > phone : 507 000 766
    Telefon - typ > - : stacjonarny ~ komórka
    Data kontaktu > - : 12.05.2026
    Handlowiec > owner : Anna Nowak
    Zgoda marketingowa > - : tak ~ nie`,
  ),
  list(
    'Polish, persons as kontrahent',
    `
    Kontrahent > name : Jan Kot ~ Ewa Sowa
    Telefon > phone : 507 000 766`,
  ),
  list(
    'Polish, client beside a person',
    `
    Klient > company : Kwiaciarnia Pod Lipą ~ Hurtownia Zdrój sp. z o.o.
    Osoba kontaktowa > name : Jan Kot ~ Ewa Sowa
    Komórka > phone : 507000766`,
  ),
  list(
    'Polish, name in two columns',
    `
    Imię > firstName : Jan ~ Ewa
    Nazwisko > lastName : Kot ~ Sowa
    Płeć > gender : M ~ K
    Data ur. > birthday : 1.02.1980
    Adres e-mail > email : j@k.example`,
  ),
  list(
    'Polish, a lone surname column',
    `
    Nazwisko > lastName : Kot ~ Sowa ~ Lis
    Telefon > phone : 507000766`,
  ),
  list(
    'Polish, whole names under Nazwisko',
    `
    Nazwisko > name : Kot Jan ~ Sowa Ewa ~ Lis Jerzy
    Telefon > phone : 507000766`,
  ),
  list(
    'Polish, codes of customers',
    `
    Kod > externalId : KL001 ~ KL002
    Nazwa > name : Jan Kot ~ Ewa Sowa
    Kod poczt. > postalCode : 84-159
    Nr tel. > phone : 507000766`,
  ),
  list(
    'Polish, opportunities',
    `
    Imię i nazwisko > name : Jan Kot
    Zainteresowanie > opportunity.title : Panele
    Kwota > opportunity.expectedRevenue : 12 000,00
    Następny krok > opportunity.nextActivity : telefon
    Termin > opportunity.nextActivityDate : 13.05.2026
    Opiekun > owner : Anna Nowak`,
  ),
  list(
    'Polish, a date due for nothing',
    `
    Klient > name : Jan Kot
    Termin > - : 13.05.2026`,
  ),
  list(
    'Polish, capitals',
    `
    NAZWISKO I IMIĘ > name : KOT JAN
    TELEFON KOMÓRKOWY > phone : 507000766
    ADRES E-MAIL > email : J@K.EXAMPLE
    WOJEWÓDZTWO > region : łódzkie
    ŹRÓDŁO > source : targi`,
  ),
  list(
    'Polish, remarks in brackets',
    `
    Imię (wymagane) > firstName : Jan
    Nazwisko (wymagane) > lastName : Kot
    E-mail (służbowy) > email : j@k.example
    Telefon (komórka) > phone : 507 000 766
    Strona www > website : www.k.example`,
  ),
  list(
    'Polish, contact by content',
    `
    Klient > name : Jan Kot
    Kontakt > phone : +48 507 000 766 ~ +48 507 000 767
    Opiekun - e-mail > - : a@b.example`,
  ),

  list(
    'Russian leads',
    `
    ФИО > name : Жукова Алла Юрьевна
    Контактный телефон > phone : +7 973 706-00-54
    E-mail > email : z@p.example
    Ответственный > owner : Смирнова О.П.
    Интерес > opportunity.title : Поставка
    Сумма > opportunity.expectedRevenue : 37 934,50
    Следующий шаг > opportunity.nextActivity : звонок
    Срок > opportunity.nextActivityDate : 23.04.2026`,
  ),
  list(
    'Russian, 1C',
    `
    Код > externalId : 00-000001 ~ 00-000002
    Наименование > company : ООО Ромашка
    Полное наименование > - : Общество «Ромашка»
    ИНН > taxId : 7701234567
    КПП > - : 770101001
    ОГРН > - : 1027700132195
    Юридический адрес > street : Москва, Садовая 5
    Контактное лицо > name : Орлов Иван
    Телефон > phone : 8 (495) 123-45-67
    Эл. почта > email : r@r.example
    Основной менеджер > owner : Белова Анна
    Комментарий > notes : опт`,
  ),
  list(
    'Russian, Bitrix24',
    `
    ID > externalId : 17
    Обращение > gender : г-н ~ г-жа
    Имя > firstName : Иван ~ Анна
    Отчество > middleName : Петрович ~ Ивановна
    Фамилия > lastName : Орлов ~ Белова
    Дата рождения > birthday : 01.02.1980
    Тип контакта > - : Клиенты ~ Поставщики
    Рабочий телефон > phone : +7 916 123-45-67
    Мобильный телефон > phone : +7 916 123-45-68
    Номер факса > - : +7 495 123-45-69
    Рабочий e-mail > email : i@o.example
    Корпоративный сайт > website : www.o.example
    Компания > company : ООО Ромашка
    Должность > jobTitle : директор`,
  ),
  list(
    'Russian, amoCRM',
    `
    Название сделки > opportunity.title : Поставка
    Бюджет > opportunity.expectedRevenue : 12000
    Дата сделки > opportunity.date : 23.04.2026
    Полное имя контакта > name : Орлов Иван
    Теги > category : опт
    Рабочий телефон > phone : +7 916 123-45-67`,
  ),
  list(
    'Russian, organizations',
    `
    Организация > company : ООО Ромашка
    Ф.И.О. > name : Орлов Иван Петрович
    Индекс > postalCode : 170001
    Населённый пункт > city : Тверь
    Примечание > notes : звонить
    Дата контакта > - : 23.04.2026`,
  ),
  list(
    'Russian, only first names with surnames in them',
    `
    Имя > name : Иван Орлов ~ Анна Белова
    Моб. телефон > phone : 89161234567`,
  ),
  list(
    'Russian, client that is a firm',
    `
    Клиент > company : ООО «Ромашка» ~ ИП Орлов ~ АО Вектор
    Контактное лицо > name : Орлов Иван
    Состояние > status : активный ~ потерян`,
  ),
  list(
    'Russian, a sum alone',
    `
    Покупатель > name : Орлов Иван
    Пол > gender : М ~ Ж
    Менеджер > owner : Белова Анна
    Почта > email : o@i.example`,
  ),

  list(
    'Chinese customers',
    `
    姓名 > name : 郭小红 ~ 朱建国
    联系电话 > phone : 15620000000
    邮箱 > email : u@y.example
    单位 > company : 杭州西湖茶业有限公司
    客户类型 > status : 现有 ~ 潜在
    备注 > notes : 已寄样品`,
  ),
  list(
    'Chinese, firm and contact',
    `
    序号 > - : 1 ~ 2
    客户名称 > company : 杭州西湖茶业有限公司 ~ 成都天府软件有限公司
    联系人 > name : 郭小红 ~ 朱建国
    性别 > gender : 女 ~ 男
    手机号码 > phone : 15620000000
    传真 > - : 0571-88888888
    QQ > - : 12345678
    公司地址 > street : 龙井路18号
    邮编 > postalCode : 310013
    客户等级 > - : A ~ B
    客户来源 > source : 展会
    负责人 > owner : 李伟
    下次跟进时间 > opportunity.nextActivityDate : 2026-05-01`,
  ),
  list(
    'Chinese, surname apart',
    `
    姓 > lastName : 郭 ~ 朱
    名 > firstName : 小红 ~ 建国
    职位 > jobTitle : 经理
    电子邮件 > email : u@y.example
    生日 > birthday : 1980年5月1日`,
  ),
  list(
    'Chinese, 名字 beside 姓氏',
    `
    姓氏 > lastName : 郭 ~ 朱
    名字 > firstName : 小红 ~ 建国
    手机 > phone : 15620000000`,
  ),
  list(
    'Chinese, what 类型 is not',
    `
    客户名称 > name : 郭小红 ~ 朱建国
    类型 > - : 个人 ~ 企业
    备注 > notes : 1 ~ 2
    编号 > externalId : 001 ~ 002
    城市 > city : 杭州`,
  ),
  list(
    'Chinese, traditional',
    `
    客戶姓名 > name : 陳小明 ~ 林美玲
    電子郵件 > email : u@y.example
    行動電話 > phone : +886 912 345 678
    公司名稱 > company : 大同公司
    統一編號 > taxId : 12345678
    備註 > notes : 無`,
  ),
  list(
    'Chinese with English',
    `
    客户 Name > name : 郭小红
    Email地址 > email : u@y.example
    联系方式 > phone : +86 156 2000 0000 ~ +86 156 2000 0001
    微信号 > - : wx_12345`,
  ),
  list(
    'Mixed languages',
    `
    Nazwa firmy > company : Berg sp. z o.o.
    Contact > name : Jan Kot
    Телефон > phone : +48 507 000 766
    邮箱 > email : j@b.example`,
  ),

  list(
    'German, by content',
    `
    Vorname > - : Jens ~ Uta
    E-Mail-Adresse > email : j@b.example ~ u@b.example
    Rufnummer > phone : +49 30 901820 ~ +49 30 901821
    Webseite > website : https://b.example`,
  ),
];

/** The same, where the list has no header. */
export const HEADERLESS_CASES: readonly MappingCase[] = [
  list(
    'three cities',
    `
     > name : Jan Kot ~ Ewa Sowa ~ Adam Żak
     > phone : 604 111 222 ~ 604 111 223 ~ 604 111 224
     > city : Kraków ~ Łódź ~ Poznań ~ Iława`,
  ),
  list(
    'Polish',
    `
    > name : Żak Elżbieta ~ Gołąb Wacław ~ Pięta Róża
    > email : e@p.example ~ w@p.example ~ r@p.example
    > phone : 507-000-766 ~ 502-001-346 ~ 22 824 63 31
    > - : Zamość ~ Opole ~ Łask
    > postalCode : 84-159 ~ 84-160 ~ 84-161
    > status : aktywny ~ potencjalny ~ aktywny
    > - : 12.05.2026 ~ 13.05.2026 ~ 14.05.2026`,
  ),
  list(
    'Chinese',
    `
    > name : 郭小红 ~ 朱建国 ~ 马雅婷
    > phone : 15620000000 ~ 15520000001 ~ 15920000007
    > company : 杭州西湖茶业有限公司 ~ 成都天府软件有限公司 ~ 大同公司
    > gender : 女 ~ 男 ~ 女`,
  ),
  list(
    'Only numbers',
    `
    > - : 1 ~ 2 ~ 3
    > - : 10001 ~ 10002 ~ 10003
    > - : 1200,50 ~ 1300,50 ~ 1400,50`,
  ),
];
