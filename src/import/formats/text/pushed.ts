import { type PieceReader, textPieces } from './decoder';

/** Reads a text that comes in pieces, and gives out what is whole. */
export interface TextReader<T> extends PieceReader {
  /** Takes `rest` with the next piece behind it, `final` with the last one. */
  push(text: string, final: boolean): readonly T[];
}

/** Everything that a reader makes of a source, piece by piece. Throws what `textPieces` and the reader throw. */
export async function* pushed<T>(
  source: Blob,
  encoding: string,
  reader: TextReader<T>,
  onBytes: (done: number) => void,
): AsyncGenerator<readonly T[]> {
  for await (const { text, final, bytes } of textPieces(source, encoding, reader)) {
    const whole = reader.push(text, final);
    if (whole.length > 0) yield whole;
    onBytes(bytes);
  }
}
