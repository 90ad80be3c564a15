/** Writes text in the encodings that people's lists come in, by turning around what TextDecoder knows of each. */

type Table = ReadonlyMap<string, readonly number[]>;

const made = new Map<string, Table>();

function tableOf(encoding: string): Table {
  const known = made.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn([byte]);
  if (encoding === 'gb18030') {
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
    }
  }
  made.set(encoding, table);
  return table;
}

/** The text's bytes; throws where the encoding has no sign for a letter. */
export function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const table = tableOf(encoding);
  const bytes = [...text].flatMap((letter) => {
    const found = table.get(letter);
    if (found === undefined) throw new Error(`${encoding} has no ${letter}`);
    return found;
  });
  return Buffer.from(bytes);
}
