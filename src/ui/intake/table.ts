/** What a clipboard or a drop holds beside files. */
export interface Written {
  readonly html: string;
  readonly text: string;
}

/**
 * A table out of what was pasted, as a file that the reader opens; null where it holds none: a word, a line, a picture.
 *
 * HTML is preferred where it has a table of more than one cell: there a cell is a cell, whatever breaks of lines it
 * holds, while a web page's text breaks its row at each of them. A spreadsheet writes both with the same values.
 * Text counts with a tab or with a second line.
 * @param name what the list is called on the screens
 */
export function tableOf({ html, text }: Written, name: string): File | null {
  if (hasTable(html)) return new File([html], name, { type: 'text/html' });
  return isTabular(text) ? new File([text], name, { type: 'text/plain' }) : null;
}

/** One cell that was copied alone is a table to Excel; to its user it is a value. */
const hasTable = (html: string): boolean =>
  /<table[\s>]/i.test(html) && (html.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1;

function isTabular(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 || /\S\t|\t\S/.test(text);
}

/**
 * What a paste or a drop brings: files, else a table. Must be called while the event is handled. A spreadsheet puts a
 * picture of the cells beside them: pictures count only where there is nothing else.
 */
export function broughtBy(transfer: DataTransfer, name: string): readonly File[] {
  const files = [...transfer.files].filter(({ type }) => !type.startsWith('image/'));
  if (files.length > 0) return files;
  const table = tableOf({ html: transfer.getData('text/html'), text: transfer.getData('text/plain') }, name);
  return table === null ? [] : [table];
}
