import { type FieldKey, type FieldKind, fieldSpec } from '../fields';
import { withOwn } from '../ownFields';
import { normalizeChoice } from './choice';
import { normalizeCountry } from './country';
import { normalizeDate } from './date';
import { normalizeEmail } from './email';
import { normalizeGender } from './gender';
import { normalizeMoney } from './money';
import type { NormalizeContext, Normalized, Normalizer } from './normalizer';
import { normalizeNumber } from './number';
import { normalizeOwner } from './owner';
import { normalizePercent } from './percent';
import { normalizePhone, phonesIn } from './phone';
import { normalizePostalCode } from './postalCode';
import { normalizeStage } from './stage';
import { normalizeStatus } from './status';
import { normalizeTaxId } from './taxIds';
import { NO_TEXT, normalizeLongText, normalizeText } from './text';
import { normalizeUrl } from './url';
import { normalizeYesNo } from './yesNo';

/** One cleaner for each kind of field. */
export const NORMALIZERS = {
  text: normalizeText,
  longText: normalizeLongText,
  email: normalizeEmail,
  phone: normalizePhone,
  url: normalizeUrl,
  date: normalizeDate,
  gender: normalizeGender,
  status: normalizeStatus,
  member: normalizeOwner,
  stage: normalizeStage,
  money: normalizeMoney,
  number: normalizeNumber,
  percent: normalizePercent,
  choice: normalizeChoice,
  yesno: normalizeYesNo,
  postalCode: normalizePostalCode,
  taxId: normalizeTaxId,
  country: normalizeCountry,
} satisfies Record<FieldKind, Normalizer>;

type Problem = NonNullable<Normalized['problem']>;

/** What a cell comes to in its field: one value at most, except where the field holds several. */
export interface NormalizedField {
  readonly values: readonly string[];
  readonly problems: readonly Problem[];
}

const NONE: readonly Problem[] = [];
const EMPTY: NormalizedField = { values: [], problems: NONE };
/** What stands between several values in one cell, by the kind of the field that holds several. */
const SEPARATORS: Partial<Record<FieldKind, RegExp>> = {
  text: /(?:[;|,，；、\r\n]|\s:::\s)+/,
  email: /(?:\s(?:lub|albo|oraz|i|или|либо|и|or|and|oder|und)\s|[;,/|，；、\s]|:::|或者?)+/iu,
};

/** Google Contacts joins the values of one cell so, whatever the field. */
const JOINT = ' ::: ';
/** What it puts among the labels of each contact; nobody calls a customer so. */
const NO_LABEL = /^\*(?: (?:myContacts|Other Contacts))?$/;

/**
 * Cleans a cell for its field. Where the field holds several values, a cell with several is split: labels always,
 * e-mails and phones only where every part is valid by itself (faxes apart, which are left out: `fax-number`);
 * otherwise the whole cell is one value that is not valid. Values that come to the same are kept once. Of several that Google joined the first is kept where the field
 * holds one (`more-values`).
 */
export function normalizeField(field: FieldKey, raw: string, about: NormalizeContext): NormalizedField {
  if (raw === '') return EMPTY;
  const context = withOwn(field, about);
  const { many, kind: usual } = fieldSpec(field);
  const kind = context.own?.kind ?? usual;
  const normalize = NORMALIZERS[kind];
  if (kind !== 'longText' && NO_TEXT.test(raw)) return EMPTY;
  const separators = many ? SEPARATORS[kind] : undefined;
  if (separators !== undefined && kind === 'text') return split(raw, separators, normalize, context) ?? EMPTY;
  const whole = normalize(raw, context);
  if (whole.problem !== null && whole.value === '') {
    const parts =
      many && kind === 'phone'
        ? phones(raw, context)
        : separators === undefined
          ? first(raw, normalize, context)
          : split(raw, separators, normalize, context);
    return parts ?? { values: [], problems: [named(whole.problem, field)] };
  }
  if (whole.value === '') return EMPTY;
  return { values: [whole.value], problems: whole.problem === null ? NONE : [whole.problem] };
}

/** `invalid-value` names the field that cannot hold the value; the other codes say it themselves. */
const named = (problem: Problem, field: FieldKey): Problem =>
  problem.code === 'invalid-value' ? { code: problem.code, params: { field } } : problem;

/** The phones of a cell with several; null where one is not valid. */
function phones(raw: string, context: NormalizeContext): NormalizedField | null {
  const found = phonesIn(raw, context);
  if (found === null) return null;
  return { values: found.values, problems: found.fax ? [{ code: 'fax-number', params: {} }] : [] };
}

/** The cleaned parts of a cell; null where one of them is not valid, or none is there. */
function split(
  raw: string,
  separators: RegExp,
  normalize: Normalizer,
  context: NormalizeContext,
): NormalizedField | null {
  const values = new Set<string>();
  const problems: Problem[] = [];
  for (const part of raw.split(separators)) {
    const { value, problem } = normalize(part, context);
    if (problem !== null && value === '') return null;
    if (value === '' || values.has(value) || NO_LABEL.test(value)) continue;
    values.add(value);
    if (problem !== null) problems.push(problem);
  }
  return values.size === 0 ? null : { values: [...values], problems };
}

/** The first of several joined values, where the field holds one: the others are left out, and that is said. */
function first(raw: string, normalize: Normalizer, context: NormalizeContext): NormalizedField | null {
  if (!raw.includes(JOINT)) return null;
  const [leading = ''] = raw.split(JOINT);
  const { value, problem } = normalize(leading, context);
  if (value === '') return null;
  const more: Problem = { code: 'more-values', params: {} };
  return { values: [value], problems: problem === null ? [more] : [problem, more] };
}
