import { bookStatus } from '../book';

/** The address of a list for a number in which archived customers count too: the list then shows them as well. */
export const withArchived = (url: string): string =>
  (bookStatus.value?.archived ?? 0) > 0 ? `${url}&archived=shown` : url;
