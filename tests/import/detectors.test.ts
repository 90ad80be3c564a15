import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { taxIdOf } from '../../src/domain/normalize/taxIds';
import { isAddress } from '../../src/import/mapping/detectors/address';
import { isOrganization } from '../../src/import/mapping/detectors/company';
import {
  isFamilyName,
  isGivenName,
  isHanName,
  isPatronymic,
  isPersonsName,
} from '../../src/import/mapping/detectors/people';
import { isKnownCity, isKnownCountry } from '../../src/import/mapping/detectors/places';

const words = (text: string): string[] => text.split('|').map((word) => word.trim());

describe('a tax number', () => {
  test.each([
    ['526-030-07-24', 'nip'], // Orange Polska
    ['PL 5260300724', 'nip'],
    ['7707083893', 'inn'], // Сбербанк
    ['500100732259', 'inn'], // the example of ФНС
    ['91350100M000100Y43', 'credit-code'], // the example of GB 32100-2015
    ['91110000802100433B', 'credit-code'], // 北京百度网讯
    ['DE136695976', 'eu-vat'],
    ['ATU13585627', 'eu-vat'],
    ['CZ25123891', 'eu-vat'],
    ['5260300725', null],
    ['0000000000', null],
    ['500100732258', null],
    ['91350100M000100Y44', null],
    ['+48 501 000 001', null],
    ['DE13669597', null],
    ['FR', null],
    ['', null],
  ])('%s: %s', (text, kind) => expect(taxIdOf(text)).toBe(kind));

  it('is none any more when one digit of it is changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'5260300724'];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(taxIdOf(digits.join(''))).not.toBe('nip');
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void taxIdOf(text)));
  });
});

describe('a name', () => {
  test.each(
    words(`Jan Kowalski | Kowalski Jan | KOWALSKI JAN | Kowalska-Nowak Anna | Smith, John | Mary Ann O’Neill | Иванов Иван Иванович |
      Ганна Коваленко | Орлов И. П. | Орлов И.П. | J. Whitfield | 王小明 | 欧阳娜娜 | 李伟 | Anna von Berg`),
  )('of a person: %s', (text) => expect(isPersonsName(text)).toBe(true));

  test.each(
    words(`Nowy Sącz | Solar Panels | Nowak | Jan | Head of IT | New York | Ростов на Дону | 有限公司 | 已寄样品 | 龙井路 | call later |
      Jan Kowalski i synowie handel | 12 Main St | |`),
  )('of no person: %j', (text) => expect(isPersonsName(text)).toBe(false));

  test.each(
    words(
      'Wiśniewska | Nowak | Brzęczyszczykiewicz | Шевченко | Троицкая | Иванов | Müller | Johnson | 欧阳 | 王',
    ),
  )('of a family: %s', (text) => expect(isFamilyName(text)).toBe(true));
  test.each(words('Opole | Jan | Тверь | VIP | 小明 | detal | hurt'))('of no family: %s', (text) =>
    expect(isFamilyName(text)).toBe(false),
  );

  it('given, patronymic or Chinese', () => {
    expect(words('Jan | Elżbieta | ELZBIETA | Дмитрий | Grace').filter(isGivenName)).toEqual([
      'Jan',
      'Elżbieta',
      'ELZBIETA',
      'Дмитрий',
    ]);
    expect(words('Петрович | Ильинична | Москвич | Кирпич | ул').filter(isPatronymic)).not.toContain('ул');
    expect(words('司马 | 司马懿 | 王 | 王五 | 北京市朝阳 | 备注').filter(isHanName)).toEqual([
      '司马懿',
      '王五',
    ]);
  });
});

describe('an organization', () => {
  test.each(
    words(`ABC sp. z o.o. | Kowal Sp.j. | Hurtownia Zdrój | ООО «Ромашка» | ИП Орлов | Вектор, ПАО | Berg GmbH | Berg GmbH & Co. KG |
      Novák s.r.o. | Kovo a.s. | ТОВ Зоря | 杭州西湖茶业有限公司 | 人民医院 | Marsh Ltd. | Acme, Inc. | Smith LLC | Orlen S.A. |
      Fundacja Pomoc | Gospodarstwo Świerk | Młyn Gąsawa | Apteka pod Lwem | Piekarnia u Wąsa | SKLEP NR 5 | Магазин Заря |
      Аптека на углу Невского | Кафе «Весна» | The Old Bakery | Gasthof Zur Post`),
  )('%s', (text) => expect(isOrganization(text)).toBe(true));
  test.each(
    words(
      'Jan Kowalski | Иван Петров | 王小明 | Cat food 10 kg | Opole | call again | Nowy Sącz | Sklep | Usługi budowlane | Hurt i detal',
    ),
  )('not %s', (text) => expect(isOrganization(text)).toBe(false));
});

describe('a place', () => {
  test.each(
    words(`ul. Długa 5/3 | Al. Jerozolimskie 12 | Długa 5, 00-238 Warszawa | ул. Ленина, д. 5 | 170001, г. Тверь, ул. Мира, 4 |
      12 High Street | 1 Mill Lane | 浙江省杭州市龙井路18号 | 中山北路12号 | Hauptstr. 5 | Lindenstraße 4`),
  )('with a street and a house: %s', (text) => expect(isAddress(text)).toBe(true));
  test.each(
    words(
      'Warszawa | +48 501 000 001 | call 5 people | 王小明 | 杭州 | a@b.example | 12.05.2026 | 1234 | rabat 5% | Pakiet 3',
    ),
  )('no address: %s', (text) => expect(isAddress(text)).toBe(false));

  it('that many know', () => {
    expect(
      words('Łódź | LODZ | г. Тверь | 成都市 | Zielona Góra | Nowak | 市').filter(isKnownCity),
    ).toHaveLength(5);
    expect(words('Polska | РФ | 中国 | United Kingdom | Kowalski').filter(isKnownCountry)).toHaveLength(4);
  });
});
