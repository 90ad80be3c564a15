import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Customer } from '../../domain/customer';
import { useClients } from '../clients';
import { IconButton } from '../components/Button';
import { Icon } from '../components/Icon';
import { customerTitle, showPhone } from '../fields';
import { t } from '../i18n';
import './picker.css';

/** What is shown of those who are found. */
const MOST = 8;

/** Somebody of the book, by id and name. */
export interface Picked {
  readonly id: string;
  readonly name: string;
}

/**
 * Who something is about: searched in the book while one types, taken by Enter or a press. What is picked stands in
 * place of the search until it is removed.
 */
export function CustomerPicker(props: {
  label: string;
  value: Picked | null;
  onChange: (value: Picked | null) => void;
  /** Who it is stands already: it is shown, and cannot be changed. */
  fixed?: boolean;
  error?: string | undefined;
}): JSX.Element {
  const { label, value, onChange, fixed = false, error } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const taken = useRef(false);
  // With the drawing, not after it: by then whoever types fast is in the next field.
  useLayoutEffect(() => {
    if (!taken.current) return;
    taken.current = false;
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [value]);
  const take = (next: Picked | null) => {
    taken.current = true;
    onChange(next);
  };
  return (
    <div class="field picker" ref={box} data-error={error === undefined ? undefined : ''}>
      {value === null ? (
        <>
          <label class="field-label" for={id}>
            {label}
          </label>
          <Search id={id} onTake={take} isWrong={error !== undefined} />
        </>
      ) : (
        <>
          <span class="field-label">{label}</span>
          <span class="picker-value">
            <Icon name="customers" size={16} />
            <span class="picker-name">{value.name}</span>
            {!fixed && (
              <IconButton
                icon="close"
                size="s"
                label={t('task.customer-off', { name: value.name })}
                onClick={() => take(null)}
              />
            )}
          </span>
        </>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="alert" size={15} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

function Search(props: { id: string; onTake: (picked: Picked) => void; isWrong: boolean }): JSX.Element {
  const { id, onTake } = props;
  const { book } = useClients();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<readonly Customer[] | null>(null);
  const [total, setTotal] = useState(0);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const search = text.trim();

  useEffect(() => {
    if (search === '') {
      setFound(null);
      return;
    }
    let current = true;
    const look = async () => {
      const answer = await book.list({ search, limit: MOST, offset: 0 });
      if (!current || !answer.ok) return;
      setFound(answer.value.rows);
      setTotal(answer.value.total);
      setActive(0);
    };
    void look();
    return () => {
      current = false;
    };
  }, [search, book]);

  const shown = open && found !== null;
  const take = (customer: Customer | undefined) => {
    if (customer !== undefined) onTake({ id: customer.id, name: customerTitle(customer) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || found === null) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      take(found[active]);
    } else if (event.key === 'Escape' && shown) {
      // The list alone is closed, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <>
      <input
        ref={input}
        id={id}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('task.customer-find')}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && found.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={props.isWrong}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span class="visually-hidden" role="status">
        {shown &&
          (total > found.length
            ? t('task.customer-first', { n: found.length, total })
            : t('task.customer-found', { n: total }))}
      </span>
      {shown && (
        <Found anchor={input.current}>
          <div id={`${id}-list`} role="listbox" aria-label={t('task.customer')} tabIndex={-1}>
            {found.map((customer, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the keys
              <div
                key={customer.id}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                class="picker-option"
                aria-selected={place === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(customer)}
              >
                <span>{customerTitle(customer)}</span>
                <span class="picker-about">{about(customer)}</span>
              </div>
            ))}
          </div>
          {found.length === 0 && <p class="picker-none">{t('task.customer-none')}</p>}
        </Found>
      )}
    </>
  );
}

/** What tells people of one name apart. */
const about = ({ name, company, city, phone, email }: Customer): string =>
  [
    name === undefined ? undefined : company,
    city,
    phone?.[0] === undefined ? email?.[0] : showPhone(phone[0]),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

/** The list under the field, above everything else: a dialog around it would cut it off. */
function Found(props: {
  anchor: HTMLElement | null;
  children: JSX.Element | (JSX.Element | false)[];
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const { anchor } = props;
    if (element === null || anchor === null) return;
    element.showPopover();
    const place = () => {
      const { left, bottom, top, width } = anchor.getBoundingClientRect();
      const { height } = element.getBoundingClientRect();
      const below = bottom + 4 + height <= innerHeight || top < height;
      element.style.cssText = `left:${left}px;width:${width}px;top:${below ? bottom + 4 : top - height - 4}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      observer.disconnect();
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, [props.anchor]);
  return (
    <div ref={box} popover="manual" class="picker-found">
      {props.children}
    </div>
  );
}
