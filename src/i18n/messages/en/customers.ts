import type { Message } from '../../message';

/** Customers: the list (`customers.`) and the card and its form (`customer.`). */
export const customers = {
  // the list
  'customers.title': 'Customers',
  'customers.total': { one: '{n} customer', other: '{n} customers' },
  'customers.found': { one: '{n} customer of {all}', other: '{n} customers of {all}' },
  'customers.new': 'New customer',
  'customers.import': 'Import a list',
  'customers.filter-status': 'Filter by status',
  'customers.all': 'All',
  'customers.last-import': 'Last import',
  'customers.sort': 'Sort by {column}',
  'customers.sort-order': 'Order',
  'customers.newest': 'Newest first',
  'customers.oldest': 'Oldest first',
  'customers.nameless': 'No name',
  'customers.of-import': 'Customers of “{file}”',
  'customers.touched-by': 'Made or changed by “{file}”',
  'customers.filter-off': 'Remove this filter',

  // nothing to show
  'customers.empty-title': 'Your customer book is empty',
  'customers.empty-text':
    'Bring the list that you have, as Excel or another program saved it. You will see what becomes of every row before anything is written, and you can take the import back.',
  'customers.empty-drop': 'A file can be dropped anywhere in this window.',
  'customers.empty-sample': 'Try it with a sample list',
  'customers.empty-template': 'Download the template',
  'customers.empty-hand': 'Add by hand',
  'customers.no-sample': 'The sample list could not be opened.',
  'customers.none-title': 'No customer fits',
  'customers.none-search':
    'Nothing contains “{search}”. Part of a name, of a phone number or of an e-mail address is enough.',
  'customers.none-filter': 'No customer has what is filtered for.',
  'customers.show-all': 'Show all customers',

  // the card
  'customer.edit-group': 'Edit: {group}',
  'customer.restored': '“{name}” is back.',
  'customer.edit': 'Edit',
  'customer.delete': 'Delete',
  'customer.deleted': '“{name}” deleted.',
  'customer.saved': 'Changes saved.',
  'customer.unchanged': 'Nothing was changed.',
  'customer.created': '“{name}” added.',
  'customer.partly':
    'Not saved yet. What is marked cannot be kept as it is: correct it, or save the rest without it.',
  'customer.look': 'Not saved yet. Please look at how the marked values are read, then save again.',
  'customer.save-rest': 'Save the rest',
  'customer.group-who': 'Who',
  'customer.group-contact': 'Contact',
  'customer.group-address': 'Address',
  'customer.group-crm': 'Relationship',
  'customer.group-opportunity': 'Opportunity',
  'customer.group-notes': 'Notes',
  'customer.add-value': 'Add another',
  'customer.remove-value': 'Remove “{value}”',
  'customer.value-of': '{field}, {n}',
  'customer.date-hint': 'Such as 31.03.1980 or 1980-03-31',
  'customer.phone-hint':
    'Numbers without a country code are read as numbers of {country}. For another country write + and its code, such as +48, or change the country in the settings.',
  'customer.phone-ext': '{phone} ext. {extension}',
  'customer.choose': 'Not set',
  'customer.origin': 'From {file}, line {line}',
  'customer.origin-hand': 'Added by hand, {date}',

  // its history
  'customer.history': 'History',
  'customer.kind-created': 'Added by hand',
  'customer.kind-edited': 'Edited',
  'customer.kind-imported': 'Updated by an import',
  'customer.kind-import-created': 'Came with an import',
  'customer.kind-import-undone': 'Import taken back',
  'customer.kind-restored': 'Restored',
  'customer.kind-removed': 'Deleted',
  'customer.at-line': '{file}, line {line}',
  'customer.was-empty': 'empty',
  'customer.becomes': 'becomes',
  'customer.history-failed': 'The history could not be read.',

  // a new one
  'customer.new-title': 'New customer',
  'customer.new-text': 'A name, a company, an e-mail or a phone is enough.',
  'customer.add': 'Add customer',
  'customer.add-anyway': 'Add all the same',
  'customer.similar': { one: 'Already in your book?', other: '{n} customers like this are in your book' },
  'customer.similar-text': 'The same phone or e-mail. Open it to go on there, or add this one all the same.',
  'customer.draft-kept': '“{name}” is not saved yet. What you entered is kept.',
  'customer.draft-back': 'Go on',

  // where a value comes from
  'customer.source-of': 'Where “{field}” comes from',
  'customer.source-column': 'Column',
  'customer.source-cell': 'The file says',
  'customer.source-gone': 'The file’s rows were removed from this device, so its own words cannot be shown.',
  'customer.source-none': 'Nothing is recorded of where this value comes from.',
  'customer.source-report': 'Open the report',
  'customer.source-failed': 'Where it comes from could not be read.',
} as const satisfies Record<string, Message>;
