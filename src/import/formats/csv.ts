import { laterSamples } from '../detect/samples';
import { detectText } from '../detect/text';
import { mayBeDamaged } from '../structure/rows';
import { TableReader } from '../structure/table';
import { BATCH_ROWS, type Format, type RawRow, type ReadOptions } from './format';
import { textPieces } from './text/decoder';
import { recordReader, USUAL_STYLE } from './text/reader';

async function* rows(
  source: Blob,
  options: ReadOptions,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly RawRow[]> {
  const splitter = recordReader(options.dialect ?? { delimiter: ',', ...USUAL_STYLE });
  const table = new TableReader(options);
  for await (const piece of textPieces(source, options.encoding, splitter)) {
    const damaged = mayBeDamaged(piece.text);
    const data = table.read(splitter.push(piece.text, piece.final), damaged);
    for (let at = 0; at < data.length; at += BATCH_ROWS) yield data.slice(at, at + BATCH_ROWS);
    onBytes(piece.bytes);
  }
}

/**
 * Delimited text: comma, semicolon, tab, colon, bar or space between cells, quotes of some kind around those that need
 * them, in any encoding that the browser can decode, and CP852. Line breaks inside quotes stay as the file has them. It
 * recognises anything: what no other format takes is a text, or `detect` says what it is instead.
 */
export const csv: Format = {
  id: 'csv',
  recognises: () => true,
  detect: async (source, profile) => detectText(source, profile, await laterSamples(source)),
  rows,
};
