import { ok } from '../../domain/result';
import { chosen } from '../detect/chosen';
import { encodingName } from '../detect/encodings';
import type { Format, Source } from './format';
import { NAMED_BY_RECORDS, NamedSurvey, namedRows } from './named/read';
import { withProblems } from './named/said';
import { textOfHead } from './text/head';
import { pushed } from './text/pushed';
import { cardEncoding } from './vcard/encoding';
import { CardReader } from './vcard/reader';

/** Nothing but blank lines before the first card. */
const FIRST_LINE = /^\s*BEGIN:\s*VCARD[ \t]*(?:[\r\n]|$)/i;

const recognises = (source: Source): boolean => FIRST_LINE.test(textOfHead(source, 200));

const cards = (blob: Blob, reader: CardReader, encoding: string, onBytes = (_: number): void => undefined) =>
  withProblems(pushed(blob, encoding, reader, onBytes));

/**
 * Contact cards: vCard 2.1, 3.0 and 4.0, several in a file. A card is a row; its properties name the columns, in words
 * that the mapping knows. All cards are read to say which columns there are.
 */
export const vcard: Format = {
  id: 'vcard',
  recognises,
  detect: async ({ blob, head, whole }, profile) => {
    const wanted = profile.encoding === undefined ? null : encodingName(profile.encoding);
    const encoding = chosen(wanted, cardEncoding(head, whole));
    const reader = new CardReader(encoding.value);
    const survey = new NamedSurvey();
    for await (const records of cards(blob, reader, encoding.value)) survey.add(records);
    const facts = survey.facts();
    if (!facts.ok) return facts;
    const { pictures } = reader;
    return ok({
      format: 'vcard',
      encoding,
      delimiter: {
        value: null,
        confidence: 1,
        reason: { code: 'only-choice', params: {} },
        alternatives: [],
      },
      headerRow: NAMED_BY_RECORDS,
      sheet: null,
      sheets: [],
      options: { encoding: encoding.value, dialect: null, sheet: null, headerRow: 0, headerRows: 1 },
      hidden: [],
      remarks: pictures === 0 ? [] : [{ code: 'left-out-pictures', params: { n: pictures } }],
      ...facts.value,
    });
  },
  rows: (source, { encoding }, onBytes) =>
    namedRows(cards(source, new CardReader(encoding), encoding, onBytes)),
};
