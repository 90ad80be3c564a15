import { signal } from '@preact/signals';

/** How many activities are overdue or due today: the rail and the app's badge show it. 0 until it was counted. */
export const dueCount = signal(0);
