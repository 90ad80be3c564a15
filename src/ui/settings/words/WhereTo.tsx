import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { type Option, Select } from '../../components/Field';
import { t } from '../../i18n';

/** Asks where the customers of a word go that is about to be removed. */
export function WhereTo(props: {
  title: string;
  text: string;
  options: readonly Option[];
  onChoose: (to: string) => void;
  onClose: () => void;
}): JSX.Element {
  const { options, onClose, onChoose } = props;
  const [to, setTo] = useState(options[0]?.value ?? '');
  return (
    <Dialog
      open
      size="s"
      title={props.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button variant="danger" onClick={() => onChoose(to)}>
            {t('words.remove')}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <Select label={t('words.where-to')} value={to} options={options} onChange={setTo} />
    </Dialog>
  );
}
