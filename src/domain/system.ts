/** The programs whose exports are known by their headers, each by its own name; names are not translated. */
export const SYSTEMS = {
  smartcrm: 'SmartCRM',
  thulium: 'Thulium',
  edt: 'e点通',
  '1c': '1C:CRM',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  zoho: 'Zoho CRM',
  pipedrive: 'Pipedrive',
  google: 'Google Contacts',
  outlook: 'Outlook',
  apple: 'Apple Contacts',
  espocrm: 'EspoCRM',
  odoo: 'Odoo',
  'atomic-crm': 'Atomic CRM',
} as const satisfies Record<string, string>;

export type SystemId = keyof typeof SYSTEMS;
