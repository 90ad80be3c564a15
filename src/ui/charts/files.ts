import { saveFile } from '../saveFile';
import type { ChartData } from './types';

/** A drawing that is printed or projected stays sharp at this. */
const PNG_SCALE = 2;
const MARGIN = 16;

/** What a file of a chart is called. */
const nameOf = (title: string): string => title.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'Satchel';

/** The chart's table as CSV: plain decimals, formulas made harmless, with the mark by which Excel knows UTF-8. */
export async function saveCsv({ title, category, series, points }: ChartData): Promise<void> {
  const { writeCsv } = await import('../../import/encode/csvWriter');
  const rows = [
    [category, ...series.map(({ label }) => label)],
    ...points.map(({ label, values }) => [label, ...values.map(String)]),
  ];
  const parts = writeCsv(rows, { delimiter: ',', encoding: 'utf-8', defuse: true });
  saveFile(`${nameOf(title)}.csv`, new Blob(parts, { type: 'text/csv' }));
}

/** Styles of a drawing that a file must bring along. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight'] as const;

/** A drawing by itself: its colours and faces written into it, on the ground it stood on. */
function standalone(svg: SVGSVGElement): {
  readonly text: string;
  readonly width: number;
  readonly height: number;
} {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, at) => {
    const original = from[at];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'data-mark', 'href']) element.removeAttribute(name);
  });
  const width = svg.width.baseVal.value + MARGIN * 2;
  const height = svg.height.baseVal.value + MARGIN * 2;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const box = { x: -MARGIN, y: -MARGIN, width, height };
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value));
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

export function saveSvg(svg: SVGSVGElement, title: string): void {
  saveFile(`${nameOf(title)}.svg`, new Blob([standalone(svg).text], { type: 'image/svg+xml' }));
}

export async function savePng(svg: SVGSVGElement, title: string): Promise<void> {
  const { text, width, height } = standalone(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((file) => file !== null && saveFile(`${nameOf(title)}.png`, file), 'image/png');
}
