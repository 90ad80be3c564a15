import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type FieldKey, fieldSpec } from '../../../domain/fields';
import type { Fix } from '../../../domain/fix';
import type { ColumnValue } from '../../../import/fixingApi';
import { Button } from '../../components/Button';
import { Select } from '../../components/Field';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import { FIELD_GROUPS } from '../fieldGroups';
import { canCreate, wordsFor } from '../ownWords';
import { shortened } from '../words';
import { separatorIn } from './kinds';

interface ValueActsProps {
  readonly column: number;
  readonly field: FieldKey | null;
  /** Whose stages are meant, where the profile names it. */
  readonly pipeline: string | undefined;
  /** One value, or all that were chosen. */
  readonly values: readonly ColumnValue[];
  /** Takes the focus: it was opened by a press. */
  readonly focused: boolean;
  /** `sure`: no row can be worse off with it. */
  readonly onFix: (fix: Fix, sure?: boolean) => void;
  /** Makes words of the book of these texts. */
  readonly onCreate: (texts: readonly string[]) => void;
  /** Shows the rows that hold them alone. */
  readonly onRows: () => void;
  readonly onClose: () => void;
}

/** What can be done with values of a column: a word of ours, another text, nothing at all, their rows left out. */
export function ValueActs(props: ValueActsProps): JSX.Element {
  const { column, field, values, focused, onFix, onCreate, onClose } = props;
  const box = useRef<HTMLDivElement>(null);
  const words = field === null ? null : wordsFor(field, props.pipeline);
  const texts = values.map(({ value }) => value).filter((value) => value.trim() !== '');
  const only = values.length === 1 ? values[0] : undefined;
  useEffect(() => {
    if (focused) box.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [focused]);
  const mapTo = (to: string, sure = false) =>
    onFix({ kind: 'map', column, pairs: values.map(({ value }) => [value, to]) }, sure);
  const rows = values.reduce((sum, { count }) => sum + count, 0);
  const proposed = values.flatMap(({ value, proposal }): [string, string][] =>
    proposal === null ? [] : [[value, proposal]],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape folds it, from wherever inside
    <div
      ref={box}
      class="fix-acts"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      {values.length > 1 && proposed.length > 0 && (
        <Button size="s" variant="primary" onClick={() => onFix({ kind: 'map', column, pairs: proposed })}>
          {t('fix.accept-all', { n: proposed.length })}
        </Button>
      )}
      {words !== null && (
        <fieldset class="fix-words">
          <legend class="field-label">{t('fix.means')}</legend>
          {words.map((word) => (
            <Button key={word.value} size="s" onClick={() => mapTo(word.value, true)}>
              {word.label}
            </Button>
          ))}
          {field !== null && canCreate(field) && texts.length > 0 && (
            <Button size="s" icon="add" onClick={() => onCreate(texts)}>
              {only === undefined
                ? t('fix.create-many', { n: texts.length })
                : t('fix.create', { value: shortened(only.value, 40) })}
            </Button>
          )}
        </fieldset>
      )}
      {words === null && (
        <Replace start={only?.proposal ?? only?.value ?? ''} onReplace={(to) => mapTo(to)} />
      )}
      <div class="fix-more-acts">
        <Button size="s" onClick={() => mapTo('')}>
          {t('fix.clear')}
        </Button>
        <Button
          size="s"
          onClick={() => onFix({ kind: 'skip', column, values: values.map(({ value }) => value) })}
        >
          {t('fix.skip-rows', { n: rows })}
        </Button>
        <Button size="s" variant="quiet" onClick={props.onRows}>
          {t('fix.to-rows', { n: rows })}
        </Button>
      </div>
      {only !== undefined && <Split column={column} field={field} value={only.value} onFix={onFix} />}
    </div>
  );
}

function Replace({ start, onReplace }: { start: string; onReplace: (to: string) => void }): JSX.Element {
  const [text, setText] = useState(start);
  return (
    <form
      class="fix-replace"
      onSubmit={(event) => {
        event.preventDefault();
        onReplace(text.trim());
      }}
    >
      <input
        class="input"
        type="text"
        aria-label={t('fix.replace')}
        placeholder={t('fix.replace')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button size="s" type="submit">
        {t('fix.apply')}
      </Button>
    </form>
  );
}

const NOWHERE = '';

/** A value that holds several: each is one of its own, or, where the field holds one, the rest goes to another field. */
function Split(props: {
  column: number;
  field: FieldKey | null;
  value: string;
  onFix: (fix: Fix) => void;
}): JSX.Element | null {
  const { column, field, value, onFix } = props;
  const [into, setInto] = useState<FieldKey | typeof NOWHERE>(NOWHERE);
  const separator = separatorIn(value);
  if (field === null || separator === null) return null;
  const { many } = fieldSpec(field);
  const fields = FIELD_GROUPS.flatMap((group) => group.fields).filter((key) => key !== field);
  return (
    <div class="fix-split">
      {!many && (
        <Select
          label={t('fix.split-rest', { separator: separator.trim() })}
          size="s"
          value={into}
          options={[
            { value: NOWHERE, label: t('fix.split-choose') },
            ...fields.map((key) => ({ value: key, label: fieldLabel(key) })),
          ]}
          onChange={setInto}
        />
      )}
      <Button
        size="s"
        aria-disabled={!many && into === NOWHERE}
        onClick={() => {
          if (many || into !== NOWHERE)
            onFix({ kind: 'split', column, separator, into: into === NOWHERE ? null : into });
        }}
      >
        {t('fix.split-at', { separator: separator.trim() })}
      </Button>
    </div>
  );
}
