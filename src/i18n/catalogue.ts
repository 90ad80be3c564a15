import type { Language, Translation } from './message';
import type { app } from './messages/en/app';
import type { batch } from './messages/en/batch';
import type { batchLists } from './messages/en/batchLists';
import type { checks } from './messages/en/checks';
import type { cleaning } from './messages/en/cleaning';
import type { customers } from './messages/en/customers';
import type { decisions } from './messages/en/decisions';
import type { failures } from './messages/en/failures';
import type { fields } from './messages/en/fields';
import type { fixes } from './messages/en/fixes';
import type { history } from './messages/en/history';
import type { imports } from './messages/en/imports';
import type { intake } from './messages/en/intake';
import type { issues } from './messages/en/issues';
import type { log } from './messages/en/log';
import type { opportunities } from './messages/en/opportunities';
import type { ownFields } from './messages/en/ownFields';
import type { profiles } from './messages/en/profiles';
import type { reports } from './messages/en/reports';
import type { settings } from './messages/en/settings';
import type { sources } from './messages/en/sources';
import type { templates } from './messages/en/templates';
import type { trial } from './messages/en/trial';
import type { vocabulary } from './messages/en/vocabulary';
import type { card } from './messages/en/work/card';
import type { changes } from './messages/en/work/changes';
import type { charts } from './messages/en/work/charts';
import type { deals } from './messages/en/work/deals';
import type { duplicates } from './messages/en/work/duplicates';
import type { exporting } from './messages/en/work/exporting';
import type { filters } from './messages/en/work/filters';
import type { health } from './messages/en/work/health';
import type { palette } from './messages/en/work/palette';
import type { tasks } from './messages/en/work/tasks';
import type { today } from './messages/en/work/today';
import type { words } from './messages/en/work/words';

/** English names the keys; every other language is checked against it by the compiler. */
type English = typeof app &
  typeof batch &
  typeof batchLists &
  typeof checks &
  typeof customers &
  typeof failures &
  typeof fields &
  typeof history &
  typeof imports &
  typeof intake &
  typeof issues &
  typeof log &
  typeof profiles &
  typeof reports &
  typeof settings &
  typeof sources &
  typeof cleaning &
  typeof fixes &
  typeof decisions &
  typeof vocabulary &
  typeof opportunities &
  typeof ownFields &
  typeof trial &
  typeof templates;

/** The texts of the work around the list, apart from those that the first visit needs. */
type EnglishWork = typeof today &
  typeof tasks &
  typeof deals &
  typeof filters &
  typeof words &
  typeof card &
  typeof duplicates &
  typeof health &
  typeof changes &
  typeof charts &
  typeof exporting &
  typeof palette;

export type FirstKey = keyof English;
export type MessageKey = FirstKey | keyof EnglishWork;
export type Catalogue = Translation<English>;
export type WorkCatalogue = Translation<EnglishWork>;

/** One lazy chunk a language with what the first visit needs: only the one in use is loaded. */
export const CATALOGUES: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  en: () => import('./messages/en'),
  pl: () => import('./messages/pl'),
  ru: () => import('./messages/ru'),
  zh: () => import('./messages/zh'),
};

/** Another chunk a language, with the texts of the screens that come later. */
export const WORK_CATALOGUES: Readonly<Record<Language, () => Promise<{ default: WorkCatalogue }>>> = {
  en: () => import('./messages/en/work'),
  pl: () => import('./messages/pl/work'),
  ru: () => import('./messages/ru/work'),
  zh: () => import('./messages/zh/work'),
};
