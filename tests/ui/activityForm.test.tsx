import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { localDay } from '../../src/domain/day';
import { startWork } from '../../src/ui/i18n';
import { ActivityForm } from '../../src/ui/tasks/ActivityForm';
import { type FormValues, formValues } from '../../src/ui/tasks/activityDraft';
import { show, until } from './support';

it('takes a time before a day is chosen: it is today’s', async () => {
  await startWork();
  let latest: FormValues | undefined;
  function Form() {
    const [values, setValues] = useState(() => formValues({}, ''));
    latest = values;
    return (
      <ActivityForm
        values={values}
        problems={{}}
        customer={null}
        isFixed
        onChange={(part) => setValues((old) => ({ ...old, ...part }))}
        onCustomer={() => undefined}
      />
    );
  }
  const host = await show(<Form />);
  const time = await until(() => host.querySelector<HTMLInputElement>('input[type=time]'));
  expect(time.disabled).toBe(false);
  const choose = (value: string) => {
    time.value = value;
    time.dispatchEvent(new Event('change', { bubbles: true }));
  };
  choose('15:00');
  await until(() => latest?.time === '15:00');
  expect(latest?.date).toBe(localDay());
  // Taken back, the day stays.
  choose('');
  await until(() => latest?.time === '');
  expect(latest?.date).toBe(localDay());
});
