import type { Catalogue } from '../../catalogue';
import { app } from './app';
import { customers } from './customers';
import { failures } from './failures';
import { fields } from './fields';
import { imports } from './imports';
import { issues } from './issues';
import { settings } from './settings';

const messages: Catalogue = {
  ...app,
  ...customers,
  ...failures,
  ...fields,
  ...imports,
  ...issues,
  ...settings,
};

export default messages;
