import type { Catalogue } from '../../catalogue';
import { app } from './app';
import { customers } from './customers';
import { failures } from './failures';
import { fields } from './fields';
import { imports } from './imports';
import { issues } from './issues';
import { reports } from './reports';
import { settings } from './settings';

const messages: Catalogue = {
  ...app,
  ...customers,
  ...failures,
  ...fields,
  ...imports,
  ...issues,
  ...reports,
  ...settings,
};

export default messages;
