import { describe, expect, test } from 'vitest';
import type { SystemId } from '../../src/domain/system';
import { systemOf } from '../../src/import/mapping/systems';

/** First cells of real exports (sources: src/import/mapping/systemTables). */
const HEADERS: readonly (readonly [SystemId | null, string])[] = [
  [
    'google',
    'First Name,Middle Name,Last Name,Phonetic First Name,File As,Labels,E-mail 1 - Label,E-mail 1 - Value',
  ],
  ['google', 'Name,Given Name,Yomi Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value'],
  ['google', 'First Name,Last Name,Labels,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value,Phone 7 - Value'],
  ['outlook', 'Title,First Name,Last Name,Company,Business Street,Home Street,Business Phone,E-mail Address'],
  [
    'outlook',
    'Tytuł,Imię,Nazwisko,Firma,Adres służbowy - ulica,Telefon służbowy,Telefon służbowy 2,Adres e-mail',
  ],
  ['outlook', 'Обращение,Имя,Фамилия,Организация,Улица (раб. адрес),Рабочий телефон,Телефон переносной'],
  ['outlook', '英文称谓,名,姓,单位,商务地址 街道,商务电话,移动电话,电子邮件地址,电子邮件显示名称'],
  ['hubspot', 'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date'],
  [
    'salesforce',
    'First Name,Last Name,Account Name,Mailing Street,Mailing Zip/Postal Code,Phone,Account Owner',
  ],
  ['salesforce', 'Id,IsDeleted,AccountId,LastName,FirstName,MailingCity,Email,OwnerId,SystemModstamp'],
  [
    'zoho',
    'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email',
  ],
  [
    'pipedrive',
    'Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - My own field',
  ],
  ['pipedrive', 'Deal - Title,Deal - Value,Deal - Organization,Deal - Stage'],
  ['espocrm', 'name,firstName,lastName,accountName,emailAddress,phoneNumber,assignedUserName,createdAt'],
  ['odoo', 'id,name,is_company,parent_id/id,street,city,country_id/id,email'],
  ['odoo', 'External ID,Name,Is a Company,Related Company/External ID'],
  ['atomic-crm', 'first_name,last_name,gender,title,company,email_work,phone_work,has_newsletter,first_seen'],
  ['1c', 'Наименование,Полное наименование,ИНН,КПП,Вид контрагента,Основной менеджер'],
  ['apple', 'First name,Last name,Full name,Company,E-mail,Phone,X-ABUID'],
  [null, 'First name,Last name,Full name,Company,E-mail,Phone,X-PHONETIC-FIRST-NAME'],
  [null, 'Name,E-mail,Phone,City'],
  [null, 'First Name,Last Name,Company,Job Title,Email Address,Mobile Phone'],
  [null, 'Imię,Nazwisko,Firma,Telefon,Adres e-mail'],
  [null, 'ФИО,Телефон,Почта,Комментарий'],
  [null, '姓名,电话,邮箱,备注'],
  [null, 'Name,ИНН,КПП'],
  [null, 'Business Street,Home Street,a,b,c,d,e,f,g'],
  [null, ''],
];

describe('the program that exported a list', () => {
  test.each(HEADERS)('%s: %s', (system, header) => {
    const cells = header.split(',');
    expect(systemOf(cells)?.id ?? null).toBe(system);
    expect(systemOf(cells.toReversed().map((cell) => cell.toUpperCase()))?.id ?? null).toBe(system);
  });

  test('says how much of the header is its', () => {
    const found = systemOf(['Person - Name', 'Deal - Title', 'My own field', '']);
    expect(found).toMatchObject({ id: 'pipedrive', name: 'Pipedrive' });
    expect(found?.share).toBeCloseTo(2 / 3);
  });
});
