import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/import/mapping/meaning';

/** Single headers as lists have them and what they mean, `-` for nothing that we keep. */
const HEADERS: Record<string, string> = {
  en: `
    Mobile Phone=phone | Cell #=phone | Ph.=phone | Ph=phone | Tel #=phone | Email Id=email |
    E-Mail:=email | Company/Organization=company | Customer Ref=externalId | Acct Name=company |
    Addr=street | Address Line 2=- | Zipcode=postalCode | Post Code=postalCode | Telephone No.=phone |
    Contact No.=phone | Contact Number=phone | Surname, first name=name | Rep=owner | Sales Agent=owner |
    Remarks/Notes=notes | Est. value=opportunity.expectedRevenue |
    Next follow up=opportunity.nextActivity | Customer Group=group | Industry=- | Department=- | Age=- |
    Last Modified=- | Updated at=- | Number of employees=- | Annual revenue=- | Full Address=street |
    Name of client=name | Client's name=name | Name (full)=name | E-mail (work)=email |
    Phone - mobile=phone | Primary Phone Number=phone | Contact e-mail=email |
    Business phone number=phone | Country code=- | Currency=- | Language=- | Timezone=- | Password=- |
    Contact method=- | Preferred contact time=- | City, State=- | First Name + Last Name=name |
    Customer/Company=company | Deal stage=opportunity.stage | Deal owner=- | Close date=- | Company phone=phone |
    Company address=street | Company city=city | Company email=email | Home City=city | Tax No=taxId |
    VAT reg. no=taxId | Birth Day=birthday | Sex (M/F)=gender | State/Prov=region | Category 1=category |
    Tag 2=category | Salesman=owner | Assigned user=owner | Opted out=- | Do not call=- | Unsubscribed=-`,
  pl: `
    nr telefonu kom.=phone | Tel kontaktowy=phone | Telefon 1=phone | Telefon2=phone | e-mail 2=email |
    Kod poczt=postalCode | Nr domu=- | Nr lokalu=- | Gmina=- | Branża=- | Nazwa skrócona=company |
    Pełna nazwa=company | Przedst. handlowy=owner | Wartość zamówień=- | Ostatni kontakt=- |
    Data nast. kontaktu=opportunity.nextActivityDate | PESEL=- | Data zakupu=- | Rabat=- |
    Forma płatności=- | Imie=firstName | Imię/Nazwisko=name | Klient/Firma=- | Imię klienta=firstName |
    Nazwisko klienta=lastName | Telefon klienta=phone | Email klienta=email | Adres klienta=street |
    Miasto klienta=city | Uwagi dodatkowe=notes | Uwagi 2=- | Data modyfikacji=- | Zgoda RODO=- |
    Numer klienta=externalId | Nr faktury=- | Nr konta bankowego=- | Wiek=- | Status płatności=- |
    Adres email=email | Adres e-mail klienta=email | Tel. prywatny=phone | Tel. dom.=phone |
    Osoba kontakt.=name | Osoba do kontaktu=name | Kierownik=- | Nr NIP=taxId | NIP/Regon=- |
    Miasto / Miejscowość=city | Kraj pochodzenia=- | Data dodania klienta=createdAt |
    Stanowisko osoby kontaktowej=jobTitle | Telefon osoby kontaktowej=phone | E-mail do kontaktu=email |
    Strona WWW firmy=website | WWW=website | Nazwa firmy / Imię i nazwisko=- | Ulica i nr domu=street |
    Etykiety klienta=category | Handlowiec prowadzący=owner | Opiekun klienta=owner`,
  ru: `
    Тел/факс=- | Тел.1=phone | E-mail клиента=email | Эл.адрес=email | Почта (e-mail)=email |
    Наименование контрагента=company | Регион/область=region | Адрес (юр.)=street | Этап=- | Воронка=- |
    Сфера деятельности=- | Должность контактного лица=jobTitle | Телефон контактного лица=phone |
    Менеджер клиента=owner | Ответств.=owner | Отв. менеджер=owner | День рожд.=birthday |
    Дата последнего контакта=- | Долг=- | Кол-во заказов=- | Оборот=- | Доп. телефон=phone |
    Дата рожд=birthday | Пожелания=- | Телефон 2=phone | Телефон клиента=phone |
    Электронная почта клиента=email | Город клиента=city | Имя Фамилия=name | Фамилия Имя=name |
    Фамилия Имя Отчество=name | Имя, отчество=- | Имя Отчество=- | Ф. И. О.=name | ФИО полностью=name |
    ФИО клиента=name | Контакт=- | Компания клиента=company | Сайт клиента=website | Веб сайт=website |
    Тип=- | Возраст=- | Пол клиента=gender | Серия паспорта=- | Расчетный счет=- | Дата договора=- |
    Дата изменения=- | Дата последней продажи=- | Моб.тел.=phone | Раб. тел.=phone | Тел. рабочий=phone |
    Телефон (моб.)=phone | Телефон мобильный=phone | Телефон рабочий=phone |
    Адрес электронной почты=email | Комментарий менеджера=notes | Комментарий к сделке=- |
    Статус сделки=- | Сумма, руб.=opportunity.expectedRevenue | Сумма (руб)=opportunity.expectedRevenue |
    Должность=jobTitle | Группа клиента=group | Создан (дата)=- | Улица дом=street |
    Почтовый код=postalCode | Торговая точка=-`,
  zh: `
    客户电话=phone | 联系人手机=phone | 联系人邮箱=email | 公司简称=company | 手机1=phone | 电话2=phone | 备用电话=phone | 传真号码=- |
    行业=- | 省=region | 区县=- | 跟进状态=- | 客户级别=- | 创建人=- | 创建时间=createdAt | 更新时间=- | 最后跟进时间=- | 身份证号=- |
    年龄=- | 微信=- | 部门=- | 出生年月=birthday | 客户备注=notes | 所属销售=owner | 预计成交金额=opportunity.expectedRevenue |
    预计成交日期=- | 联系人电话=phone | 联系人职位=jobTitle | 客户地址=street | 公司网址=website | 客户所在城市=city | 国家地区=country |
    姓名*=name | *手机号=phone | 客户名称（必填）=name | 电子邮箱地址=email | 邮箱1=email | QQ号=- | 订单号=- | 订单金额=- |
    注册时间=createdAt | 性別=gender | 職稱=jobTitle | 手机号（必填）=phone | 单位地址=street | 单位电话=phone | 客户性别=gender |
    客户编码=externalId | 序号=- | 状态=status | 标签=category | 跟进人=owner | 录入人=- | 公司负责人=- | 法人=- | 客户经理=owner |
    服务顾问=-`,
};

describe.each(Object.entries(HEADERS))('headers in %s', (_, text) => {
  const cases = text.split('|').map((one) => {
    const at = one.lastIndexOf('=');
    return [one.slice(0, at).trim(), one.slice(at + 1).trim()] as const;
  });
  test.each(cases)('%j is %s', (header, field) => expect(meaningOf(header)?.field ?? '-').toBe(field));
});
