import { signal } from '@preact/signals';

/** The dialog of templates is asked for; its host in the shell loads and opens it. */
export const templateWanted = signal(false);

export const askTemplate = (): void => {
  templateWanted.value = true;
};
