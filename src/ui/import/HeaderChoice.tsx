import type { JSX } from 'preact';
import type { Inspection } from '../../import/api';
import { t } from '../i18n';
import { Choice, type ChoiceOption } from './Choice';
import { joined, sureOf } from './reading';
import type { ImportSession } from './session';
import { reasonText } from './words';

/** Lines of the file that can be named as its headings in one press. */
const HEADER_LINES = 8;

/** A header's last line and how many rows it has, as one key: `4`, or `4+` for the line above as well. */
const keyOf = (line: number, rows: number): string => `${line}${rows === 2 ? '+' : ''}`;

/** Which line of the file holds its headings, or which two. */
export function HeaderChoice(props: { session: ImportSession; inspection: Inspection }): JSX.Element {
  const { session, inspection } = props;
  const { headerRow, headerRows, head } = inspection;
  const above = (line: number): number | undefined => {
    const upper = head[head.findIndex((row) => row.line === line) - 1];
    return upper?.cells.some((cell) => cell.trim() !== '') ? upper.line : undefined;
  };
  const nameOf = (line: number, rows: number): string => {
    if (line === 0) return t('import.read.header-none');
    const from = rows === 2 ? above(line) : undefined;
    return from === undefined
      ? t('import.read.header-at', { line })
      : t('import.read.header-two', { from, line });
  };
  // Two lines are offered around the one that was found: a longer list would hide what is likely.
  const near = head.findIndex(({ line }) => line === headerRow.value);
  const options = head.flatMap(({ line, cells }, index): ChoiceOption[] => {
    if (index >= HEADER_LINES && line !== headerRow.value) return [];
    const one = { key: keyOf(line, 1), label: nameOf(line, 1), sample: joined(cells) };
    const isNear = near !== -1 && (index === near || index === near + 1);
    if (!isNear || above(line) === undefined) return [one];
    const sample = joined([...(head[index - 1]?.cells ?? []), ...cells]);
    return [one, { key: keyOf(line, 2), label: nameOf(line, 2), sample }];
  });
  return (
    <Choice
      what={t('import.read.header')}
      value={nameOf(headerRow.value, headerRows)}
      reason={reasonText(headerRow.reason)}
      sure={sureOf(headerRow)}
      current={keyOf(headerRow.value, headerRows)}
      options={[...options, { key: '0', label: nameOf(0, 1), sample: '' }]}
      onPick={(key) =>
        void session.setReading({
          headerRow: Number.parseInt(key, 10),
          headerRows: key.endsWith('+') ? 2 : 1,
        })
      }
    />
  );
}
