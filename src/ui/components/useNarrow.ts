import { signal } from '@preact/signals';

const query = matchMedia('(max-width: 40rem)');
const narrow = signal(query.matches);
query.addEventListener('change', () => {
  narrow.value = query.matches;
});

/** True on a phone: lists then show two-line rows in place of columns. */
export const useNarrow = (): boolean => narrow.value;
