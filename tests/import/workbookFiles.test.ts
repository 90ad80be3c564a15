import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readList } from '../fixtures/readList';

const file = (name: string): Blob =>
  new Blob([readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url))]);

describe('one workbook as programs write it', () => {
  test.each([
    ['openpyxl.xlsx', 'xlsx', ['TRUE', 'FALSE']],
    ['libreoffice.xlsx', 'xlsx', ['TRUE', 'FALSE']],
    ['libreoffice.xls', 'xls', ['TRUE', 'FALSE']],
    // LibreOffice itself makes the formula =TRUE() of Excel's truth, and shows it as 1.
    ['libreoffice.ods', 'ods', ['1', '0']],
    ['libreoffice.fods', 'ods', ['1', '0']],
  ])('%s', async (name, format, [yes = '', no = '']) => {
    const { detection, rows } = await readList(file(name), {}, name);
    expect(detection.format).toBe(format);
    expect(detection.sheet).toMatchObject({ value: 'Klienci' });
    expect(detection.sheets).toEqual([
      { name: 'Klienci', rows: 4, hidden: false },
      { name: 'Uwagi', rows: 1, hidden: false },
      { name: 'ukryty', rows: 1, hidden: true },
    ]);
    expect(detection.hidden).toEqual([2]);
    expect(detection.headerRow.value).toBe(1);
    expect(rows).toEqual([
      {
        line: 2,
        cells: [
          'Anna Żółć',
          'anna@przyklad.pl',
          '48601234567',
          '00-950',
          '12.5%',
          '2026-11-22',
          '2026-11-22 14:30',
          '09:05',
          yes,
          '1234.5',
        ],
      },
      {
        line: 3,
        cells: [
          'Łukasz Dąb',
          'lukasz@przyklad.pl',
          '+48 602 345 678',
          '31-000',
          '50%',
          '1999-02-28',
          '2026-01-02',
          '17:45:30',
          no,
          '0.3',
        ],
      },
      {
        line: 4,
        cells: ['Ewa\nNowak', 'ewa@przyklad.pl', '600700800', '04-123', '', '', '', '', '#N/A', '-5'],
        problems: [{ code: 'cell-error', column: 8, params: { error: '#N/A' } }],
      },
    ]);
  });
});
