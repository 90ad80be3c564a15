import { afterEach, expect, test } from 'vitest';
import { createBookApi } from '../../src/db/bookApi';
import { currencyIn } from '../../src/domain/countryCurrency';
import { dropBooks, freshBook } from './helpers';
import { value } from './importing';

afterEach(dropBooks);

test('a new opportunity is paid as the last one, else in the chosen country, else where most customers are', async () => {
  const api = createBookApi((await freshBook()).db.name);
  const usual = async () => value(await api.usualCurrency());
  const local = value(await api.settings()).country;
  expect(await usual()).toBe(currencyIn(local));

  const { id } = value(await api.put({ name: 'Ada', country: 'PL' })).record;
  value(await api.put({ name: 'Jan', country: 'PL' }));
  value(await api.put({ name: 'Eva', country: 'CZ' }));
  expect(await usual()).toBe('PLN');
  // Another setting chooses no country.
  value(await api.saveSettings({ persisted: true, person: 'Ada' }));
  expect(await usual()).toBe('PLN');
  expect(value(await api.settings())).toMatchObject({ country: local, persisted: true, person: 'Ada' });
  value(await api.saveSettings({ country: 'CH' }));
  value(await api.saveSettings({ person: '' }));
  expect(await usual()).toBe('CHF');

  const deal = { entity: 'opportunity', customer: id, pipeline: 'p', stage: 's' } as const;
  value(await api.saveSides([{ ...deal, title: 'Roof', expectedRevenue: '10', currency: 'UAH' }]));
  value(await api.saveSides([{ ...deal, title: 'Door' }]));
  expect(await usual()).toBe('UAH');
});
