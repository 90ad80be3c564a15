import { describe, expect, test } from 'vitest';
import { detectText } from '../../src/import/detect/text';

const detect = (text: string, headerRow?: number) => {
  const found = detectText(
    { head: Buffer.from(text), whole: true },
    headerRow === undefined ? {} : { headerRow },
  );
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
};

const CASES: readonly { description: string; text: string; row: number; reason: string }[] = [
  { description: 'in line 1', text: 'Name;Phone\nAnn;501000001\n', row: 1, reason: 'header-words' },
  { description: 'in Polish', text: 'Imię;Nazwisko\nAnna;Sowa\n', row: 1, reason: 'header-words' },
  { description: 'in Russian', text: 'ФИО;Телефон\nОлег;1\n', row: 1, reason: 'header-words' },
  {
    description: 'with numbered names in another alphabet',
    text: 'Имя;Телефон;Телефон раб. 2;Улица 2 (раб. адрес);Обратный вызов\nОлег;1;2;3;4\n',
    row: 1,
    reason: 'header-words',
  },
  { description: 'in Chinese', text: '姓名,手机\n王芳,1\n', row: 1, reason: 'header-words' },
  {
    description: 'under a title and a blank line',
    text: 'Lista klientów;;\n\nNazwisko;E-mail;Telefon\nSowa;s@a.example;501000001\n',
    row: 3,
    reason: 'below-title',
  },
  {
    description: 'under three title lines',
    text: 'Raport\nWygenerowano 2026-01-02\nOddział Opole\nNazwisko;E-mail;Telefon\nSowa;s@a.example;501000001\nLis;l@a.example;501000002\n',
    row: 4,
    reason: 'below-title',
  },
  {
    description: 'under a sep= line',
    text: 'sep=;\r\nNazwisko;Telefon\r\nSowa;501000001\r\n',
    row: 2,
    reason: 'header-words',
  },
  {
    description: 'under a title with a line break in quotes',
    text: '"Lista\nklientów";\nNazwisko;Telefon\nSowa;501000001\n',
    row: 3,
    reason: 'below-title',
  },
  {
    description: 'under group headings',
    text: 'Dane;;Kontakt;\nImię;Nazwisko;E-mail;Telefon\nIga;Sowa;s@a.example;501000001\n',
    row: 2,
    reason: 'two-rows',
  },
  {
    description: 'of unknown words, by its shape',
    text: 'Foo;Bar;Baz\nx;a@a.example;501000001\ny;b@a.example;501000002\n',
    row: 1,
    reason: 'header-shape',
  },
  {
    description: 'with numbered columns',
    text: 'Name;Phone 1;Phone 2\nAnn;501000001;501000002\n',
    row: 1,
    reason: 'header-words',
  },
  {
    description: 'with years for names',
    text: 'Name;2024;2025\nA;100;200\nB;150;250\n',
    row: 1,
    reason: 'header-words',
  },
  {
    description: 'of numbered columns',
    text: 'Name;Pole 101;Pole 102;Pole 103\nA;a@a.example;1;2\nB;b@a.example;1;2\n',
    row: 1,
    reason: 'header-shape',
  },
  {
    description: 'with one known word among strange ones over text',
    text: '__proto__,constructor,Name,toString\np,c,Proto Man,t\n',
    row: 1,
    reason: 'header-shape',
  },
  {
    description: 'missing',
    text: 'Ann;ann@a.example;501000001\nBob;bob@a.example;501000002\n',
    row: 0,
    reason: 'no-header',
  },
  {
    description: 'missing, where data holds a header word',
    text: 'Klient;Sowa;501000001\nKlient;Lis;501000002\n',
    row: 0,
    reason: 'no-header',
  },
  {
    description: 'in a list of one column',
    text: 'E-mail\na@a.example\nb@a.example\n',
    row: 1,
    reason: 'header-words',
  },
  {
    description: 'named like code',
    text: '__proto__,constructor,E-mail\n1,2,a@a.example\n',
    row: 1,
    reason: 'header-shape',
  },
];

describe('the header', () => {
  test.each(CASES)('$description', ({ text, row, reason }) => {
    const { headerRow } = detect(text);
    expect([headerRow.value, headerRow.reason.code]).toEqual([row, reason]);
  });

  test('its cells and the rows below come along', () => {
    const found = detect('Clients\n\nName;Phone\nAnn;501000001\n\nBob;501000002;x\n');
    expect(found.header).toEqual(['Name', 'Phone']);
    expect(found.sample).toEqual([
      { line: 4, cells: ['Ann', '501000001'] },
      {
        line: 6,
        cells: ['Bob', '501000002', 'x'],
        problems: [{ code: 'cell-count', column: null, params: { expected: 2, actual: 3 } }],
      },
    ]);
    expect(found.head.slice(0, 3).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test('what the profile says wins, and the detected row stays on offer', () => {
    const found = detect('Name;Phone\nAnn;501000001\n', 0);
    expect(found.headerRow).toMatchObject({ value: 0, confidence: 1, reason: { code: 'chosen' } });
    expect(found.headerRow.alternatives[0]?.value).toBe(1);
    expect(found.header).toEqual([]);
    expect(found.sample.map(({ line }) => line)).toEqual([1, 2]);
  });
});
