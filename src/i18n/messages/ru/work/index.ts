import type { WorkCatalogue } from '../../../catalogue';
import { card } from './card';
import { changes } from './changes';
import { charts } from './charts';
import { deals } from './deals';
import { duplicates } from './duplicates';
import { exporting } from './exporting';
import { filters } from './filters';
import { health } from './health';
import { palette } from './palette';
import { tasks } from './tasks';
import { today } from './today';
import { words } from './words';

/** The texts of the work around the list: loaded with the first screen that has some. */
const messages: WorkCatalogue = {
  ...today,
  ...tasks,
  ...deals,
  ...filters,
  ...words,
  ...card,
  ...duplicates,
  ...health,
  ...changes,
  ...charts,
  ...exporting,
  ...palette,
};

export default messages;
