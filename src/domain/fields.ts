/**
 * The field table of a customer: one row adds a field. Mapping, form, list, template file, export and merge derive
 * from it; the label is the message `field.<key>` in every language (the compiler asks for it).
 *
 * Longer than other files because the words of four languages stand in the rows: a field is one row, whole.
 */

import type { MergePolicy } from './mergePolicy';

/** How a value is read, checked, shown and edited. Each kind has one normalizer (`normalize/index.ts`). */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'url'
  | 'date'
  | 'gender'
  | 'status'
  | 'member'
  | 'stage'
  | 'money'
  | 'number'
  | 'percent'
  | 'choice'
  | 'yesno'
  | 'postalCode'
  | 'taxId'
  | 'country';

export interface FieldSpec {
  readonly kind: FieldKind;
  /** True where the record holds an array of strings, the first one leading. */
  readonly many: boolean;
  readonly merge: MergePolicy;
  /** Offered for mapping. `id`-like and computed values are not. */
  readonly importable: boolean;
  /** Kept in the directory's columns: what lists show, search, filter and sort by. */
  readonly listed: boolean;
  /** Header words that mean this field, folded before they are compared (`import/mapping/fold.ts`). */
  readonly aliases: Readonly<Record<'en' | 'pl' | 'ru' | 'zh', readonly string[]>>;
}

const text = { kind: 'text', many: false, merge: 'overwrite', importable: true, listed: false } as const;

/** Kept by the book and set on the screens only: no list brings it. */
const inner = { importable: false, aliases: { en: [], pl: [], ru: [], zh: [] } } as const;

/** Brought by lists of opportunities that the app itself exported, by the headings of `domain/sideExport.ts`. */
const ours = { ...text, ...inner } as const;

/** Header words from one text, `|` between them: a table of words stays readable. */
const words = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

export const FIELDS = {
  externalId: {
    ...text,
    aliases: {
      en: words(`External ID | ID | Record ID | Customer ID | Client ID | Contact ID | Account ID |
        Lead ID | Customer number | Customer No. | Client number | Client No. | Customer ref. |
        Client ref. | Customer code | Client code | Reference | Ref. no. | Reference number | Ref. number |
        Client reference | Customer reference | Member ID | Member no. | Membership number | Record no.`),
      pl: words(`Identyfikator | ID klienta | Numer klienta | Nr klienta | Kod klienta | Kod kontrahenta |
        Symbol | Symbol kontrahenta | Akronim | Identyfikator zewnętrzny | ID kontrahenta |
        Nr kontrahenta | Numer kontrahenta | Kod odbiorcy | Nr ewidencyjny`),
      ru: words(`Идентификатор | ID клиента | Код | Код клиента | Номер клиента | Внешний код |
        Внешний ID | Код контрагента | Внешний идентификатор | ИД | ИД клиента | № клиента |
        ID контрагента | Учётный номер`),
      zh: words(
        `外部编号 | 编号 | 客户编号 | 客户编码 | 客户ID | 客户代码 | 会员号 | 会员编号 | 客戶編號 | 編號 | 客户号 | 会员ID | 用户ID | 档案编号`,
      ),
    },
  },
  name: {
    ...text,
    listed: true,
    aliases: {
      en: words(`Name | Full name | Client | Customer | Client name | Customer name | Contact |
        Contact name | Contact person | Primary contact | Person | Display name | Name and surname |
        First and last name | First name and last name | Last name, first name | First name, last name |
        Surname and first name | Customer full name | Contact full name | Name of client |
        Name of customer | Client’s name | Customer’s name | Name full | Surname, first name |
        Surname, name | Lead name | Buyer | Participant | Attendee | Member | Patient | Recipient |
        Subscriber | Customer contact`),
      pl: words(`Imię i nazwisko | Nazwisko i imię | Klient | Klientka | Nazwa klienta | Imię, nazwisko |
        Nazwisko, imię | Imiona i nazwisko | Osoba | Osoba kontaktowa | Osoba do kontaktu | Nazwa |
        Nazwa kontaktu | Nazwisko i imię klienta | Imię i nazwisko klienta | Osoba kontakt. |
        Dane klienta | Nabywca | Odbiorca | Zleceniodawca | Uczestnik | Pacjent | Zamawiający | Abonent |
        Kupujący | Gość | Najemca | Nazwisko i imiona | Kontakt główny`),
      ru: words(`ФИО | Имя и фамилия | Фамилия и имя | Клиент | Имя клиента | ФИО клиента |
        Название клиента | Наименование клиента | Контактное лицо | Лицо | Полное имя |
        Фамилия, имя, отчество | Фамилия, имя | Имя, фамилия | Фамилия И.О. | Название | Наименование |
        Покупатель | Заказчик | ФИО контакта | Имя контакта | Полное имя контакта | ФИО контактного лица |
        ФИО полностью | Фамилия И. О. клиента | Участник | Пациент | Получатель | Абонент | Плательщик |
        Подписчик | Фамилия, имя и отчество | Имя, фамилия, отчество | Основной контакт | Контактные лица`),
      zh: words(`姓名 | 客户姓名 | 客户名称 | 客户名 | 客户 | 联系人 | 联系人姓名 | 名称 | 名字 | 全名 | 顾客 | 顾客姓名 | 会员姓名 | 中文姓名 | 收件人 |
        收货人 | 客戶 | 客戶名稱 | 客戶姓名 | 聯絡人 | 聯繫人 | 聯絡人姓名 | 名稱 | 患者姓名 | 业主姓名 | 用户姓名 | 买家姓名 | 主要联系人`),
    },
  },
  firstName: {
    ...text,
    aliases: {
      en: words('First name | Given name | Forename | Christian name | First | FName'),
      pl: words('Imię | Imiona | Pierwsze imię'),
      ru: words('Имя'),
      zh: words('名'),
    },
  },
  middleName: {
    ...text,
    aliases: {
      en: words('Middle name | Additional name | Middle | Patronymic | Middle initial'),
      pl: words('Drugie imię'),
      ru: words('Отчество | Второе имя'),
      zh: words('中间名 | 中間名'),
    },
  },
  lastName: {
    ...text,
    aliases: {
      en: words('Last name | Surname | Family name | Last | LName'),
      pl: words('Nazwisko'),
      ru: words('Фамилия'),
      zh: words('姓 | 姓氏'),
    },
  },
  gender: {
    ...text,
    kind: 'gender',
    aliases: {
      en: words('Gender | Sex | Gender (M/F) | Sex (M/F)'),
      pl: words('Płeć | Płeć (K/M)'),
      ru: words('Пол | Пол (М/Ж)'),
      zh: words('性别 | 性別'),
    },
  },
  company: {
    ...text,
    listed: true,
    aliases: {
      en: words(`Company | Company name | Organization | Organisation | Organization name |
        Organisation name | Firm | Firm name | Business name | Employer | Account name | Acct. name |
        Account | Associated company | Associated company name | Institution | Business | Legal name |
        Legal entity | Trading name | Vendor | Vendor name | Supplier | Supplier name | Works for`),
      pl: words(`Firma | Nazwa firmy | Pełna nazwa firmy | Pełna nazwa | Nazwa pełna | Nazwa skrócona |
        Kontrahent | Nazwa kontrahenta | Przedsiębiorstwo | Organizacja | Nazwa organizacji | Instytucja |
        Spółka | Pracodawca | Miejsce pracy | Nazwa instytucji | Dostawca | Pełna nazwa kontrahenta`),
      ru: words(`Компания | Организация | Название компании | Наименование компании |
        Название организации | Наименование организации | Фирма | Наименование контрагента |
        Название контрагента | Название фирмы клиента | Название фирмы | Предприятие | Контрагент |
        Юрлицо | Юридическое лицо | Место работы | Полное наименование | Наименование фирмы |
        Полное название | Краткое наименование | Сокращённое наименование | Юридическое название |
        Поставщик | Учреждение | Наименование учреждения`),
      zh: words(`公司 | 公司名称 | 公司名 | 公司全称 | 公司简称 | 单位 | 单位名称 | 企业 | 企业名称 | 工作单位 | 所属公司 | 客户公司 | 机构 | 机构名称 |
        组织 | 公司名稱 | 單位 | 企業名稱 | 全称 | 企业全称 | 商户名称 | 店铺名称 | 供应商 | 供应商名称`),
    },
  },
  jobTitle: {
    ...text,
    aliases: {
      en: words(`Job title | Position | Title | Job | Role | Occupation | Profession | Function |
        Organization title | Job position | Position title | Designation | Job function`),
      pl: words(`Stanowisko | Stanowisko pracy | Funkcja | Zawód | Rola | Stanowisko służbowe`),
      ru: words(`Должность | Позиция | Профессия | Роль`),
      zh: words(`职位 | 职务 | 职称 | 岗位 | 職位 | 職務 | 職稱 | 职衔 | 岗位名称 | 工作岗位`),
    },
  },
  email: {
    ...text,
    kind: 'email',
    many: true,
    merge: 'append',
    listed: true,
    aliases: {
      en: words(`E-mail | Email address | Mail | Mail address | Work email | Home email | Personal email |
        Business email | Primary email | Secondary email | Additional email | E-mail ID | Emails |
        E-mail addresses | E-mail contact`),
      pl: words(`Adres e-mail | Adres mailowy | Mejl | Poczta elektroniczna | Adres poczty elektronicznej |
        E-mail służbowy | E-mail firmowy | E-mail prywatny | Adresy e-mail | E-mail kontaktowy |
        Poczta e-mail`),
      ru: words(`Эл. почта | Электронная почта | Почта | Адрес электронной почты | Адрес эл. почты |
        Электронный адрес | Эл. адрес | E-mail адрес | Имейл | Емейл | Мейл | Рабочий e-mail |
        Частный e-mail | Почтовый адрес e-mail | Контактный e-mail | E-mail для связи`),
      zh: words(`邮箱 | 电子邮件 | 电子邮箱 | 邮件 | 邮箱地址 | 邮件地址 | 电子邮箱地址 | 电子邮件地址 | 电邮 | 联系邮箱 | Email地址 | 電子郵件 |
        電子信箱 | 電郵 | 信箱 | 郵箱 | 电邮地址 | 邮箱号`),
    },
  },
  phone: {
    ...text,
    kind: 'phone',
    many: true,
    merge: 'append',
    listed: true,
    aliases: {
      en: words(`Phone | Phone number | Telephone | Telephone number | Tel | Tel. no. | Phone no. |
        Mobile | Mobile phone | Mobile number | Mobile phone number | Cell | Cell phone | Cell number |
        Cellular | Contact number | Contact phone | Contact no. | Ph. | Ph. no. | Work phone | Home phone |
        Business phone | Primary phone | Other phone | Landline | Direct phone | WhatsApp |
        WhatsApp number | Phones | Phone numbers | Mob. | Mob. no. | Tel. number | Daytime phone |
        Evening phone | Office phone | Direct line | Cellphone number | MSISDN`),
      pl: words(`Telefon | Telefony | Tel. kom. | Kom. | Komórka | Komórkowy | Nr tel. | Nr tel. kom. |
        Nr telefonu | Numer telefonu | Numer tel. | Telefon komórkowy | Tel. komórkowy |
        Telefon kontaktowy | Telefon stacjonarny | Tel. stacjonarny | Telefon domowy | Telefon służbowy |
        Tel. służbowy | Nr komórki | Numer komórki | Numer kontaktowy | Telefon kom. | Tel. do kontaktu |
        Nr kom. | Numer kom. | Komórka służbowa`),
      ru: words(`Телефон | Телефоны | Тел. | Контактный телефон | Моб. телефон | Моб. тел. | Тел. моб. |
        Моб. | Мобильный телефон | Мобильный | Сотовый | Сотовый телефон | Сот. телефон | Номер телефона |
        Номер тел. | Рабочий телефон | Домашний телефон | Городской телефон | Контактный номер |
        Номер мобильного | Номер моб. | Номер сотового | Телефон моб. | Стационарный телефон |
        Тел. для связи`),
      zh: words(`电话 | 联系电话 | 手机 | 手机号码 | 手机号 | 电话号码 | 移动电话 | 固定电话 | 座机 | 固话 | 联系手机 | 办公电话 | 公司电话 | 客户电话 |
        联系号码 | 電話 | 聯絡電話 | 手機 | 手機號碼 | 行動電話 | 電話號碼 | 手机电话 | 联络电话 | 本人电话 | 移动手机 | 联系电话号码`),
    },
  },
  website: {
    ...text,
    kind: 'url',
    aliases: {
      en: words(`Website | Web | Web page | Webpage | Website URL | Website address | URL | Homepage |
        Site | WWW | Web address | Company website | Company domain name`),
      pl: words(
        `Strona www | Strona internetowa | Strona | Witryna | Adres www | Adres strony | Strona firmowa`,
      ),
      ru: words(`Сайт | Веб-сайт | Веб-страница | Адрес сайта | Корпоративный сайт | Сайт компании |
        Интернет-сайт`),
      zh: words('网站 | 网址 | 公司网站 | 公司网址 | 主页 | 官网 | 网页 | 網站 | 網址'),
    },
  },
  street: {
    ...text,
    aliases: {
      en: words(`Street | Address | Street address | Full address | Addr. | Address line | Address line 1 |
        Address 1 | Mailing street | Mailing address | Billing street | Billing address | Postal address |
        Address street | Street name | Street 1 | Street line 1 | House and street | Home address |
        Work address`),
      pl: words(`Ulica | Adres | Ul. | Ulica i numer | Ulica i nr | Ulica i nr domu | Ulica, nr |
        Ulica, numer | Ulica, nr domu | Adres zamieszkania | Adres korespondencyjny | Adres siedziby |
        Adres firmy | Adres pocztowy | Adres dostawy | Adres wysyłki | Adres zameldowania |
        Adres do korespondencji | Pełny adres | Adres pełny`),
      ru: words(`Адрес | Улица | Улица, дом | Адрес доставки | Адрес проживания | Юридический адрес |
        Фактический адрес | Почтовый адрес | Адрес регистрации | Адрес прописки | Полный адрес |
        Домашний адрес | Рабочий адрес | Адрес местонахождения | Место нахождения | Местонахождение |
        Место жительства | Юр. адрес`),
      zh: words(
        `地址 | 街道 | 街道地址 | 联系地址 | 详细地址 | 通讯地址 | 公司地址 | 收货地址 | 家庭地址 | 住址 | 通訊地址 | 收件地址 | 送货地址 | 现住址 | 居住地址 | 通信地址 | 注册地址 | 办公地址 | 经营地址 | 邮寄地址 | 家庭住址`,
      ),
    },
  },
  city: {
    ...text,
    listed: true,
    aliases: {
      en: words(`City | Town | City/Town | Locality | Mailing city | Billing city | Town/City | Place`),
      pl: words(`Miasto | Miejscowość | Miasto/Miejscowość | Miasto zamieszkania`),
      ru: words(`Город | Населённый пункт | Нас. пункт | Город проживания | Населенный пункт (город)`),
      zh: words(`城市 | 所在城市 | 市 | 地市 | 市/县 | 县市`),
    },
  },
  region: {
    ...text,
    aliases: {
      en: words(`Region | State | Province | County | State/Province | State/Region | State/Prov. |
        State or province | Mailing state | Billing state | State name | Federal state`),
      pl: words(`Województwo | Woj. | Powiat | Region/województwo`),
      ru: words(`Регион | Область | Край | Область/край | Область, край | Регион проживания | Субъект РФ`),
      zh: words(`省份 | 省 | 地区 | 省市 | 所在地区 | 所在省份 | 地區 | 省/市/自治区 | 所在省 | 省/州`),
    },
  },
  postalCode: {
    ...text,
    kind: 'postalCode',
    aliases: {
      en: words(`Postal code | Postcode | ZIP | ZIP code | ZIP/Postal code | Postal/ZIP code |
        Mailing zip | Mailing zip/postal code | Billing zip | Postal | Zip/Post code`),
      pl: words(`Kod pocztowy | Kod | Kod poczt. | Kod p. | Kod poczty`),
      ru: words(`Индекс | Почтовый индекс | Почтовый код | Почт. индекс | Индекс почтовый`),
      zh: words(`邮编 | 邮政编码 | 郵編 | 郵遞區號 | 邮政编号`),
    },
  },
  country: {
    ...text,
    kind: 'country',
    listed: true,
    aliases: {
      en: words(
        `Country | Country/Region | Country name | Nation | Mailing country | Billing country | Country of residence |
        Land`,
      ),
      pl: words(`Kraj | Państwo | Kraj zamieszkania`),
      ru: words(`Страна | Страна проживания`),
      zh: words(`国家 | 国家/地区 | 国别 | 國家 | 所在国家`),
    },
  },
  taxId: {
    ...text,
    kind: 'taxId',
    aliases: {
      en: words(`Tax ID | VAT | VAT ID | VAT number | VAT No. | VAT registration number | Tax number |
        Tax no. | VAT reg. no. | Tax identification number | TIN | EIN | EU VAT | VAT EU | Tax ID number |
        GSTIN | GST number`),
      pl: words(
        `NIP | Numer NIP | Nr NIP | NIP firmy | Numer identyfikacji podatkowej | VAT UE | NIP UE | Numer VAT | Nr VAT | NIP kontrahenta`,
      ),
      ru: words(
        `ИНН | ИНН клиента | ИНН организации | ИНН/КПП | ИНН контрагента | ИНН компании | ИНН физлица | УНП | БИН`,
      ),
      zh: words(
        `税号 | 纳税人识别号 | 统一社会信用代码 | 社会信用代码 | 信用代码 | 統一編號 | 税务登记号 | 纳税人识别码 | 公司税号`,
      ),
    },
  },
  birthday: {
    ...text,
    kind: 'date',
    aliases: {
      en: words(`Birthday | Date of birth | Birth date | Birthdate | DOB | D.O.B. | Birth`),
      pl: words(`Data urodzenia | Urodziny | Data ur. | Dzień urodzin | Data urodz.`),
      ru: words(`Дата рождения | День рождения | Д.р. | День рожд. | Дата рожд. | ДР | Дата рожд`),
      zh: words(`生日 | 出生日期 | 出生年月 | 出生年月日 | 生辰`),
    },
  },
  status: {
    ...text,
    kind: 'status',
    listed: true,
    aliases: {
      en: words(`Status | Customer status | Client status | Contact status | Lifecycle stage |
        Lead status | Stage | Account status | Lead stage | Customer stage`),
      pl: words(
        `Stan | Status klienta | Stan klienta | Status kontaktu | Etap | Status kontrahenta | Etap cyklu życia`,
      ),
      ru: words(
        `Статус | Статус клиента | Состояние | Стадия | Статус лида | Статус контакта | Статус контрагента`,
      ),
      zh: words(`状态 | 客户状态 | 客户类型 | 客户阶段 | 狀態 | 客戶狀態 | 客戶類型 | 会员状态 | 线索状态`),
    },
  },
  category: {
    ...text,
    many: true,
    merge: 'append',
    listed: true,
    aliases: {
      en: words(
        `Category | Categories | Tag | Tags | Label | Labels | Keywords | Customer category | Segment | Segments`,
      ),
      pl: words(
        `Kategoria | Kategorie | Kategoria klienta | Tagi | Etykieta | Etykiety | Znaczniki | Segment klienta`,
      ),
      ru: words(
        `Категория | Категории | Категория клиента | Тег | Теги | Тэги | Метка | Метки | Ярлыки | Сегмент | Сегменты`,
      ),
      zh: words(`类别 | 分类 | 标签 | 客户分类 | 客户类别 | 客户标签 | 標籤 | 類別 | 客户细分`),
    },
  },
  group: {
    ...text,
    listed: true,
    aliases: {
      en: words('Group | Groups | Group membership | Customer group | Client group | Folder'),
      pl: words('Grupa | Grupy | Grupa klientów | Grupa klienta | Grupa kontrahentów'),
      ru: words('Группа | Группы | Группа клиентов | Группа контрагентов | Папка'),
      zh: words('分组 | 组 | 客户分组 | 群组 | 客户组 | 所属分组 | 群組'),
    },
  },
  owner: {
    ...text,
    kind: 'member',
    listed: true,
    aliases: {
      en: words(`Owner | Contact owner | Customer owner | Account owner | Lead owner | Company owner |
        Record owner | Assigned to | Responsible | Responsible person | Salesperson | Sales person |
        Sales rep | Sales agent | Salesman | Saleswoman | Rep | Assigned user | Sales representative |
        Account manager | Assigned | Assignee | Handled by | Account rep | Customer manager |
        Manager`),
      pl: words(`Opiekun | Opiekun klienta | Opiekun handlowy | Handlowiec | Przedstawiciel |
        Przedstawiciel handlowy | Przedst. handlowy | Handlowiec prowadzący | Opiekun prowadzący |
        Odpowiedzialny | Osoba odpowiedzialna | Właściciel | Doradca | Prowadzący | Przypisany do |
        Właściciel kontaktu | Właściciel rekordu | Osoba prowadząca | Konsultant | Sprzedawca |
        Opiekun kontaktu`),
      ru: words(`Ответственный | Ответственное лицо | Менеджер | Ответственный менеджер |
        Менеджер клиента | Отв. менеджер | Ответств. | Отв. | Основной менеджер | Менеджер по продажам |
        Куратор | Владелец | Торговый представитель | Ответственный сотрудник | Персональный менеджер |
        Закреплённый менеджер | Продавец`),
      zh: words(`负责人 | 业务员 | 销售 | 销售员 | 销售代表 | 销售人员 | 所属销售 | 销售负责人 | 客户经理 | 业务经理 | 跟进人 | 归属人 | 所有人 | 责任人 |
        負責人 | 業務員 | 跟进人员 | 归属销售 | 所属业务员 | 客户负责人`),
    },
  },
  source: {
    ...text,
    listed: true,
    aliases: {
      en: words(`Source | Lead source | Original source | Customer source | Contact source |
        Referral source | How did you hear about us | Acquisition channel | Traffic source | Channel |
        Origin`),
      pl: words(
        `Źródło | Źródło pozyskania | Źródło kontaktu | Źródło klienta | Kanał pozyskania | Skąd | Źródło leada | Kanał | Pochodzenie | Skąd o nas wie`,
      ),
      ru: words(`Источник | Источник клиента | Источник лида | Источник контакта | Канал привлечения |
        Откуда | Откуда узнали | Канал | Источник обращения | Источник трафика`),
      zh: words(
        `来源 | 客户来源 | 线索来源 | 来源渠道 | 渠道 | 來源 | 客戶來源 | 获客渠道 | 客户渠道 | 来源方式`,
      ),
    },
  },
  notes: {
    ...text,
    kind: 'longText',
    aliases: {
      en: words(`Notes | Note | Comment | Comments | Remark | Remarks | Description | Memo |
        Additional information | Additional notes | Internal notes | Additional info | Other information |
        Client notes`),
      pl: words(
        `Uwagi | Notatki | Notatka | Komentarz | Komentarze | Opis | Adnotacje | Dodatkowe informacje | Informacje | Informacje dodatkowe | Notatki handlowe | Treść notatki`,
      ),
      ru: words(`Заметки | Заметка | Примечание | Примечания | Комментарий | Комментарии | Описание |
        Пометки | Доп. информация | Комментарий менеджера | Дополнительная информация | Прим. |
        Доп. сведения | Замечания | Комменты`),
      zh: words(`备注 | 备注信息 | 说明 | 描述 | 注释 | 附注 | 備註 | 說明 | 其他说明 | 备注说明 | 附加信息`),
    },
  },
  createdAt: {
    ...text,
    kind: 'date',
    listed: true,
    aliases: {
      en: words(`Created | Created at | Created on | Created date | Created time | Create date |
        Creation date | Date created | Date added | Added on | Customer since | Client since |
        Registration date | Registered | Registered at | Registered on | Sign-up date | Signed up |
        Date joined | Joined | Joining date | Member since | Date of registration | Entry date`),
      pl: words(`Data utworzenia | Utworzono | Data dodania | Dodano | Data założenia | Data rejestracji |
        Klient od | Data wprowadzenia | Data wpisu | Zarejestrowano | W bazie od`),
      ru: words(
        `Дата создания | Создан | Создано | Дата добавления | Дата регистрации | Клиент с | Дата внесения | Дата заведения | Добавлен | Добавлено | Зарегистрирован`,
      ),
      zh: words(
        `创建时间 | 创建日期 | 添加时间 | 添加日期 | 录入时间 | 录入日期 | 登记日期 | 注册时间 | 注册日期 | 建档日期 | 建立日期 | 加入时间 | 加入日期 | 入会时间 | 建档时间 | 开户日期`,
      ),
    },
  },
  /** ISO date: since when the customer is put aside. Lists and counts pass over who is archived, imports do not. */
  archived: { ...text, ...inner, kind: 'date', listed: true },
  /** What the phones and e-mails are called, and further addresses: JSON, see `domain/contactDetails.ts`. */
  labels: { ...text, ...inner },
  addresses: { ...text, ...inner },
  /** External ids of records that were merged into this one: their lists find the customer by them. */
  otherIds: { ...text, ...inner, many: true },
  'opportunity.title': {
    ...text,
    aliases: {
      en: words(`Opportunity | Opportunity name | Opportunity title | Deal | Deal name | Interest |
        Interested in | Product interest`),
      pl: words('Szansa | Szansa sprzedaży | Nazwa szansy | Zainteresowanie | Zainteresowany'),
      ru: words('Интерес | Сделка | Название сделки | Возможность | Потребность | Интересует'),
      zh: words('商机 | 商机名称 | 销售机会 | 意向 | 意向产品 | 兴趣 | 需求 | 感兴趣的产品 | 商機'),
    },
  },
  'opportunity.date': {
    ...text,
    kind: 'date',
    aliases: {
      en: words('Opportunity date | Deal date | Date of interest'),
      pl: words('Data szansy | Data zainteresowania'),
      ru: words('Дата сделки | Дата интереса'),
      zh: words('商机日期 | 交易日期'),
    },
  },
  'opportunity.expectedRevenue': {
    ...text,
    kind: 'money',
    aliases: {
      en: words(`Expected revenue | Amount | Deal amount | Deal value | Opportunity amount |
        Opportunity value | Expected value | Estimated value | Est. value | Value | Budget`),
      pl: words(`Przewidywany przychód | Oczekiwany przychód | Spodziewany przychód | Kwota | Wartość |
        Wartość szansy | Budżet | Suma`),
      ru: words(`Ожидаемая выручка | Ожидаемый доход | Ожидаемая сумма | Сумма | Сумма сделки | Бюджет |
        Бюджет сделки | Стоимость`),
      zh: words('预期收入 | 预计收入 | 金额 | 预计金额 | 商机金额 | 交易金额 | 预计成交金额 | 预算 | 金額'),
    },
  },
  'opportunity.description': {
    ...text,
    kind: 'longText',
    aliases: {
      en: words('Opportunity description | Deal description'),
      pl: words('Opis szansy | Opis zainteresowania'),
      ru: words('Описание сделки | Описание интереса'),
      zh: words('商机描述 | 商机说明 | 需求描述'),
    },
  },
  'opportunity.stage': {
    ...text,
    kind: 'stage',
    aliases: {
      en: words('Deal stage | Opportunity stage | Pipeline stage | Sales stage'),
      pl: words('Etap szansy | Etap sprzedaży | Etap lejka | Faza sprzedaży'),
      ru: words('Этап сделки | Стадия сделки | Этап воронки | Этап продажи'),
      zh: words('商机阶段 | 销售阶段 | 交易阶段'),
    },
  },
  'opportunity.nextActivity': {
    ...text,
    aliases: {
      en: words('Next activity | Next step | Next action | Next task | Follow-up | Next follow-up'),
      pl: words('Następny krok | Kolejny krok | Następne działanie | Następna czynność'),
      ru: words('Следующий шаг | Следующее действие | Следующая задача | Следующая активность'),
      zh: words('下一步 | 下一步行动 | 下一步计划 | 下次跟进 | 跟进计划'),
    },
  },
  'opportunity.nextActivityDate': {
    ...text,
    kind: 'date',
    aliases: {
      en: words(`Next activity date | Next step date | Next action date | Follow-up date |
        Next contact date | Due date | Due | Deadline`),
      pl: words(`Data następnego kroku | Data kolejnego kroku | Data następnego działania |
        Data następnego kontaktu | Data nast. kontaktu | Termin następnego kroku | Termin |
        Następny kontakt`),
      ru: words(`Дата следующего шага | Дата следующего действия | Дата следующего контакта | Срок |
        Срок исполнения | Крайний срок | Дедлайн`),
      zh: words(
        '下一步日期 | 下次跟进时间 | 下次跟进日期 | 下次联系时间 | 下次联系日期 | 跟进日期 | 截止日期 | 期限',
      ),
    },
  },
  'opportunity.probability': { ...ours, kind: 'percent' },
  'opportunity.owner': { ...ours, kind: 'member' },
  'opportunity.closeDate': { ...ours, kind: 'date' },
  'opportunity.closedAt': { ...ours, kind: 'date' },
  'opportunity.reason': ours,
} as const satisfies Record<string, FieldSpec>;

/** A field that every book has. */
export type BuiltInField = keyof typeof FIELDS;

/** A field that lists bring. */
export type ImportableField = {
  [K in BuiltInField]: (typeof FIELDS)[K]['importable'] extends true ? K : never;
}[BuiltInField];

/** A field of the user's own: its key in the book's words (`vocabulary.ts`) behind `custom.`. */
export type OwnField = `custom.${string}`;

export type FieldKey = BuiltInField | OwnField;

/** Every built-in field, in the order in which forms, templates and exports show them. */
export const FIELD_KEYS = Object.keys(FIELDS) as BuiltInField[];

/** The fields that lists bring, in the same order. */
export const IMPORTABLE_FIELDS: readonly ImportableField[] = FIELD_KEYS.filter(
  (key): key is ImportableField => FIELDS[key].importable,
);

type ManyKey = {
  [K in BuiltInField]: (typeof FIELDS)[K]['many'] extends true ? K : never;
}[BuiltInField];

/**
 * What a customer's fields hold: an array where the field is `many`, else one string; the user's own are one string
 * each. Absent means empty.
 */
export type FieldValues = { [K in BuiltInField]?: K extends ManyKey ? readonly string[] : string } & {
  [key: OwnField]: string;
};

export type FieldValue = string | readonly string[];

/** As far as it is the same for all fields of the user's own; their kinds are in their definitions. */
const OWN: FieldSpec = { ...text, aliases: { en: [], pl: [], ru: [], zh: [] } };

/** The field's row, widened: for code that walks over fields. The kind of one of the user's own: `kindOf`. */
export const fieldSpec = (key: FieldKey): FieldSpec =>
  (FIELDS as Readonly<Record<string, FieldSpec | undefined>>)[key] ?? OWN;

export const isBuiltIn = (value: unknown): value is BuiltInField =>
  typeof value === 'string' && Object.hasOwn(FIELDS, value);

const OWN_KEY = /^custom\.[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** True for the name of a field of the user's own, whether or not a book has it. */
export const isOwnField = (value: unknown): value is OwnField =>
  typeof value === 'string' && value.startsWith('custom.') && OWN_KEY.test(value);

export const isFieldKey = (value: unknown): value is FieldKey => isBuiltIn(value) || isOwnField(value);

const NO_OWN_FIELDS: readonly OwnField[] = [];

/** The fields of the user's own that a record holds, in the order of their names; the same empty list for most. */
export function ownFieldsOf(values: object): readonly OwnField[] {
  let found: OwnField[] | undefined;
  for (const key in values) {
    if (key.charCodeAt(6) !== DOT || !key.startsWith('custom.')) continue;
    found ??= [];
    found.push(key as OwnField);
  }
  return found === undefined ? NO_OWN_FIELDS : found.sort();
}

const DOT = 46;

/** Every field that a record (or one of two) may hold: the built-in ones, then its own in the order of their names. */
export function fieldsOf(values: object, others: object = NO_OWN_FIELDS): readonly FieldKey[] {
  const own = ownFieldsOf(values);
  const more = ownFieldsOf(others).filter((field) => !own.includes(field));
  if (own.length + more.length === 0) return FIELD_KEYS;
  return [...FIELD_KEYS, ...[...own, ...more].sort()];
}
