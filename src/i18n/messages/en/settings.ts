import type { Message } from '../../message';

/** The settings. Keys begin with `settings.`. */
export const settings = {
  'settings.title': 'Settings',
  'settings.look': 'Language and look',
  'settings.language': 'Language',
  'settings.language-failed': 'The texts of that language could not be loaded, so it stays as it was.',
  'settings.theme': 'Look',
  'settings.theme-system': 'As the device',
  'settings.theme-light': 'Light',
  'settings.theme-dark': 'Dark',
  'settings.you': 'You',
  'settings.person': 'Your name',
  'settings.person-hint':
    'Stands beside the imports that you do and the rows that you check. It stays on this device.',
  'settings.data': 'Customers',
  'settings.country': 'Country for phone numbers',
  'settings.country-hint':
    'A number without a country code is read as one of this country. What is stored already stays as it is.',
  'settings.saved': 'Saved.',
  'settings.keeping': 'Keeping your customers safe',
  'settings.where': 'Every customer is kept on this device, in this browser. Nothing is ever sent anywhere.',
  'settings.persisted': 'The browser has promised to keep your customers, even when the disk runs short.',
  'settings.not-asked': 'The browser has not been asked yet to keep your customers when the disk runs short.',
  'settings.not-persisted':
    'The browser did not promise to keep your customers when the disk runs short. It often does once the app is installed from the browser’s menu or used for a few days.',
  'settings.ask': 'Ask the browser',
  'settings.ask-again': 'Ask again',
  'settings.space': '{used} used',
  'settings.keys-on': 'Shortcuts of one key',
  'settings.keys-hint': 'Switch them off if you dictate text or use a switch device.',
  'settings.app': 'This app',
  'settings.version': 'Version {version}',
  'settings.offline-ready': 'It works without a network: everything it needs is on this device.',
  'settings.offline-not-yet': 'It is still storing what it needs to work without a network.',
} as const satisfies Record<string, Message>;
