import { type Show, showBy, showById } from '../sheet/formatCode';
import { visitElements } from './read';
import type { Workbook } from './workbook';

const NAMES = ['numFmt', 'cellXfs', 'xf', 'cellStyleXfs', 'cellStyles', 'dxfs'];
const [NUM_FMT, CELL_XFS, XF] = [0, 1, 2];

/** How the cells of each style (the attribute `s`) write their numbers. Throws ReadError where the part cannot be read. */
export async function readStyles({ zip, styles, from1904 }: Workbook): Promise<readonly Show[]> {
  if (styles === null) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let list = -1;
  await visitElements(zip.stream(styles), NAMES, styles.name, (tag, xml) => {
    const id = Number(xml.attribute('numFmtId') ?? 0);
    if (tag === NUM_FMT) codes.set(id, xml.attribute('formatCode') ?? '');
    else if (tag === XF && list === CELL_XFS) formats.push(id);
    else if (tag !== XF && tag !== -1) list = tag;
  });
  const shows = new Map<number, Show>();
  return formats.map((id) => {
    const code = codes.get(id);
    const known = shows.get(id);
    const show =
      known !== undefined ? known : code === undefined ? showById(id, from1904) : showBy(code, from1904);
    shows.set(id, show);
    return show;
  });
}
