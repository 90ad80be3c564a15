/**
 * How a page keeps its records: one JSON text a line, all of them as UTF-8. Against an array of objects it is written
 * and read faster (structured clone walks every key), and a single record is read, or replaced in an edit, without
 * parsing its neighbours; against a string with letters beyond Latin-1 it is half as large. JSON escapes line breaks
 * and lone surrogates, so a line is a record and survives UTF-8 whatever it holds.
 */
import type { Customer } from '../domain/customer';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const encodeRecord = (record: Customer): string => JSON.stringify(record);

export const decodeRecord = (line: string): Customer => JSON.parse(line) as Customer;

export const joinRecords = (lines: readonly string[]): Uint8Array<ArrayBuffer> =>
  encoder.encode(lines.join('\n'));

export const splitRecords = (records: Uint8Array): string[] => decoder.decode(records).split('\n');
