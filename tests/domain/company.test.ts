import { describe, expect, test } from 'vitest';
import { companyKey } from '../../src/domain/company';
import { companyDomain } from '../../src/domain/normalize/mailDomains';

describe('a company’s key', () => {
  test.each([
    ['Żbik Sp. z o.o.', 'zbik'],
    ['ŻBIK SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ', 'zbik'],
    ['  zbik   sp.z o.o. sp.k. ', 'zbik'],
    ['Orlen S.A.', 'orlen'],
    ['orlen sa', 'orlen'],
    ['ООО «Ромашка»', 'romashka'],
    ['Ромашка, ООО', 'romashka'],
    ['OOO Romashka', 'romashka'],
    ['ИП Иванов', 'ivanov'],
    ['成都天府软件有限公司', '成都天府软件'],
    ['Acme, Inc.', 'acme'],
    ['ACME Co., Ltd.', 'acme'],
    ['Müller GmbH & Co. KG', 'muller'],
    ['Barilla S.p.A.', 'barilla'],
    ['Firma 12', 'firma 12'],
  ])('%s', (name, key) => expect(companyKey(name)).toBe(key));

  test.each([
    ['Hotel & Spa', 'hotel spa'],
    ['Auto As', 'auto as'],
    ['AO Smith', 'ao smith'],
    ['IP Systems', 'ip systems'],
    ['Me Too', 'me too'],
    ['Ag', 'ag'],
    ['GmbH', 'gmbh'],
    ['Spa Relax', 'spa relax'],
    ['***', '***'],
    ['  ', ''],
  ])('%s: takes no word of a name for a form', (name, key) => expect(companyKey(name)).toBe(key));
});

describe('the domain of a company', () => {
  test.each([
    ['jan@Zbik.example', 'zbik.example'],
    ['jan@poczta.zbik.example', 'poczta.zbik.example'],
    ['jan@gmx.company.example', 'gmx.company.example'],
  ])('%s', (email, domain) => expect(companyDomain(email)).toBe(domain));

  test.each(
    `gmail.com GMAIL.com wp.pl poczta.onet.pl o2.pl yandex.ru mail.ru qq.com 163.com outlook.de yahoo.co.uk yahoo.com.br hotmail.fr
     yahoo.com.pe gmx.net proton.me posteo.de libero.it gmial.com`.split(/\s+/),
  )('%s is a public provider’s, or a slip of one', (domain) =>
    expect(companyDomain(`jan@${domain}`)).toBeUndefined(),
  );
});
