import type { SystemWords } from '../words';

const words: SystemWords = {
  title: 'Coming from another program',
  search: 'Find a program',
  noneFound:
    'It is not in the list. Export a CSV or Excel file there and open it here: that works with any program.',
  list: 'Programs',
  back: 'All programs',
  intro: [
    'Choose the program that your customers are in now. You will see how to export them there and what comes along.',
    'Is yours not listed? Look in it for Export, Download or Save as, choose Excel or CSV, and take all columns. Satchel reads any table.',
    'Several files can be opened together: people in one and companies in another, for example.',
  ],
  how: 'How to export there',
  unsure:
    'We found no description of this program’s export that we could check. The steps say where to look; the names may differ.',
  file: 'What you get',
  delimited: '{ending}, columns separated by “{delimiter}”, {encoding}',
  ownEncoding: 'in the encoding of the computer’s language',
  recognised:
    'Open it as it is. Satchel finds out encoding, separator and columns by itself, and you see every row before anything is written.',
  along: 'Comes along',
  alongUsually: 'Usually comes along',
  others:
    'Other columns are shown too: choose a field for each one that you want to keep, else it is left out.',
  behind: 'Stays behind',
  behinds: {
    history: 'the history: calls, messages, meetings, tasks',
    attachments: 'attached files',
    deals: 'deals, quotes and orders: they are lists of their own there',
    pictures: 'pictures',
    access: 'users and their rights; who is responsible comes along as a name',
  },
  drop: 'Then drop the file anywhere on this page.',
  choose: 'Choose the exported file…',
  guides: {
    smartcrm: {
      steps: [
        'Open the list of customers or contacts.',
        'Look for [Export] above the list or in the menu with the dots.',
        'Take all rows and all columns, as Excel or CSV.',
      ],
      note: 'Several programs carry this name. Where there is no export, ask its administrator for one, or select the table on the screen, copy it and paste it here.',
    },
    thulium: {
      steps: [
        'Open [Klienci] (Customers).',
        'Look for [Eksport] above the list or in its menu. The right to export may have to be given by an administrator.',
        'Take persons and companies, each as CSV, with all fields.',
      ],
      note: 'Your own fields of Thulium become columns: choose in Satchel which field each one goes to.',
    },
    edt: {
      steps: [
        'Open [客户] (Customers).',
        'Look for [导出] (Export) above the list.',
        'Choose Excel, all customers and all fields.',
      ],
      note: 'Where the export can only be made by an administrator, ask for the file.',
    },
    '1c': {
      steps: [
        'Open the list of customers: [Клиенты] or [Контрагенты].',
        'Choose [Ещё] › [Вывести список…], tick the columns, and [OK].',
        'In the window that opens choose [Файл] › [Сохранить как…].',
        'As the type of file choose [Лист Excel2007 (*.xlsx)].',
      ],
      note: 'The list holds only the columns that it shows: add phone and e-mail to it first, by [Ещё] › [Изменить форму…].',
    },
    hubspot: {
      steps: [
        'Open [CRM] › [Contacts] and the view with everyone you want.',
        'Choose [Export] above the table. Older accounts have it under [Table actions] › [Export view].',
        'Choose [CSV] or [XLSX], and all properties on records.',
        'Choose [Export]. The link to the file comes by e-mail and in the notifications.',
      ],
      note: 'Companies are a list of their own: export it too and open both files together. A large export comes as a ZIP, which can be opened as it is.',
    },
    salesforce: {
      steps: [
        'Open [Reports] › [New Report] and choose [Contacts & Accounts].',
        'Add the columns you need, set the filter to all, and [Run] it.',
        'Choose the arrow beside [Edit] › [Export] › [Details Only].',
        'As format choose [Comma Delimited .csv] with [Unicode (UTF-8)], or Excel.',
      ],
      note: 'An administrator can take everything at once: [Setup] › [Data Export] › [Export Now] gives a ZIP with a CSV for each list.',
    },
    zoho: {
      steps: [
        'Open [Setup] › [Data Administration] › [Export].',
        'Choose the module: [Contacts], then the same for [Accounts] and [Leads] if you use them.',
        'Choose [Export] and download the CSV.',
      ],
      note: 'Only profiles with the right to export see this. Open the files of several modules together.',
    },
    pipedrive: {
      steps: [
        'Open [Contacts] › [People] and the filter with everyone you want.',
        'Show the columns that you want to take along.',
        'Choose the three dots [...] › [Export filter results].',
        'Choose Excel or CSV.',
      ],
      note: 'Organizations are a list of their own and are exported in the same way.',
    },
    google: {
      steps: [
        'Open contacts.google.com.',
        'Tick the contacts you want, or none for all, and choose [Export].',
        'Choose [Google CSV] and [Export].',
      ],
      note: 'On an Android phone: Contacts › Organize › Export to file gives a .vcf, which can be opened too.',
    },
    outlook: {
      steps: [
        'Classic Outlook: [File] › [Open & Export] › [Import/Export].',
        'Choose [Export to a file] › [Comma Separated Values] and the folder [Contacts].',
        'New Outlook and the web: [People] › [Manage contacts] › [Export contacts].',
        'Choose all contacts and [Export].',
      ],
      note: 'Classic Outlook writes letters in the encoding of Windows. Satchel finds it out.',
    },
    apple: {
      steps: [
        'On a Mac: open Contacts and choose [Edit] › [Select All].',
        'Choose [File] › [Export] › [Export vCard…].',
        'On an iPhone: Contacts › [Lists], hold the list, and [Export].',
      ],
      note: 'Without a Mac: select all contacts on icloud.com and choose Export vCard there.',
    },
    espocrm: {
      steps: [
        'Open [Contacts] (or [Accounts]).',
        'Tick the box above the list and choose [Select All Results].',
        'Choose [Actions] › [Export].',
        'Choose [CSV] or [XLSX], leave [Export all fields] on, and [Export].',
      ],
      note: 'Which separator the CSV has, each user sets in the preferences; Satchel finds it out.',
    },
    odoo: {
      steps: [
        'Open [Contacts] and switch to the list view.',
        'Tick the box above the first column, and all of them where it asks.',
        'Choose the gear [Actions] › [Export].',
        'Leave [I want to update data] off, add the fields you need, choose XLSX or CSV, and [Export].',
      ],
      note: 'A company’s people are contacts too: with the field Related Company each says where it belongs.',
    },
    'atomic-crm': {
      steps: ['Open [Contacts].', 'Choose [Export] above the list; contacts.csv is saved.'],
      note: 'The button may take only the first 1,000 contacts. Then filter the list by tag or status and export it in parts: Satchel opens them together.',
    },
  },
};

export default words;
