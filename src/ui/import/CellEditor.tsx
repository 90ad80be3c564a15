import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface CellEditorProps {
  readonly label: string;
  readonly value: string;
  /** `next`: the user went on by Tab. */
  readonly onDone: (value: string, next: -1 | 0 | 1) => void;
  readonly onCancel: () => void;
}

/** A cell being corrected: Enter, Tab or leaving it takes the value, Escape leaves it as it was. */
export function CellEditor({ label, value, onDone, onCancel }: CellEditorProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  // Before the next key arrives: whoever types over a cell must not lose a letter.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(value.length, value.length);
  }, []);
  const finish = (run: () => void) => {
    if (over.current) return;
    over.current = true;
    run();
  };
  return (
    <input
      ref={input}
      class="imp-editor"
      type="text"
      aria-label={label}
      autocomplete="off"
      spellcheck={false}
      defaultValue={value}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const text = event.currentTarget.value;
        if (event.key === 'Escape') finish(onCancel);
        else if (event.key === 'Enter') finish(() => onDone(text, 0));
        else if (event.key === 'Tab') finish(() => onDone(text, event.shiftKey ? -1 : 1));
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        const text = event.currentTarget.value;
        finish(() => onDone(text, 0));
      }}
    />
  );
}
