import type {
  ComponentChildren,
  InputHTMLAttributes,
  JSX,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon';
import './field.css';

interface Frame {
  readonly label: string;
  /** The label is spoken but not shown: only where what it is stands beside it anyway. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value; it stays in the field. Undefined where nothing is. */
  readonly error?: ComponentChildren;
}

function Framed(props: Frame & { id: string; children: ComponentChildren; class?: string }): JSX.Element {
  const { id, error, hint } = props;
  return (
    <div class={`field ${props.class ?? ''}`} data-error={error === undefined ? undefined : ''}>
      <label class={props.hideLabel === true ? 'visually-hidden' : 'field-label'} for={id}>
        {props.label}
      </label>
      {props.children}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="alert" size={15} />
          <span>{error}</span>
        </p>
      )}
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Names the error and the hint of a field for screen readers. */
function described(id: string, { error, hint }: Pick<Frame, 'error' | 'hint'>) {
  const ids = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`];
  const text = ids.filter((part) => part !== '').join(' ');
  return { 'aria-invalid': error !== undefined, ...(text !== '' && { 'aria-describedby': text }) };
}

type Shared =
  | 'id'
  | 'name'
  | 'autocomplete'
  | 'autofocus'
  | 'placeholder'
  | 'disabled'
  | 'readOnly'
  | 'required'
  | 'maxLength'
  | 'onKeyDown'
  | 'onBlur'
  | 'onFocus';

type TextFieldProps = Frame &
  Pick<InputHTMLAttributes<HTMLInputElement>, Shared | 'inputMode'> & {
    /** `date` takes and gives ISO dates. */
    readonly type?: 'text' | 'date';
    readonly value: string;
    readonly onInput: (value: string) => void;
  };

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  value,
  onInput,
  type = 'text',
  ...rest
}: TextFieldProps): JSX.Element {
  const own = useId();
  const id = typeof rest.id === 'string' ? rest.id : own;
  return (
    <Framed label={label} hideLabel={hideLabel} hint={hint} error={error} id={id}>
      <input
        {...(type === 'date' ? { type } : { type })}
        autocomplete="off"
        spellcheck={false}
        {...rest}
        id={id}
        class="input"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...described(id, { error, hint })}
      />
    </Framed>
  );
}

type TextAreaProps = Frame &
  Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, Shared | 'rows' | 'onPaste'> & {
    readonly value: string;
    readonly onInput: (value: string) => void;
  };

export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  value,
  onInput,
  ...rest
}: TextAreaProps): JSX.Element {
  const own = useId();
  const id = typeof rest.id === 'string' ? rest.id : own;
  return (
    <Framed label={label} hideLabel={hideLabel} hint={hint} error={error} id={id}>
      <textarea
        rows={4}
        {...rest}
        id={id}
        class="input"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...described(id, { error, hint })}
      />
    </Framed>
  );
}

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

type SelectProps<T extends string> = Frame &
  Pick<
    SelectHTMLAttributes<HTMLSelectElement>,
    'id' | 'name' | 'disabled' | 'onKeyDown' | 'onBlur' | 'onFocus'
  > & {
    readonly value: T;
    readonly options: readonly Option<T>[];
    readonly onChange: (value: T) => void;
    readonly size?: 's' | 'm';
  };

/** The platform's own list: it knows keyboards, screen readers and small screens better than any of ours would. */
export function Select<T extends string>({
  label,
  hideLabel,
  hint,
  error,
  value,
  options,
  onChange,
  size = 'm',
  ...rest
}: SelectProps<T>): JSX.Element {
  const own = useId();
  const id = typeof rest.id === 'string' ? rest.id : own;
  return (
    <Framed label={label} hideLabel={hideLabel} hint={hint} error={error} id={id}>
      <span class="select" data-size={size}>
        <select
          {...rest}
          id={id}
          class="input"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
          {...described(id, { error, hint })}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={14} />
      </span>
    </Framed>
  );
}
