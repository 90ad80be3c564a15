import { createImportApi } from '../src/db/session/importApi';
import { serve } from './serve';

serve(createImportApi());
