import type { SystemTable } from './table';

/**
 * Google Contacts, "Google CSV": the header since 2024 and the one before. Every language of its screens exports these
 * English headers. Sources: real exports in public tests ("First Name,Middle Name,Last Name,Phonetic First Name …
 * Labels,E-mail 1 - Label,E-mail 1 - Value", with ` ::: ` between values), and the older "Name,Given Name … Group
 * Membership,E-mail 1 - Type". Its "Outlook CSV" is Outlook's table.
 */
export const GOOGLE: readonly SystemTable[] = [
  {
    id: 'google',
    signs: `E-mail 1 - Label | E-mail 1 - Type | E-mail 1 - Value | Phone 1 - Label | Phone 1 - Type | Phone 1 - Value |
      Phonetic First Name | Phonetic Last Name | Address 1 - Formatted | Yomi Name | Group Membership |
      Organization 1 - Yomi Name | Website 1 - Value`,
    fields: {
      name: 'Name',
      firstName: 'First Name | Given Name',
      middleName: 'Middle Name | Additional Name',
      lastName: 'Last Name | Family Name',
      company: 'Organization Name | Organization 1 - Name',
      jobTitle: 'Organization Title | Organization 1 - Title',
      birthday: 'Birthday',
      notes: 'Notes',
      category: 'Labels | Group Membership',
      email: 'E-mail 1 - Value',
      phone: 'Phone 1 - Value',
      street: 'Address 1 - Street | Address 1 - Formatted',
      city: 'Address 1 - City',
      region: 'Address 1 - Region',
      postalCode: 'Address 1 - Postal Code',
      country: 'Address 1 - Country',
      website: 'Website 1 - Value',
      gender: 'Gender',
      none: `Phonetic First Name | Phonetic Middle Name | Phonetic Last Name | Name Prefix | Name Suffix | Nickname |
        File As | Organization Department | Photo | E-mail 1 - Label | E-mail 1 - Type | Phone 1 - Label | Phone 1 - Type |
        Address 1 - Label | Address 1 - Type | Address 1 - PO Box | Address 1 - Extended Address | Website 1 - Label |
        Website 1 - Type | Event 1 - Label | Event 1 - Value | Event 1 - Type | Custom Field 1 - Label |
        Custom Field 1 - Value | Custom Field 1 - Type | Relation 1 - Label | Relation 1 - Value | Relation 1 - Type |
        IM 1 - Type | IM 1 - Service | IM 1 - Value | Yomi Name | Given Name Yomi | Additional Name Yomi |
        Family Name Yomi | Initials | Short Name | Maiden Name | Location | Billing Information | Directory Server |
        Mileage | Occupation | Hobby | Sensitivity | Priority | Subject | Language | Organization 1 - Type |
        Organization 1 - Yomi Name | Organization 1 - Department | Organization 1 - Symbol | Organization 1 - Location |
        Organization 1 - Job Description`,
    },
  },
];
