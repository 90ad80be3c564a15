import { describe, expect, it } from 'vitest';
import { Toasts, toast } from '../../src/ui/components/Toast';
import { button, press, show, until } from './support';

describe('a toast', () => {
  it('is spoken politely, runs its action once and goes', async () => {
    let undone = 0;
    const host = await show(<Toasts />);
    expect(host.querySelector('[role=status][aria-live=polite]')).not.toBeNull();
    const dismiss = toast({ text: 'Deleted.', action: { label: 'Undo', run: () => undone++ } });
    const undo = await until(() => button(host, 'Undo'));
    undo.click();
    await until(() => host.textContent === '');
    undo.click();
    dismiss();
    expect(undone).toBe(1);
  });

  it('takes the place of an older one about the same, and answers to Ctrl+Z outside of text', async () => {
    const seen: string[] = [];
    const host = await show(
      <>
        <input />
        <Toasts />
      </>,
    );
    for (const text of ['saved', 'deleted'])
      toast({ text, key: 'anna', action: { label: 'Undo', run: () => seen.push(text), undoes: true } });
    await until(() => host.querySelector('.toast-text')?.textContent === 'deleted');
    expect(host.querySelectorAll('.toast').length).toBe(1);
    host.querySelector('input')?.focus();
    press('z', { ctrlKey: true });
    expect(seen).toEqual([]);
    host.querySelector('input')?.blur();
    // The key of a Russian layout in the same place.
    press('я', { ctrlKey: true, code: 'KeyZ' });
    press('z', { ctrlKey: true });
    expect(seen).toEqual(['deleted']);
    await until(() => host.querySelector('.toast') === null);
  });

  it('shows three at most, the newest last, and closes by Escape', async () => {
    const host = await show(<Toasts />);
    for (const text of ['one', 'two', 'three', 'four']) toast({ text });
    await until(() => host.querySelectorAll('.toast').length === 3);
    expect([...host.querySelectorAll('.toast-text')].map((node) => node.textContent)).toEqual([
      'two',
      'three',
      'four',
    ]);
    for (const rest of [2, 1, 0]) {
      button(host, 'Dismiss')?.focus();
      press('Escape');
      await until(() => host.querySelectorAll('.toast').length === rest);
    }
  });
});
