/**
 * How a page keeps its records: one JSON text a line, in one string. Against an array of objects it is written and
 * read faster (structured clone walks every key), and a single record is read, or replaced in an edit, without
 * parsing its neighbours. JSON escapes line breaks and lone surrogates, so a line is a record whatever it holds.
 */
import type { Customer } from '../domain/customer';

export const encodeRecord = (record: Customer): string => JSON.stringify(record);

export const decodeRecord = (line: string): Customer => JSON.parse(line) as Customer;

export const joinRecords = (lines: readonly string[]): string => lines.join('\n');

export const splitRecords = (records: string): string[] => records.split('\n');
