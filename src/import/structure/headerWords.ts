import type { IsKnownHeader } from '../detect/encoding';
import { foldHeader } from '../mapping/words';

/**
 * Words that headers use in languages whose fields we do not map by name: they tell a header from a row of data, and
 * the encoding in which it reads right from those in which it does not.
 */
const OTHER_LANGUAGES = `
  Vorname | Nachname | Familienname | Firma | Firmenname | Unternehmen | Straße | Strasse | Anschrift | Adresse | Hausnummer | PLZ |
  Postleitzahl | Ort | Stadt | Land | Bundesland | Telefon | Telefonnummer | Mobil | Handy | E-Mail | E-Mail-Adresse | Geburtsdatum |
  Geschlecht | Anrede | Titel | Kundennummer | Kunde | Kundenname | Ansprechpartner | Bemerkung | Bemerkungen | Notizen | Notiz |
  Webseite | USt-IdNr | Beruf | Position | Abteilung | Größe | Straße und Hausnummer |
  Jméno | Příjmení | Firma | Společnost | Ulice | Město | Obec | PSČ | Země | Stát | Kraj | Mobil | Poznámka | Poznámky | Datum narození |
  Pohlaví | IČO | DIČ | Zákazník | Meno | Priezvisko | Spoločnosť | Ulica | Mesto | Krajina | Štát | Telefón | Dátum narodenia | Zákazník |
  Név | Vezetéknév | Keresztnév | Cég | Cégnév | Utca | Cím | Város | Irányítószám | Ország | Megye | Telefonszám | Megjegyzés |
  Születési dátum | Neme | Ügyfél | Adószám |
  Nume | Prenume | Companie | Stradă | Oraș | Județ | Cod poștal | Țară | Observații |
  Ime | Priimek | Prezime | Tvrtka | Podjetje | Grad | Poštanski broj | Poštna številka | Država | Napomena | Opomba |
  Прізвище | Ім'я | Імя | По батькові | ПІБ | Компанія | Назва | Вулиця | Місто | Область | Індекс | Країна | Пошта | Ел. пошта |
  Примітка | Примітки | Дата народження | Стать | Клієнт | Адреса | Посада | Мобільний | Прозвішча | Імя | Горад | Вуліца | Тэлефон |
  Кампанія | Краіна | Адрас | Заўвагі | Име | Фамилия | Фирма | Град | Държава | Пощенски код | Имейл | Бележки | Клиент | Улица |
  Prénom | Nom | Nom de famille | Société | Entreprise | Rue | Adresse | Ville | Code postal | Pays | Région | Téléphone | Portable |
  Courriel | Remarque | Remarques | Date de naissance | Sexe | Civilité | Fonction | Numéro client |
  Nombre | Apellido | Apellidos | Empresa | Calle | Dirección | Ciudad | Código postal | País | Provincia | Teléfono | Móvil | Correo |
  Correo electrónico | Observaciones | Fecha de nacimiento | Sexo | Género | Cargo | Población |
  Nome | Sobrenome | Apelido | Rua | Endereço | Morada | Cidade | Código Postal | CEP | Estado | Telefone | Telemóvel | Celular | Observações |
  Data de nascimento | Cognome | Ragione sociale | Azienda | Via | Indirizzo | Città | CAP | Nazione | Paese | Telefono | Cellulare | Note |
  Data di nascita | Sesso | Voornaam | Achternaam | Bedrijf | Bedrijfsnaam | Straat | Plaats | Woonplaats | Postcode | Telefoon |
  Telefoonnummer | Opmerkingen | Geboortedatum | Geslacht |
  Förnamn | Efternamn | Företag | Gata | Gatuadress | Ort | Postnummer | Postort | Mobiltelefon | E-post | Anteckningar | Födelsedatum | Kön |
  Fornavn | Etternavn | Efternavn | Firmanavn | Gateadresse | Vej | By | Poststed | Telefonnummer | Merknad | Fødselsdato | Bemærkninger |
  Etunimi | Sukunimi | Yritys | Katuosoite | Osoite | Kaupunki | Postinumero | Puhelin | Puhelinnumero | Sähköposti | Syntymäaika | Maa |
  Ad | Soyad | Soyadı | Adı | Şirket | Şehir | Adres | Telefon | Ülke |
  氏名 | 名前 | お名前 | 姓 | 名 | フリガナ | ふりがな | カナ | 会社名 | 会社 | 法人名 | 部署 | 部署名 | 役職 | 電話 | 電話番号 | 携帯 | 携帯電話 |
  携帯番号 | メール | メールアドレス | Ｅメール | 郵便番号 | 〒 | 住所 | 住所1 | 都道府県 | 市区町村 | 番地 | 建物名 | 国 | 生年月日 | 性別 | 備考 | 顧客名 |
  顧客番号 | 顧客コード | 取引先 | 担当者 | 登録日 | ホームページ | メモ | 敬称 |
  이름 | 성명 | 성 | 고객명 | 고객 | 회사 | 회사명 | 상호 | 부서 | 직책 | 직위 | 전화 | 전화번호 | 연락처 | 휴대폰 | 휴대전화 | 핸드폰 | 이메일 | 메일 |
  주소 | 도시 | 시도 | 우편번호 | 국가 | 생년월일 | 성별 | 비고 | 메모 | 담당자 | 등록일 | 홈페이지 | 사업자등록번호`;

/** What the upper of two header rows calls its groups. */
const GROUPS = `
  Contact details | Personal data | Personal details | Personal information | Contact information | Contact | Contacts | Company details |
  Billing address | Shipping address | Address | Addresses | Person | Details | Customer | Other | Main | Dates | Orders | Sales |
  Dane | Dane osobowe | Dane kontaktowe | Dane firmy | Dane adresowe | Kontakt | Kontakty | Osoba kontaktowa | Adres | Adresy | Adres siedziby |
  Adres korespondencyjny | Klient | Firma | Inne | Pozostałe | Daty | Zamówienia | Sprzedaż | Informacje | Rozliczenia |
  Личные данные | Данные | Контакты | Контактные данные | Контактное лицо | Адрес | Адреса | Реквизиты | Клиент | Организация | Прочее |
  Компания | Дополнительно | Юридический адрес | Фактический адрес | Продажи | Заказы |
  个人信息 | 基本信息 | 基本资料 | 联系方式 | 联系信息 | 联系人 | 公司信息 | 地址 | 地址信息 | 其他 | 其他信息 | 客户信息 | 聯絡方式 | 基本資料 |
  Kontaktdaten | Anschrift | Persönliche Daten | Osobní údaje | Kontaktní údaje | 基本情報 | 連絡先 | 住所 | 연락처 | 기본정보`;

const setOf = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split('|')
      .map(foldHeader)
      .filter((word) => word !== ''),
  );

const OTHERS = setOf(OTHER_LANGUAGES);
const GROUP_NAMES = setOf(GROUPS);

/** A longer cell is no header's word. */
const LENGTH = 60;

/** True where the cell is a header's word in some language, whether or not it says which field it is. */
export const withOtherLanguages =
  (isKnownHeader: IsKnownHeader): IsKnownHeader =>
  (cell) =>
    cell.length <= LENGTH && (isKnownHeader(cell) || OTHERS.has(foldHeader(cell)));

/** True where the cell names a group of columns: `Contact details`, `Adres`. */
export const isGroupName = (cell: string): boolean =>
  cell.length <= LENGTH && GROUP_NAMES.has(foldHeader(cell));
