import type { FieldKey } from '../../domain/fields';
import type { SystemId } from '../../domain/system';

/**
 * The headers of one kind of export. Texts hold headers with `|` between them; a number in a header stands for any.
 * One program has several tables: its languages, and its lists of persons, companies, deals.
 */
export interface SystemTable {
  readonly id: SystemId;
  /** Headers that hardly another program uses; two of them make a recognition. */
  readonly signs: string;
  /** Headers by the field that they go to; `none` goes nowhere. */
  readonly fields: Readonly<Partial<Record<FieldKey | 'none', string>>>;
}

/**
 * Google: contacts.google.com, "Google CSV", the header since 2024 and the one before; every interface language gets
 * the English one. Outlook: Microsoft's own template of its wizard ("Create or edit .csv files to import into Outlook").
 * HubSpot, Salesforce, Zoho, Pipedrive: default columns of their list exports. EspoCRM: attribute names of its CSV
 * export. Odoo: technical names (import-compatible export) and labels. Atomic CRM: its contacts' sample file and exporter.
 */
export const SYSTEM_TABLES: readonly SystemTable[] = [
  {
    id: 'google',
    signs: `E-mail 1 - Label | E-mail 1 - Type | E-mail 1 - Value | Phone 1 - Label | Phone 1 - Type | Phone 1 - Value |
      Phonetic First Name | Address 1 - Formatted | Yomi Name | Group Membership | Organization 1 - Yomi Name | Website 1 - Value`,
    fields: {
      name: 'Name',
      firstName: 'First Name | Given Name',
      middleName: 'Middle Name | Additional Name',
      lastName: 'Last Name | Family Name',
      company: 'Organization Name | Organization 1 - Name',
      jobTitle: 'Organization Title | Organization 1 - Title',
      birthday: 'Birthday',
      notes: 'Notes',
      category: 'Labels',
      group: 'Group Membership',
      email: 'E-mail 1 - Value',
      phone: 'Phone 1 - Value',
      street: 'Address 1 - Street',
      city: 'Address 1 - City',
      region: 'Address 1 - Region',
      postalCode: 'Address 1 - Postal Code',
      country: 'Address 1 - Country',
      website: 'Website 1 - Value',
      gender: 'Gender',
      none: `Phonetic First Name | Phonetic Middle Name | Phonetic Last Name | Name Prefix | Name Suffix | Nickname | File As |
        Organization Department | Photo | E-mail 1 - Label | E-mail 1 - Type | Phone 1 - Label | Phone 1 - Type |
        Address 1 - Label | Address 1 - Type | Address 1 - Formatted | Address 1 - PO Box | Address 1 - Extended Address |
        Website 1 - Label | Website 1 - Type | Event 1 - Label | Event 1 - Value | Custom Field 1 - Label |
        Custom Field 1 - Value | Custom Field 1 - Type | Relation 1 - Label | Relation 1 - Value | Relation 1 - Type |
        IM 1 - Type | IM 1 - Service | IM 1 - Value | Yomi Name | Given Name Yomi | Additional Name Yomi |
        Family Name Yomi | Initials | Short Name | Maiden Name | Location | Billing Information | Directory Server |
        Mileage | Occupation | Hobby | Sensitivity | Priority | Subject | Language | Organization 1 - Type |
        Organization 1 - Yomi Name | Organization 1 - Department | Organization 1 - Symbol | Organization 1 - Location |
        Organization 1 - Job Description`,
    },
  },
];
