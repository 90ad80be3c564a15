import type { Catalogue } from '../../catalogue';
import { app } from './app';
import { batch } from './batch';
import { batchLists } from './batchLists';
import { checks } from './checks';
import { cleaning } from './cleaning';
import { customers } from './customers';
import { decisions } from './decisions';
import { failures } from './failures';
import { fields } from './fields';
import { fixes } from './fixes';
import { history } from './history';
import { imports } from './imports';
import { intake } from './intake';
import { issues } from './issues';
import { log } from './log';
import { opportunities } from './opportunities';
import { ownFields } from './ownFields';
import { profiles } from './profiles';
import { reports } from './reports';
import { settings } from './settings';
import { sources } from './sources';
import { templates } from './templates';
import { trial } from './trial';
import { vocabulary } from './vocabulary';

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
  ...cleaning,
  ...fixes,
  ...decisions,
  ...vocabulary,
  ...opportunities,
  ...ownFields,
  ...trial,
  ...templates,
};

export default messages;
