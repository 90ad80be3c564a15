/**
 * Most cells of a list are in their normal form already, or a letter away from it. These say so, or give it, without
 * the objects that a normalizer answers with; where they are not sure they say null, and the normalizer is asked. What
 * they give is what it would give (tests/domain/normalize.test.ts).
 */
import type { FieldKind } from '../fields';
import { isPlainEmail } from './email';
import type { NormalizeContext } from './normalizer';
import { readPlainPhone } from './phone';
import { isPostalCodeOf } from './postalForms';
import { isPlain } from './text';
import { plainUrl } from './url';

export type Quick = (raw: string, context: NormalizeContext) => string | null;

const DASH = 45;

const quickLongText: Quick = (raw) => (isPlain(raw) ? raw : null);
/** Dashes alone say nothing; all but this one are not plain. */
const quickText: Quick = (raw) => (raw.charCodeAt(0) !== DASH && isPlain(raw) ? raw : null);

export const QUICK: Partial<Record<FieldKind, Quick>> = {
  text: quickText,
  longText: quickLongText,
  email: (raw) => (isPlainEmail(raw) ? raw : null),
  phone: (raw, { country }) => readPlainPhone(raw, country),
  url: plainUrl,
  postalCode: (raw, { country }) => (isPostalCodeOf(raw, country) ? raw : null),
};
