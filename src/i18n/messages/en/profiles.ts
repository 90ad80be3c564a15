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
} as const satisfies Record<string, Message>;
