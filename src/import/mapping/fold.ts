import { meaningOf } from './meaning';

export { foldHeader, headerWords } from './words';

/** True where the cell is a header that some field is known by: what tells a header row from data. */
export const isKnownHeader = (cell: string): boolean => meaningOf(cell) !== null;
