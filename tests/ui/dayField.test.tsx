import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { DayField } from '../../src/ui/components/DayField';
import { startWork } from '../../src/ui/i18n';
import { fill, show, until } from './support';

it('keeps its form from being sent without a day that was typed', async () => {
  await startWork();
  const sent: string[] = [];
  function Form() {
    const [day, setDay] = useState('');
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(day);
        }}
      >
        <DayField label="Day" value={day} onChange={setDay} />
      </form>
    );
  }
  const host = await show(<Form />);
  const form = await until(() => host.querySelector('form'));
  const input = await until(() => host.querySelector('input'));
  input.focus();
  await fill(input, 'some day or other');
  input.blur();
  await until(() => host.querySelector('.field-error'));
  form.requestSubmit();
  expect([sent, document.activeElement]).toEqual([[], input]);
  await fill(input, '31.12.2026');
  input.blur();
  await until(() => /^Thu/.test(input.value));
  form.requestSubmit();
  expect(sent).toEqual(['2026-12-31']);
});

it('says what is meant, and an hour only where one is asked', async () => {
  await startWork();
  const host = await show(
    <>
      <DayField label="Closing" value="" onChange={() => undefined} />
      <DayField label="Call" asks="moment" value="" onChange={() => undefined} />
    </>,
  );
  const fields = await until(() => {
    const found = [...host.querySelectorAll<HTMLElement>('.day-field')];
    return found.length === 2 && found;
  });
  const inputs = fields.map((field) => field.querySelector('input') as HTMLInputElement);
  expect(inputs.map(({ placeholder }) => placeholder)).toEqual(['in 2 weeks', 'tomorrow 3 pm']);
  for (const input of inputs) await fill(input, '31.12.2026 15:00');
  await until(() => fields[1]?.textContent?.includes('Thu, Dec 31, 2026, 3:00 PM'));
  expect(fields[0]?.textContent).toContain('Thu, Dec 31, 2026');
  expect(fields[0]?.textContent).not.toContain('3:00');
});
