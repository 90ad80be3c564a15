import type { Detected } from '../../import/api';
import { shortened, sureness } from './words';

/** Cells of a line, to show which line it is. */
export const joined = (cells: readonly string[]): string =>
  shortened(cells.filter((cell) => cell !== '').join(' · '), 60);

/** How sure a detection is; null where the user said it. */
export const sureOf = (detected: Detected<unknown>) =>
  detected.reason.code === 'chosen' ? null : sureness(detected.confidence);
