import type { Catalogue } from '../../catalogue';
import { app } from './app';
import { batch } from './batch';
import { batchLists } from './batchLists';
import { checks } from './checks';
import { customers } from './customers';
import { failures } from './failures';
import { fields } from './fields';
import { history } from './history';
import { imports } from './imports';
import { intake } from './intake';
import { issues } from './issues';
import { log } from './log';
import { profiles } from './profiles';
import { reports } from './reports';
import { settings } from './settings';
import { sources } from './sources';
import { templates } from './templates';

const messages: Catalogue = {
  ...app,
  ...batch,
  ...batchLists,
  ...checks,
  ...customers,
  ...failures,
  ...fields,
  ...history,
  ...imports,
  ...intake,
  ...issues,
  ...log,
  ...profiles,
  ...reports,
  ...settings,
  ...sources,
  ...templates,
};

export default messages;
