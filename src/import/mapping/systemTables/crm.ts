import type { SystemTable } from './table';

/**
 * The CRMs that export lists of contacts, companies and deals. Sources: HubSpot's default columns ("Record ID,First
 * Name,… Primary Associated Company ID,… Associated Company") and the labels of its properties; Salesforce's report
 * columns ("Mailing Zip/Postal Code") and API names (Data Loader, data export); Zoho CRM's module fields with the
 * `.id` columns of its export; Pipedrive's `Person - `, `Organization - ` and `Deal - ` prefixes; all as public
 * programs read them.
 */
export const CRM: readonly SystemTable[] = [
  {
    id: 'hubspot',
    signs: `Record ID | Contact owner | Lifecycle Stage | Marketing contact status | Associated Company | Create Date |
      Primary Associated Company ID | Associated Company IDs | Company owner | Company Domain Name | Deal Stage |
      Last Activity Date | HubSpot Team | Email Domain | Original Source | Original Traffic Source | Contact unworked |
      Associated Contact | Associated Contact IDs | Deal owner`,
    fields: {
      externalId: 'Record ID | Record ID - Contact',
      firstName: 'First Name',
      lastName: 'Last Name',
      email: 'Email | Email address | Work email | Additional email addresses',
      phone: 'Phone Number | Mobile Phone Number | WhatsApp Phone Number',
      owner: 'Contact owner | Company owner | Deal owner',
      company: 'Associated Company | Company Name | Associated company names',
      jobTitle: 'Job Title',
      street: 'Street Address',
      city: 'City',
      region: 'State/Region',
      postalCode: 'Postal Code',
      country: 'Country/Region',
      website: 'Website URL | Company Domain Name',
      status: 'Lifecycle Stage | Lead Status',
      source: 'Original Source | Original Traffic Source | Record source',
      createdAt: 'Create Date',
      birthday: 'Date of birth',
      gender: 'Gender',
      notes: 'Message | Description',
      'opportunity.title': 'Deal Name',
      'opportunity.stage': 'Deal Stage',
      'opportunity.expectedRevenue': 'Amount',
      none: `Primary Associated Company ID | Associated Company IDs | Associated Contact | Associated Contact IDs |
        Last Activity Date | Marketing contact status | Email Domain | HubSpot Team | Contact unworked | Industry |
        Number of Employees | Annual Revenue | Time Zone | Last Modified Date | Pipeline | Close Date |
        Fax Number | Associated Note | Associated Deal | Became a Lead Date | Number of Form Submissions | LinkedIn Bio`,
    },
  },
  {
    id: 'salesforce',
    signs: `Mailing Zip/Postal Code | Mailing State/Province | Billing Zip/Postal Code | Billing State/Province |
      Other Zip/Postal Code | Account Owner | Mailing Street | Billing Street | Mailing Postal Code | Billing Postal Code |
      Account ID | Contact ID | IsDeleted | SystemModstamp | OwnerId | HasOptedOutOfEmail | MasterRecordId | IsConverted |
      LastModifiedById | CreatedById | Opportunity Owner | 18-digit Contact ID`,
    fields: {
      externalId: 'Contact ID | Lead ID | Id | Account ID',
      gender: 'Salutation',
      name: 'Full Name | Name',
      firstName: 'First Name',
      middleName: 'Middle Name',
      lastName: 'Last Name',
      company: 'Account Name | Company / Account | Company | Account.Name',
      jobTitle: 'Title',
      email: 'Email',
      phone: 'Phone | Mobile | Home Phone | Other Phone | Mobile Phone',
      street:
        'Mailing Street | Billing Street | Street | Other Street | Shipping Street | Mailing Address Line 1',
      city: 'Mailing City | Billing City | City | Other City | Shipping City',
      region: `Mailing State/Province | Billing State/Province | State/Province | Other State/Province | Mailing State |
        Billing State | State | Shipping State/Province | Shipping State | Other State`,
      postalCode: `Mailing Zip/Postal Code | Billing Zip/Postal Code | Zip/Postal Code | Other Zip/Postal Code |
        Mailing Postal Code | Billing Postal Code | Postal Code | Shipping Zip/Postal Code | Shipping Postal Code |
        Other Postal Code`,
      country: 'Mailing Country | Billing Country | Country | Other Country | Shipping Country',
      birthday: 'Birthdate',
      website: 'Website',
      source: 'Lead Source',
      status: 'Lead Status | Status',
      owner: 'Contact Owner | Account Owner | Lead Owner | Opportunity Owner',
      notes: 'Description',
      createdAt: 'Created Date',
      'opportunity.title': 'Opportunity Name',
      'opportunity.stage': 'Stage',
      'opportunity.expectedRevenue': 'Amount | Expected Revenue',
      'opportunity.nextActivity': 'Next Step',
      none: `Fax | Department | Assistant | Assistant Name | Asst. Phone | Assistant Phone | Reports To | Reports To Id |
        Last Activity | Last Activity Date | Last Modified Date | Account Site | Type | Industry | Rating | Annual Revenue |
        Employees | Parent Account | Parent Id | IsDeleted | MasterRecordId | AccountId | OwnerId | CreatedById |
        LastModifiedById | SystemModstamp | HasOptedOutOfEmail | HasOptedOutOfFax | DoNotCall | Email Opt Out |
        Contact Owner Alias | Account Owner Alias | IsConverted | PhotoUrl | Jigsaw | EmailBouncedReason |
        EmailBouncedDate | IsEmailBounced | LastCURequestDate | LastCUUpdateDate | Close Date | Probability (%)`,
    },
  },
  {
    id: 'zoho',
    signs: `Contact Owner.id | Account Name.id | Created By.id | Modified By.id | Lead Owner.id | Account Owner.id |
      Layout.id | Unsubscribed Mode | Unsubscribed Time | Asst Phone | Skype ID | Email Opt Out | Last Activity Time |
      Vendor Name.id | Reporting To.id | Mailing Zip | Secondary Email | Potential Name | Date of Birth`,
    fields: {
      externalId: 'Record Id | Contact Id | Lead Id | Account Id | ID',
      name: 'Full Name | Contact Name | Lead Name',
      firstName: 'First Name',
      lastName: 'Last Name',
      gender: 'Salutation',
      company: 'Account Name | Company',
      jobTitle: 'Title | Designation',
      email: 'Email | Secondary Email',
      phone: 'Phone | Mobile | Home Phone | Other Phone',
      street: 'Mailing Street | Billing Street | Street | Other Street | Shipping Street',
      city: 'Mailing City | Billing City | City | Other City | Shipping City',
      region: 'Mailing State | Billing State | State | Other State | Shipping State',
      postalCode: 'Mailing Zip | Billing Code | Zip Code | Other Zip | Shipping Code',
      country: 'Mailing Country | Billing Country | Country | Other Country | Shipping Country',
      birthday: 'Date of Birth',
      website: 'Website',
      source: 'Lead Source',
      status: 'Lead Status',
      owner: 'Contact Owner | Lead Owner | Account Owner | Deal Owner',
      category: 'Tag',
      notes: 'Description',
      createdAt: 'Created Time',
      'opportunity.title': 'Deal Name | Potential Name',
      'opportunity.expectedRevenue': 'Amount',
      none: `Contact Owner.id | Account Name.id | Created By.id | Created By | Modified By.id | Modified By | Lead Owner.id |
        Account Owner.id | Layout.id | Layout | Unsubscribed Mode | Unsubscribed Time | Asst Phone | Assistant | Skype ID |
        Email Opt Out | Last Activity Time | Modified Time | Vendor Name.id | Vendor Name | Reporting To.id | Reporting To |
        Reports To | Fax | Department | Twitter | Record Image | Locked | Data Source | Currency | Exchange Rate |
        Annual Revenue | No. of Employees | Industry | Rating | Connected To.id`,
    },
  },
  {
    id: 'pipedrive',
    signs: `Person - Name | Person - First name | Person - Last name | Person - Email - Work | Person - Email - Home |
      Person - Email | Person - Phone | Person - Phone - Work | Person - Phone - Mobile | Person - Organization |
      Person - Owner | Person - ID | Person - Label | Person - Labels | Deal - Title | Deal - Value | Deal - Stage |
      Deal - ID | Deal - Owner | Deal - Organization | Deal - Contact person | Organization - Name | Organization - ID |
      Organization - Owner | Organization - Address | Organization - Label | Lead - Title | Lead - Owner`,
    fields: {
      externalId: 'Person - ID | Organization - ID | Deal - ID',
      name: 'Person - Name | Deal - Contact person',
      firstName: 'Person - First name',
      lastName: 'Person - Last name',
      email: 'Person - Email | Person - Email - Work | Person - Email - Home | Person - Email - Other',
      phone: `Person - Phone | Person - Phone - Work | Person - Phone - Mobile | Person - Phone - Home |
        Person - Phone - Other | Organization - Phone`,
      company: 'Person - Organization | Organization - Name | Deal - Organization',
      jobTitle: 'Person - Job title',
      owner: 'Person - Owner | Organization - Owner | Deal - Owner | Lead - Owner',
      category: 'Person - Label | Person - Labels | Organization - Label | Organization - Labels',
      street: 'Person - Postal address | Organization - Address',
      city: `Person - City/town/village/locality of Postal address | Organization - City/town/village/locality of Address`,
      region: 'Person - State/county of Postal address | Organization - State/county of Address',
      postalCode: 'Person - ZIP/Postal code of Postal address | Organization - ZIP/Postal code of Address',
      country: 'Person - Country of Postal address | Organization - Country of Address',
      birthday: 'Person - Birthday',
      notes: 'Person - Notes',
      website: 'Organization - Website',
      createdAt: 'Person - Person created | Organization - Organization created',
      'opportunity.title': 'Deal - Title | Lead - Title',
      'opportunity.date': 'Deal - Deal created',
      'opportunity.expectedRevenue': 'Deal - Value | Lead - Value',
      'opportunity.nextActivityDate':
        'Deal - Next activity date | Person - Next activity date | Organization - Next activity date',
      'opportunity.stage': 'Deal - Stage',
      none: `Deal - Status | Deal - Pipeline | Deal - Currency of Value | Deal - Expected close date |
        Deal - Label | Deal - Probability | Deal - Won time | Deal - Lost time | Deal - Lost reason | Deal - Update time |
        Person - Open deals | Person - Closed deals | Person - Won deals | Person - Lost deals | Person - Update time |
        Person - Last activity date | Person - Activities to do | Person - Done activities | Person - Total activities |
        Person - Instant messenger | Person - Marketing status | Person - Organization ID | Person - Visible to |
        Person - Email messages count | Person - Last email received | Person - Last email sent | Person - Profile picture |
        Organization - Open deals | Organization - People | Organization - Last activity date |
        Organization - Activities to do | Organization - Update time | Organization - Won deals`,
    },
  },
];
