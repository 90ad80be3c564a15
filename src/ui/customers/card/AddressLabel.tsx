import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { readLabels, writeLabels } from '../../../domain/contactDetails';
import type { Customer } from '../../../domain/customer';
import { IconButton } from '../../components/Button';
import { t } from '../../i18n';
import { LabelInput } from './ContactInput';
import { labelOf, labelWord } from './details';
import { pencilId } from './InlineField';
import { Frame } from './InlineFrame';
import { type Leave, useInline } from './useInline';

/** What the address in the customer's own fields is called, where there are others beside it. */
export function AddressLabel(props: {
  customer: Customer;
  onSaved: (record: Customer) => void;
}): JSX.Element {
  const [editing, setEditing] = useState(false);
  const label = readLabels(props.customer.labels).address ?? '';
  const edit = () => setEditing(true);
  const close = (leave: Leave) => {
    setEditing(false);
    if (leave !== 'away') requestAnimationFrame(() => document.getElementById(pencilId('label'))?.focus());
  };
  return (
    <div class="fact" data-field="label" data-editing={editing ? '' : undefined}>
      <dt>{t('card.label')}</dt>
      <dd>
        {editing ? (
          <Editor {...props} label={label} onClose={close} />
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil beside it does the same by keyboard
          // biome-ignore lint/a11y/noStaticElementInteractions: as above
          <div class="fact-values" onClick={edit}>
            <span class="fact-value">{labelWord(label)}</span>
            <span class="fact-edit" data-empty={label === '' ? '' : undefined}>
              <IconButton
                id={pencilId('label')}
                icon={label === '' ? 'add' : 'edit'}
                size="s"
                label={t('customer.edit-group', { group: t('card.label') })}
                onClick={edit}
              />
            </span>
          </div>
        )}
      </dd>
    </div>
  );
}

function Editor(props: {
  customer: Customer;
  label: string;
  onSaved: (record: Customer) => void;
  onClose: (leave: Leave) => void;
}): JSX.Element {
  const { customer, label, onSaved, onClose } = props;
  const [word, setWord] = useState(() => labelWord(label));
  const list = useId();
  const inline = useInline({
    fields: ['labels'],
    multiline: false,
    draft: () => {
      const labels = writeLabels({ ...readLabels(customer.labels), address: labelOf(word) });
      return labels === (customer.labels ?? '') ? null : { id: customer.id, labels };
    },
    onSaved,
    onClose,
  });
  return (
    <Frame inline={inline}>
      <LabelInput list={list} label={t('card.label')} value={word} onInput={setWord} />
    </Frame>
  );
}
