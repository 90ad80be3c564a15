import { t } from '../../i18n';

/** What can be done with a folder. */
export interface GroupActs {
  /** Gives it another path, and with it everything in it. False where it was refused. */
  readonly move: (from: string, to: string, said: string) => Promise<boolean>;
  /** Takes it away: what is in it goes to the folder `to`, or `null`: out of any group. */
  readonly remove: (group: string, to: string | null) => Promise<boolean>;
  readonly add: (parent: string, name: string) => Promise<boolean>;
}

/** What is said of a folder that was moved. */
export const movedText = (name: string, into: string): string =>
  into === '' ? t('words.group-on-top', { name }) : t('words.group-moved', { name, into });
