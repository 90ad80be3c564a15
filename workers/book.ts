import { createBookApi } from '../src/db/bookApi';
import { serve } from './serve';

serve(createBookApi());
