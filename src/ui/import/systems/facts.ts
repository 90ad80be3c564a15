import type { FieldKey } from '../../../domain/fields';
import type { SystemId } from '../../../domain/system';

/** What an export leaves behind, whatever the program: no file of customers can hold it, or it is a list of its own. */
export type Behind = 'history' | 'attachments' | 'deals' | 'pictures' | 'access';

/** The kind of file that an export gives. The separator and the encoding are what its own settings begin with. */
export interface FileKind {
  readonly ending: '.csv' | '.xlsx' | '.vcf' | '.zip';
  readonly delimiter?: ',';
  /** `own`: that of the computer's language, windows-1250 in Poland. */
  readonly encoding?: 'UTF-8' | 'own';
}

/** What is true of a program's export in every language; the steps are in `words/`. */
export interface SystemFacts {
  /** Empty where it is not known. */
  readonly files: readonly FileKind[];
  /** Fields that its export has columns for and that are recognised in it; what can be hoped for where it is not known. */
  readonly along: readonly FieldKey[];
  readonly behind: readonly Behind[];
  /** False where we found no description of its export: the steps say where to look, not what is there. */
  readonly known: boolean;
}

const CSV: FileKind = { ending: '.csv', delimiter: ',', encoding: 'UTF-8' };
const XLSX: FileKind = { ending: '.xlsx' };
const ADDRESS = ['street', 'city', 'region', 'postalCode', 'country'] as const;
const PERSON = ['firstName', 'lastName', 'company', 'jobTitle', 'email', 'phone'] as const;
const CRM: readonly Behind[] = ['history', 'attachments', 'deals', 'access'];
const BOOK: readonly Behind[] = ['pictures', 'history'];

export const FACTS: Readonly<Record<SystemId, SystemFacts>> = {
  smartcrm: {
    files: [],
    along: ['name', 'company', 'email', 'phone', 'street', 'city', 'notes'],
    behind: CRM,
    known: false,
  },
  thulium: {
    files: [],
    along: [
      'externalId',
      ...PERSON,
      'website',
      'street',
      'city',
      'postalCode',
      'taxId',
      'birthday',
      'category',
      'group',
      'owner',
      'notes',
    ],
    behind: CRM,
    known: false,
  },
  edt: {
    files: [],
    along: ['name', 'company', 'jobTitle', 'email', 'phone', 'street', 'status', 'owner', 'notes'],
    behind: CRM,
    known: false,
  },
  '1c': {
    files: [XLSX],
    along: [
      'externalId',
      'name',
      'company',
      'email',
      'phone',
      'website',
      'street',
      'region',
      'taxId',
      'status',
      'group',
      'owner',
      'notes',
      'createdAt',
    ],
    behind: CRM,
    known: true,
  },
  hubspot: {
    files: [CSV, XLSX, { ending: '.zip' }],
    along: [
      'externalId',
      ...PERSON,
      'website',
      ...ADDRESS,
      'status',
      'owner',
      'source',
      'notes',
      'createdAt',
    ],
    behind: CRM,
    known: true,
  },
  salesforce: {
    files: [CSV, XLSX, { ending: '.zip' }],
    along: [
      'externalId',
      ...PERSON,
      'website',
      ...ADDRESS,
      'birthday',
      'status',
      'owner',
      'source',
      'notes',
      'createdAt',
    ],
    behind: CRM,
    known: true,
  },
  zoho: {
    files: [CSV, { ending: '.zip' }],
    along: [
      'externalId',
      ...PERSON,
      'website',
      ...ADDRESS,
      'birthday',
      'status',
      'category',
      'owner',
      'source',
      'notes',
      'createdAt',
    ],
    behind: CRM,
    known: true,
  },
  pipedrive: {
    files: [CSV, XLSX],
    along: ['externalId', ...PERSON, ...ADDRESS, 'birthday', 'category', 'owner', 'notes', 'createdAt'],
    behind: CRM,
    known: true,
  },
  google: {
    files: [CSV, { ending: '.vcf' }],
    along: [...PERSON, 'middleName', 'website', ...ADDRESS, 'birthday', 'category', 'notes'],
    behind: BOOK,
    known: true,
  },
  outlook: {
    files: [{ ending: '.csv', delimiter: ',', encoding: 'own' }, CSV],
    along: [...PERSON, 'middleName', 'gender', 'website', ...ADDRESS, 'birthday', 'category', 'notes'],
    behind: BOOK,
    known: true,
  },
  apple: {
    files: [{ ending: '.vcf' }],
    along: [...PERSON, 'middleName', 'website', ...ADDRESS, 'birthday', 'notes'],
    behind: ['pictures', 'history'],
    known: true,
  },
  espocrm: {
    files: [CSV, XLSX],
    along: [
      'externalId',
      ...PERSON,
      'middleName',
      'website',
      ...ADDRESS,
      'status',
      'owner',
      'source',
      'notes',
      'createdAt',
    ],
    behind: CRM,
    known: true,
  },
  odoo: {
    files: [XLSX, CSV],
    along: [
      'externalId',
      'name',
      'company',
      'jobTitle',
      'email',
      'phone',
      'website',
      ...ADDRESS,
      'taxId',
      'category',
      'owner',
      'notes',
      'createdAt',
    ],
    behind: CRM,
    known: true,
  },
  'atomic-crm': {
    files: [CSV],
    along: ['externalId', ...PERSON, 'gender', 'status', 'category', 'owner', 'notes', 'createdAt'],
    behind: ['history', 'attachments', 'deals', 'pictures'],
    known: true,
  },
};
