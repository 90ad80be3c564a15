import { describe, expect, it, test } from 'vitest';
import { FIELD_KEYS, type FieldKey, fieldSpec, IMPORTABLE_FIELDS } from '../../src/domain/fields';
import { foldHeader, headerWords, isKnownHeader } from '../../src/import/mapping/fold';
import { meaningOf } from '../../src/import/mapping/meaning';

describe('folding', () => {
  test.each([
    ['E-mail', 'email'],
    ['  e_mail ', 'email'],
    ['Imię i nazwisko', 'imieinazwisko'],
    ['MIEJSCOWOŚĆ', 'miejscowosc'],
    ['Źródło', 'zrodlo'],
    ['Ф.И.О.', 'фио'],
    ['Населённый пункт', 'населенныипункт'],
    ['手机（必填）', '手机必填'],
    ['Ｅｍａｉｌ', 'email'],
    ['firstName', 'firstname'],
    ['', ''],
    ['---', ''],
  ])('%j is %j', (text, folded) => expect(foldHeader(text)).toBe(folded));

  test.each([
    ['firstName', ['first', 'name']],
    ['Phone1Value', ['phone', '1', 'value']],
    ['E-mail 1 - Type', ['e', 'mail', '1', 'type']],
    ['Телефон (моб.)', ['телефон', 'моб']],
  ])('the words of %j are %j', (text, words) => expect(headerWords(text)).toEqual(words));
});

describe('the words of the fields', () => {
  const all = FIELD_KEYS.flatMap((field) =>
    Object.values(fieldSpec(field).aliases)
      .flat()
      .map((alias) => ({ field, alias, folded: foldHeader(alias) })),
  );

  it('are rich: several in each language for every field', () => {
    const poor = IMPORTABLE_FIELDS.filter((field) =>
      Object.values(fieldSpec(field).aliases).some((aliases) => aliases.length === 0),
    );
    expect(poor).toEqual([]);
    expect(all.length).toBeGreaterThan(600);
  });

  it('mean one field each', () => {
    const fields = new Map<string, Set<FieldKey>>();
    for (const { field, folded } of all) fields.set(folded, (fields.get(folded) ?? new Set()).add(field));
    expect([...fields].filter(([, meant]) => meant.size > 1).map(([word]) => word)).toEqual([]);
    expect(fields.has('')).toBe(false);
  });

  it('are known as headers in any case and spacing', () => {
    for (const { alias, field } of all) {
      for (const header of [alias, alias.toUpperCase(), ` ${alias.replaceAll(' ', '_')}: `]) {
        expect([header, meaningOf(header)?.field]).toEqual([header, field]);
      }
    }
  });
});

describe('what a header means', () => {
  test.each([
    ['E-mail 1 - Value', 'email'],
    ['Phone 2 - Value', 'phone'],
    ['E-mail (służbowy)', 'email'],
    ['Telefon kontaktowy 2', 'phone'],
    ['Telefon (komórka)', 'phone'],
    ['电话/手机', 'phone'],
    ['客户手机号', 'phone'],
    ['公司邮箱', 'email'],
    ['联系人职务', 'jobTitle'],
    ['手机（必填）', 'phone'],
    ['Телефон для связи', 'phone'],
    ['Адрес эл. почты клиента', 'email'],
    ['Contact First Name', 'firstName'],
    ['email_address', 'email'],
    ['Organization 1 - Name', 'company'],
    ['opportunity.expectedRevenue', 'opportunity.expectedRevenue'],
  ] as const)('%j is %s', (header, field) => expect(meaningOf(header)?.field).toBe(field));

  test.each(
    `E-mail 1 - Type|E-mail 1 - Label|Telefon - typ|Data kontaktu|Data|Date|Type|IP address|User name|Username|Company size|
    Organization 1 - Symbol|Email opt-in|E-mail status|Phone verified|Last contact date|Assistant's phone|Manager's name|Lp.|№|序号|
    Numer|Номер|Nr konta|Номер договора|Дата|日期|类型|公司类型|公司负责人|备用|Name prefix|Yomi Name|Maiden name|File name|
    Phone / Email|__proto__|constructor|toString|123|Jan Kowalski|a@b.pl|+48 501 000 001|Warszawa|12.05.2026|`
      .split('|')
      .map((header) => [header.trim()]),
  )('%j is nothing', (header) => {
    expect(meaningOf(header)).toBeNull();
    expect(isKnownHeader(header)).toBe(false);
  });

  it('takes a huge cell for no header at once', () => {
    expect(meaningOf('name '.repeat(2_000_000))).toBeNull();
  });
});
