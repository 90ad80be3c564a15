/** Writes lists as the workbooks that Excel saves: every text in the table of shared ones, each cell with its place. */
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { cellsOf, HEADER } from './lists.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A cell as it was before it was written with commas. @param {string} cell */
const plain = (cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** @param {readonly [id: string, type: string, target: string][]} list */
const relations = (list) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/**
 * @param {string} file
 * @param {Iterable<import('./lists.mjs').Person>} list
 */
export function writeWorkbook(file, list) {
  /** @type {Map<string, number>} */
  const shared = new Map();
  let count = 0;
  /** @param {readonly string[]} cells @param {number} line */
  const row = (cells, line) => {
    const inside = cells.map((cell, column) => {
      if (cell === '') return '';
      count++;
      const index = shared.get(cell) ?? shared.size;
      shared.set(cell, index);
      return `<c r="${String.fromCharCode(65 + column)}${line}" s="1" t="s"><v>${index}</v></c>`;
    });
    return `<row r="${line}" spans="1:${cells.length}" x14ac:dyDescent="0.25">${inside.join('')}</row>`;
  };
  const rows = [row(HEADER.split(','), 1)];
  for (const person of list) rows.push(row(cellsOf(person).map(plain), rows.length + 1));
  const texts = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const archive = zipSync({
    '[Content_Types].xml': strToU8(`${HEAD}<Types/>`),
    '_rels/.rels': strToU8(relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Customers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:N${rows.length}"/><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `${HEAD}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${texts.length}">${texts.join('')}</sst>`,
    ),
  });
  writeFileSync(file, archive);
}
