import type { Message } from '../../message';

/** Saved profiles, and what was learned from corrections. Keys begin with `profiles.`; failures are theirs alone. */
export const profiles = {
  'failure.profile-exists': 'Another profile is called “{name}”',
  'failure.profile-exists.text': 'Nothing was changed. Choose another name, or replace that profile.',
  'failure.no-profile-file': 'This file is no import profile',
  'failure.no-profile-file.text':
    'Nothing was changed. A profile is a file that Satchel has exported; its name ends in .satchel-profile.json.',
  'failure.newer-profile-file': 'A newer version of Satchel wrote this profile',
  'failure.newer-profile-file.text':
    'Nothing was changed. Reload to get the newer version, then open the file again. (Version {version} of the file.)',
  'failure.wrong-profile-file': 'In this profile “{place}” is wrong',
  'failure.wrong-profile-file.text':
    'Nothing was changed. Export the profile again where it comes from, or mend that place in the file.',

  // the workbench
  'profiles.part': 'Profile',
  'profiles.applied': 'Profile “{name}” applied by itself',
  'profiles.applied-chosen': 'Profile “{name}” applied',
  'profiles.not-applied': 'Profile “{name}” is not applied',
  'profiles.again': 'Apply again',
  'profiles.none': 'None',
  'profiles.why-none': 'No profile is applied. You can choose any of them.',
  'profiles.why-applied': 'It says where the columns go and how the rows are decided.',
  'profiles.found': '{found} of {total} headings are in this list',
  'profiles.save': 'Save as a profile…',
  'profiles.save-heading': 'Save as a profile',
  'profiles.save-text': {
    one: 'Keeps where {n} column goes and everything that you chose here, for the next list like this one.',
    other: 'Keeps where {n} columns go and everything that you chose here, for the next list like this one.',
  },
  'profiles.name': 'Name',
  'profiles.name-missing': 'Give it a name.',
  'profiles.auto': 'Apply it by itself to lists with these headings',
  'profiles.auto-hint': 'One press in the workbench undoes it.',
  'profiles.auto-never':
    'A list without headings cannot be recognised. Choose the profile from the menu of the file instead.',
  'profiles.exists': 'There is a profile “{name}” already.',
  'profiles.replace': 'Replace it',
  'profiles.save-go': 'Save',
  'profiles.saved': 'Profile “{name}” is saved.',

  // the settings
  'profiles.title': 'Import profiles',
  'profiles.about':
    'A profile keeps where the columns of a list go and how its rows are decided, so that the next list like it needs no setting.',
  'profiles.count': {
    one: '{n} profile',
    other: '{n} profiles',
  },
  'profiles.open': 'Show the profiles',
  'profiles.from-file': 'Open a profile’s file…',
  'profiles.empty': 'No profiles yet',
  'profiles.empty-text':
    'Import a list, put its columns right, and press “Save these settings as a profile…” beside it. The next list with these headings is then read that way by itself.',
  'profiles.empty-file': 'Somebody sent you a profile? Drop its file anywhere in the app.',
  'profiles.columns-count': {
    one: '{n} column',
    other: '{n} columns',
  },
  'profiles.uses': {
    one: 'used {n} time',
    other: 'used {n} times',
  },
  'profiles.last': 'last on {date}',
  'profiles.unused': 'not used yet',
  'profiles.by-itself': 'Applied by itself',
  'profiles.by-itself-of': 'Apply “{name}” by itself',
  'profiles.edit': 'Edit',
  'profiles.edit-of': 'Edit “{name}”',
  'profiles.duplicate': 'Duplicate',
  'profiles.duplicate-of': 'Duplicate “{name}”',
  'profiles.copy': '{name} (copy)',
  'profiles.export': 'Export as a file',
  'profiles.export-of': 'Export “{name}” as a file',
  'profiles.delete': 'Delete',
  'profiles.delete-of': 'Delete “{name}”',
  'profiles.deleted': 'Profile “{name}” was deleted.',
  'profiles.added': 'Profile “{name}” was added.',
  'profiles.replace-heading': 'Replace the profile “{name}”?',
  'profiles.replace-text': 'The file holds a profile of the same name as one that you have.',
  'profiles.keep-both': 'Keep both',

  // one profile
  'profiles.edit-title': 'Profile “{name}”',
  'profiles.gone': 'This profile is not here any more',
  'profiles.gone-text': 'It was deleted, perhaps in another tab.',
  'profiles.back': 'All profiles',
  'profiles.columns': 'Columns',
  'profiles.columns-hint': 'Lists in another order find their columns by these headings.',
  'profiles.reading': 'How the list is read',
  'profiles.reading-none': 'Everything is detected from each list anew.',
  'profiles.detect': 'Detect it instead',
  'profiles.detect-of': 'Detect instead: {what}',
  'profiles.quotes': 'Quotes',
  'profiles.dates': 'Dates',
  'profiles.country-any': 'As the phones of each list show',
  'profiles.rules': 'How rows are decided',

  // what was learned
  'profiles.learned': 'What was learned',
  'profiles.learned-none':
    'Nothing yet. Where you send a column elsewhere than was proposed, Satchel remembers it with the import, for lists of the same kind.',
  'profiles.learned-count': {
    one: 'Satchel learned {n} heading from your corrections.',
    other: 'Satchel learned {n} headings from your corrections.',
  },
  'profiles.learned-show': 'Show',
  'profiles.learned-hide': 'Hide',
  'profiles.learned-from': 'Lists from {system}',
  'profiles.learned-like': 'Lists with {headings}',
  'profiles.learned-heading': 'Heading',
  'profiles.learned-field': 'Goes to',
  'profiles.learned-times': 'Imports',
  'profiles.forget-of': 'Forget “{heading}”',
  'profiles.forget-all': 'Forget all',
  'profiles.forgotten': {
    one: '{n} heading was forgotten.',
    other: '{n} headings were forgotten.',
  },
} as const satisfies Record<string, Message>;
