import type { SystemTable } from './table';

/**
 * Systems whose code is open: EspoCRM's CSV export (a header of attribute names), Odoo's res.partner (technical names of
 * the import-compatible export, and the English labels of its documentation: "External ID,Name,Is a Company,Related
 * Company/External ID"), Atomic CRM's contacts_export.csv and companies_sample.csv. And 1C, whose lists of the
 * catalogue "Контрагенты" bear the synonyms of its attributes ("Юр. / физ. лицо", "Головной контрагент", "Наименование
 * полное").
 */
export const OPEN: readonly SystemTable[] = [
  {
    id: 'espocrm',
    signs: `emailAddressIsOptedOut | emailAddressIsInvalid | phoneNumberIsOptedOut | phoneNumberIsInvalid | accountName |
      assignedUserName | accountIsInactive | addressPostalCode | addressStreet | billingAddressStreet |
      billingAddressPostalCode | accountId | assignedUserId | teamsIds | originalLeadId | salutationName | createdByName |
      modifiedByName`,
    fields: {
      externalId: 'id',
      name: 'name',
      gender: 'salutationName',
      firstName: 'firstName',
      middleName: 'middleName',
      lastName: 'lastName',
      company: 'accountName',
      jobTitle: 'title',
      email: 'emailAddress',
      phone: 'phoneNumber',
      website: 'website',
      street: 'addressStreet | billingAddressStreet | shippingAddressStreet',
      city: 'addressCity | billingAddressCity | shippingAddressCity',
      region: 'addressState | billingAddressState | shippingAddressState',
      postalCode: 'addressPostalCode | billingAddressPostalCode | shippingAddressPostalCode',
      country: 'addressCountry | billingAddressCountry | shippingAddressCountry',
      status: 'status',
      source: 'source',
      owner: 'assignedUserName',
      notes: 'description',
      createdAt: 'createdAt',
      none: `emailAddressIsOptedOut | emailAddressIsInvalid | phoneNumberIsOptedOut | phoneNumberIsInvalid |
        accountIsInactive | accountId | assignedUserId | teamsIds | teamsNames | originalLeadId | originalLeadName |
        createdById | createdByName | modifiedById | modifiedByName | modifiedAt | deleted | doNotCall | campaignId |
        campaignName | type | industry | sicCode | hasPortalUser | accountType | opportunityRole | streamUpdatedAt |
        contactRole | acceptanceStatus`,
    },
  },
  {
    id: 'odoo',
    signs: `is_company | parent_id | parent_id/id | country_id | country_id/id | state_id | state_id/id | customer_rank |
      supplier_rank | category_id | category_id/id | company_type | commercial_company_name | complete_name | street2 |
      Is a Company | Related Company | Related Company/External ID | Complete Name | Job Position | Internal Reference |
      Company Type | Address Type | Customer Rank | property_payment_term_id | user_id/id | contact_address`,
    fields: {
      externalId: 'id | External ID | ref | Internal Reference | Reference',
      name: 'name | display_name | complete_name | Name | Display Name | Complete Name',
      company: `commercial_company_name | parent_id | parent_id/name | company_name | Related Company | Company Name |
        Company Name Entity`,
      jobTitle: 'function | Job Position',
      email: 'email | email_normalized | Email',
      phone: 'phone | mobile | Phone | Mobile',
      website: 'website | Website | Website Link',
      street: 'street | Street',
      city: 'city | City',
      region: 'state_id | state_id/name | State',
      postalCode: 'zip | Zip',
      country: 'country_id | country_id/name | Country',
      taxId: 'vat | Tax ID',
      category: 'category_id | category_id/name | Tags',
      owner: 'user_id | user_id/name | Salesperson',
      notes: 'comment | Notes',
      createdAt: 'create_date | Created on',
      gender: 'title | Title',
      none: `is_company | company_type | parent_id/id | country_id/id | state_id/id | category_id/id | user_id/id |
        customer_rank | supplier_rank | street2 | Street2 | Is a Company | Company Type | Address Type | type | lang |
        Language | tz | Related Company/External ID | Customer Rank | Activities | Activity State | write_date |
        Last Updated on | active | Active | company_id | company_id/id | Company | property_payment_term_id |
        contact_address | industry_id | Industry | image_1920 | bank_ids/bank | bank_ids/acc_number`,
    },
  },
  {
    id: 'atomic-crm',
    signs: `has_newsletter | first_seen | last_seen | email_work | email_home | email_other | phone_work | phone_home |
      phone_other | linkedin_url | nb_sites | state_abbr | tax_identifier | email_jsonb | phone_jsonb | relationship_status`,
    fields: {
      externalId: 'id',
      firstName: 'first_name',
      lastName: 'last_name',
      gender: 'gender',
      jobTitle: 'title',
      company: 'company | name',
      email: 'email_work | email_home | email_other',
      phone: 'phone_work | phone_home | phone_other | phone_number',
      notes: 'background | description',
      createdAt: 'first_seen | created_at',
      status: 'relationship_status | status',
      category: 'tags',
      owner: 'sales',
      website: 'website',
      street: 'address',
      city: 'city',
      region: 'state_abbr',
      postalCode: 'zipcode',
      country: 'country',
      taxId: 'tax_identifier',
      none: `last_seen | has_newsletter | linkedin_url | avatar | company_start_date | decision_role | sector | size |
        nb_sites | revenue | email_jsonb | phone_jsonb | company_id | sales_id | nb_tasks`,
    },
  },
  {
    id: '1c',
    signs: `Юр. / физ. лицо | Головной контрагент | Наименование полное | Полное наименование | Вид контрагента | КПП |
      Основной менеджер | Код по ОКПО | Бизнес-регион | Группа доступа | Дополнительная информация | Обособленное подразделение |
      Партнер | Головное предприятие | Регистрационный номер`,
    fields: {
      externalId: 'Код',
      company: 'Наименование | Контрагент | Рабочее наименование',
      name: 'Контактное лицо | Основное контактное лицо | ФИО',
      taxId: 'ИНН',
      phone: 'Телефон | Мобильный телефон | Телефон контрагента | Рабочий телефон',
      email: 'Электронная почта | Эл. почта | E-mail | Адрес электронной почты',
      street: 'Юридический адрес | Фактический адрес | Адрес | Почтовый адрес',
      region: 'Бизнес-регион | Регион',
      owner: 'Основной менеджер | Менеджер | Ответственный',
      group: 'Группа | Родитель | Группа контрагентов',
      website: 'Сайт | Веб-страница',
      notes: 'Комментарий | Дополнительная информация',
      createdAt: 'Дата регистрации | Дата создания',
      status: 'Статус',
      none: `Юр. / физ. лицо | Юр./физ. лицо | Головной контрагент | Наименование полное | Полное наименование |
        Вид контрагента | КПП | ОГРН | Код по ОКПО | ОКПО | Группа доступа | Обособленное подразделение | Партнер |
        Головное предприятие | Регистрационный номер | Расчетный счет | Основной банковский счет | Банк | Факс |
        Покупатель | Поставщик | Страна регистрации | Документ | Пометка удаления | Основной договор`,
    },
  },
];
