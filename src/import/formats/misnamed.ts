import type { FormatId } from '../../domain/format';
import type { Remark } from '../api';

/** The format that an ending promises. Other endings promise nothing. */
const PROMISED: Readonly<Record<string, FormatId>> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  prn: 'csv',
  xls: 'xls',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  ods: 'ods',
  xml: 'xml',
  htm: 'html',
  html: 'html',
  vcf: 'vcard',
  vcard: 'vcard',
  json: 'json',
  ndjson: 'json',
  jsonl: 'json',
};

/** What is to be said where a file's ending promises another format than the one that it is in. */
export function misnamed(name: string, format: FormatId): Remark[] {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const promised = Object.hasOwn(PROMISED, extension) ? PROMISED[extension] : format;
  return promised === format ? [] : [{ code: 'named-otherwise', params: { extension, format } }];
}
