import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { Select, TextField } from '../components/Field';
import { t } from '../i18n';
import { team } from '../vocabulary';
import './team.css';

/** Stands for the choice to add somebody: no name holds such a letter. */
const ADD = '\u0000';

/**
 * Who is responsible: one of the members, nobody, or somebody who is added on the spot. A name that is no member's stays
 * until another is chosen, and can be added with a press.
 */
export function OwnerChoice(props: {
  id?: string;
  label: string;
  /** What stands for nobody. */
  nobody: string;
  value: string;
  error?: ComponentChildren;
  size?: 's' | 'm';
  onChange: (name: string) => void;
}): JSX.Element {
  const { label, value, size = 'm', error, onChange } = props;
  const { book } = useClients();
  const [adding, setAdding] = useState(false);
  const names = team.value.map(({ name }) => name);
  const isKnown = value === '' || names.includes(value);
  const add = async (name: string) => {
    // Loaded when it is wanted: what reads names stays out of the first visit.
    const { createWord } = await import('../import/ownWords');
    const added = await createWord(book, 'owner', name);
    if (!added.ok) return;
    setAdding(false);
    if (name !== value) onChange(name);
  };
  if (adding)
    return <NewMember label={label} onAdd={(name) => void add(name)} onCancel={() => setAdding(false)} />;
  return (
    <div class="owner-choice">
      <Select
        {...(props.id !== undefined && { id: props.id })}
        label={label}
        size={size}
        value={value}
        error={error}
        options={[
          { value: '', label: props.nobody },
          ...names.map((name) => ({ value: name, label: name })),
          ...(isKnown ? [] : [{ value, label: value }]),
          { value: ADD, label: t('vocabulary.add-somebody') },
        ]}
        onChange={(next) => (next === ADD ? setAdding(true) : onChange(next))}
      />
      {!isKnown && (
        <p class="owner-unknown">
          <span>{t('vocabulary.no-member', { name: value })}</span>{' '}
          <Button size="s" variant="quiet" icon="add" onClick={() => void add(value)}>
            {t('vocabulary.add-to-team')}
          </Button>
        </p>
      )}
    </div>
  );
}

function NewMember(props: {
  label: string;
  onAdd: (name: string) => void;
  onCancel: () => void;
}): JSX.Element {
  const [name, setName] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const add = () => {
    if (name.trim() !== '') props.onAdd(name.trim());
  };
  return (
    <div class="owner-new" ref={box}>
      <TextField
        label={props.label}
        placeholder={t('vocabulary.member-name')}
        maxLength={80}
        value={name}
        onInput={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            props.onCancel();
          }
        }}
      />
      <Button onClick={add}>{t('vocabulary.add')}</Button>
      <IconButton icon="close" label={t('app.cancel')} onClick={props.onCancel} />
    </div>
  );
}
