import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Segmented } from '../../components/Segmented';
import { t } from '../../i18n';

/** Which of some categories stays when they become one; the one that most hold is proposed. */
export function MergeQuestion(props: {
  names: readonly string[];
  held: ReadonlyMap<string, number> | null;
  onMerge: (to: string) => void;
  onClose: () => void;
}): JSX.Element {
  const { names, held, onClose } = props;
  const count = (name: string): number => held?.get(name) ?? 0;
  const [to, setTo] = useState(() =>
    names.reduce((most, name) => (count(name) > count(most) ? name : most), names[0] ?? ''),
  );
  return (
    <Dialog
      open
      title={t('words.merge-title', { n: names.length })}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button variant="primary" onClick={() => props.onMerge(to)}>
            {t('words.merge-do', { name: to })}
          </Button>
        </>
      }
    >
      <p>{t('words.merge-text')}</p>
      <Segmented
        look="chips"
        label={t('words.merge-stays')}
        value={to}
        options={names.map((name) => ({ value: name, label: name, count: count(name) }))}
        onChange={setTo}
      />
    </Dialog>
  );
}
