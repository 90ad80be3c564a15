import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { CONTACT_LABELS } from '../../../domain/contactDetails';
import type { RowIssue } from '../../../domain/issue';
import { Button, IconButton } from '../../components/Button';
import { TextField } from '../../components/Field';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import { issueOf } from '../draft';
import { labelWord } from './details';
import './contactInput.css';

/** One phone or e-mail as it is typed, with what it is called. */
export interface ContactLine {
  readonly value: string;
  /** As it is shown: a word of the language, or the user's own. */
  readonly label: string;
}

/** Phones or e-mails, each with its label; the first one leads, and each can be made it. */
export function ContactInput(props: {
  field: 'phone' | 'email';
  lines: readonly ContactLine[];
  issues: readonly RowIssue[];
  /** The country by which a phone without a code is read, by its name. */
  country: string;
  onChange: (lines: readonly ContactLine[]) => void;
}): JSX.Element {
  const { field, issues, onChange } = props;
  const labels = useId();
  const lines = props.lines.length === 0 ? [{ value: '', label: '' }] : props.lines;
  const name = fieldLabel(field);
  const set = (at: number, part: Partial<ContactLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const moveUp = (at: number) => {
    const line = lines[at];
    const before = lines[at - 1];
    if (line === undefined || before === undefined) return;
    onChange([...lines.slice(0, at - 1), line, before, ...lines.slice(at + 1)]);
    focusLine(field, at - 1);
  };
  return (
    <div class="contact-lines">
      {lines.map((line, at) => {
        const issue = line.value === '' ? undefined : issueOf(issues, field, line.value);
        const called = t('customer.value-of', { field: name, n: at + 1 });
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs within
          <div
            class="contact-line"
            key={at}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              moveUp(event.key === 'ArrowUp' ? at : at + 1);
            }}
          >
            <TextField
              id={`field-${field}-${at}`}
              hideLabel
              label={lines.length === 1 ? name : called}
              value={line.value}
              error={issue && t(`issue.short.${issue.code}`, issue.params)}
              hint={
                issue?.code === 'invalid-phone' && props.country !== ''
                  ? t('customer.phone-hint', { country: props.country })
                  : undefined
              }
              inputMode={field === 'phone' ? 'tel' : 'email'}
              onInput={(value) => set(at, { value })}
            />
            <LabelInput
              list={`${labels}-${at}`}
              label={t('card.label-of', { value: line.value === '' ? called : line.value })}
              value={line.label}
              onInput={(label) => set(at, { label })}
            />
            {at > 0 && (
              <IconButton
                class="contact-up"
                icon="sortUp"
                size="s"
                label={t('card.move-up', { value: line.value })}
                onClick={() => moveUp(at)}
              />
            )}
            {(lines.length > 1 || line.value !== '') && (
              <IconButton
                class="contact-off"
                icon="close"
                size="s"
                label={t('customer.remove-value', { value: line.value })}
                onClick={() => {
                  onChange(lines.filter((_, index) => index !== at));
                  focusLine(field, Math.max(0, at - 1));
                }}
              />
            )}
          </div>
        );
      })}
      {lines.at(-1)?.value !== '' && (
        <Button
          size="s"
          variant="quiet"
          icon="add"
          onClick={() => {
            onChange([...lines, { value: '', label: '' }]);
            focusLine(field, lines.length);
          }}
        >
          {t('customer.add-value')}
        </Button>
      )}
    </div>
  );
}

/** What a value is called: one of the usual words, or any other. */
export function LabelInput(props: {
  /** Id of its own. */
  list: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
}): JSX.Element {
  return (
    <>
      <datalist id={props.list}>
        {CONTACT_LABELS.map((label) => (
          <option key={label} value={labelWord(label)} />
        ))}
      </datalist>
      <input
        class="input contact-label"
        type="text"
        list={props.list}
        maxLength={40}
        autocomplete="off"
        aria-label={props.label}
        placeholder={t('card.label')}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </>
  );
}

/** A line is there after the next frame. */
export function focusLine(field: string, at: number): void {
  requestAnimationFrame(() => document.getElementById(`field-${field}-${at}`)?.focus());
}
