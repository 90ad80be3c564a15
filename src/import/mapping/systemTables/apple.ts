import type { SystemTable } from './table';

/**
 * Apple Contacts exports cards only; what the vCard format makes of them has columns of its own for Apple's properties
 * (`X-AB…` are its Address Book's alone, so one of them says enough).
 */
export const APPLE: readonly SystemTable[] = [
  {
    id: 'apple',
    signs: `X-ABShowAs | X-ABUID | X-ABDATE | X-ABDATE Anniversary | X-ABDATE Other | X-ABRELATEDNAMES |
      X-ABRELATEDNAMES Spouse | X-ABRELATEDNAMES Mother | X-ABRELATEDNAMES Father | X-ABRELATEDNAMES Friend |
      X-ABRELATEDNAMES Child | X-ABRELATEDNAMES Assistant | X-ABRELATEDNAMES Manager | X-ABRELATEDNAMES Partner |
      X-ABCROP-RECTANGLE | X-ADDRESSING-GRAMMAR | X-SHARED-PHOTO-DISPLAY-PREF`,
    least: 1,
    fields: {
      name: 'Full name',
      firstName: 'First name',
      middleName: 'Middle name',
      lastName: 'Last name',
      company: 'Company',
      jobTitle: 'Job title',
      email: 'E-mail',
      phone: 'Phone',
      street: 'Street',
      city: 'City',
      region: 'Region',
      postalCode: 'Postal code',
      country: 'Country',
      website: 'Website',
      birthday: 'Birthday',
      category: 'Category',
      notes: 'Notes',
      gender: 'Gender',
      externalId: 'External ID',
      none: `Name prefix | Name suffix | Nickname | Department | Fax | Pager | Revision | Anniversary | Role | Photo |
        X-ABShowAs | X-ABUID | X-ABDATE | X-ABDATE Anniversary | X-ABDATE Other | X-ABRELATEDNAMES |
        X-ABRELATEDNAMES Spouse | X-ABRELATEDNAMES Mother | X-ABRELATEDNAMES Father | X-ABRELATEDNAMES Friend |
        X-ABRELATEDNAMES Child | X-ABRELATEDNAMES Assistant | X-ABRELATEDNAMES Manager | X-ABRELATEDNAMES Partner |
        X-ABCROP-RECTANGLE | X-ADDRESSING-GRAMMAR | X-SHARED-PHOTO-DISPLAY-PREF | X-SOCIALPROFILE | X-MAIDENNAME |
        X-PHONETIC-FIRST-NAME | X-PHONETIC-LAST-NAME | X-PHONETIC-ORG | IMPP | X-AIM | X-MSN | X-JABBER`,
    },
  },
];
