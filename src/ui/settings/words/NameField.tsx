import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { TextField } from '../../components/Field';

/** A word that is changed where it stands: kept when the field is left or by Enter, as it was by Escape. */
export function NameField(props: {
  label: string;
  value: string;
  placeholder?: string;
  maxLength: number;
  /** False where it may be left empty. */
  required?: boolean;
  /** False where it was refused: the field then shows what stands. */
  onSave: (value: string) => Promise<boolean>;
}): JSX.Element {
  const { value, required = true } = props;
  const [typed, setTyped] = useState(value);
  /** Enter keeps it, and leaving the field a moment later must not do so once more. */
  const saving = useRef(false);
  /** What was kept last: its row may stand a moment longer under the old word, and is left when it goes. */
  const last = useRef(value);
  useLayoutEffect(() => {
    setTyped(value);
    last.current = value;
  }, [value]);
  const keep = async () => {
    const next = typed.trim();
    if (next === value || next === last.current || saving.current) return;
    saving.current = true;
    const kept = (next !== '' || !required) && (await props.onSave(next));
    saving.current = false;
    if (kept) last.current = next;
    else setTyped(value);
  };
  return (
    <TextField
      label={props.label}
      hideLabel
      maxLength={props.maxLength}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      value={typed}
      onInput={setTyped}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep();
        if (event.key === 'Escape') setTyped(value);
      }}
    />
  );
}

/** The line under a list where the next word is entered; the focus stays, so that several follow one another. */
export function AddName(props: {
  label: string;
  action: string;
  maxLength: number;
  onAdd: (name: string) => Promise<boolean>;
}): JSX.Element {
  const [typed, setTyped] = useState('');
  const add = async () => {
    if (typed.trim() !== '' && (await props.onAdd(typed.trim()))) setTyped('');
  };
  return (
    <form
      class="word-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={props.label}
        hideLabel
        placeholder={props.label}
        maxLength={props.maxLength}
        value={typed}
        onInput={setTyped}
      />
      <Button type="submit" icon="add" disabled={typed.trim() === ''}>
        {props.action}
      </Button>
    </form>
  );
}
