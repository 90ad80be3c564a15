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
