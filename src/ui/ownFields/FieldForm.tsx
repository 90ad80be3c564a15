import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CUSTOM_KINDS, type CustomKind } from '../../domain/customKinds';
import type { Failure } from '../../domain/failure';
import { Button } from '../components/Button';
import { failureTitle } from '../components/FailureNotice';
import { TextArea, TextField } from '../components/Field';
import { Segmented } from '../components/Segmented';
import { t } from '../i18n';
import { choicesOf, type FieldDraft, wrongWith } from './change';
import './ownFields.css';

const LONGEST_LABEL = 60;

interface FieldFormProps {
  /** What stands in it at first. */
  readonly draft: FieldDraft;
  /** What is found out meanwhile, for what nobody has touched until then. */
  readonly proposal?: (() => Promise<Omit<FieldDraft, 'label'> | null>) | undefined;
  /** Of a field that exists: its key. Its kind is settled. */
  readonly itself?: string;
  readonly saveLabel: string;
  readonly onSave: (draft: FieldDraft) => Promise<Failure | null>;
  readonly onCancel: () => void;
}

/** Names a field of the user's own, and says what it holds; Enter in the name keeps it. */
export function FieldForm(props: FieldFormProps): JSX.Element {
  const { draft, proposal, itself, onSave } = props;
  const [label, setLabel] = useState(draft.label.slice(0, LONGEST_LABEL));
  const [kind, setKind] = useState<CustomKind | null>(itself === undefined ? null : draft.kind);
  const [choices, setChoices] = useState<string | null>(null);
  const [found, setFound] = useState<Omit<FieldDraft, 'label'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const finding = useRef<Promise<Omit<FieldDraft, 'label'> | null>>(Promise.resolve(null));

  useEffect(() => {
    const input = form.current?.querySelector('input');
    input?.focus();
    input?.select();
    let current = true;
    const look = async () => {
      const answer = (await proposal?.()) ?? null;
      if (current) setFound(answer);
      return answer;
    };
    finding.current = look();
    return () => {
      current = false;
    };
    // Looked at once, when the form opens.
  }, []);

  const whole = (guess: Omit<FieldDraft, 'label'> | null): FieldDraft => ({
    label: label.trim(),
    kind: kind ?? guess?.kind ?? draft.kind,
    choices: choices === null ? (guess?.choices ?? draft.choices) : choicesOf(choices),
  });
  const now = whole(found);
  const wrong = label.trim() === '' ? null : wrongWith(now, itself);
  const save = async () => {
    setAsked(true);
    // Whoever is faster than the look at the values gets what it finds all the same.
    const final = whole(await finding.current);
    if (busy || final.label === '' || wrongWith(final, itself) !== null) return;
    setBusy(true);
    setFailure(await onSave(final));
    setBusy(false);
  };
  return (
    <form
      ref={form}
      class="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('own.label')}
        autofocus
        value={label}
        maxLength={LONGEST_LABEL}
        error={
          failure !== null
            ? failureTitle(failure)
            : wrong === 'taken'
              ? t('own.wrong-taken')
              : asked && label.trim() === ''
                ? t('own.wrong-nameless')
                : undefined
        }
        onInput={(next) => {
          setLabel(next);
          setFailure(null);
        }}
      />
      {itself === undefined && (
        <div class="own-kinds">
          <span class="field-label" aria-hidden="true">
            {t('own.kind')}
          </span>
          <Segmented
            label={t('own.kind')}
            look="chips"
            value={now.kind}
            options={CUSTOM_KINDS.map((value) => ({ value, label: t(`own.kind-${value}`) }))}
            onChange={setKind}
          />
        </div>
      )}
      {now.kind === 'choice' && (
        <TextArea
          label={t('own.choices')}
          hint={t('own.choices-hint')}
          rows={5}
          value={choices ?? now.choices.join('\n')}
          error={asked && wrong === 'choices' ? t('own.wrong-choices') : undefined}
          onInput={setChoices}
        />
      )}
      <div class="own-actions">
        <Button variant="quiet" onClick={props.onCancel}>
          {t('app.cancel')}
        </Button>
        <Button variant="primary" type="submit" busy={busy}>
          {props.saveLabel}
        </Button>
      </div>
    </form>
  );
}
