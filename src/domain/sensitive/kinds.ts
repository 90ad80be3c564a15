/** Numbers that should not lie around in a list of customers, each told by its own check. */
export const SENSITIVE_KINDS = [
  'card',
  'iban',
  'pesel',
  'pl-id',
  'snils',
  'cn-id',
  'dni',
  'codice-fiscale',
  'nir',
  'cpf',
  // Without a check of their own: only where the heading says so.
  'ssn',
  'passport',
] as const;

export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

interface KindFacts {
  /** How it is called where it is used: the same in every language. Of cards the names of their issuers stand here. */
  readonly name: string;
  /** Words of a heading that tell of it. */
  readonly heading: RegExp;
  /** No check digit tells it from other numbers. */
  readonly unchecked?: true;
}

export const KINDS = {
  card: {
    name: '',
    heading: /\bcards?\b|kart[ay]|карт[аы]|信用卡|银行卡|卡号|卡號|\bpan\b|visa|mastercard/iu,
  },
  iban: { name: 'IBAN', heading: /iban|konto|rachun|bank|счёт|счет|账号|帐号|賬號/iu },
  pesel: { name: 'PESEL', heading: /pesel/iu },
  'pl-id': { name: 'Dowód osobisty', heading: /dow[oó]d/iu },
  snils: { name: 'СНИЛС', heading: /снилс|snils/iu },
  'cn-id': { name: '居民身份证', heading: /身份证|身份證|证件号/u },
  dni: { name: 'DNI/NIE', heading: /\b(?:dni|nie|nif)\b/iu },
  'codice-fiscale': { name: 'Codice fiscale', heading: /codice fiscale|cod\.? ?fisc/iu },
  nir: { name: 'NIR', heading: /\bnir\b|s[eé]curit[eé] sociale/iu },
  cpf: { name: 'CPF', heading: /\bcpf\b/iu },
  ssn: { name: 'SSN', heading: /\bssn\b|social security/iu, unchecked: true },
  passport: { name: 'Passport', heading: /passport|paszport|паспорт|护照|護照/iu, unchecked: true },
} as const satisfies Record<SensitiveKind, KindFacts>;
