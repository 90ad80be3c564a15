import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Dialog } from '../../components/Dialog';
import { toast } from '../../components/Toast';
import { mergeUrl } from '../../duplicates/mergeUrl';
import { t } from '../../i18n';
import { CustomerPicker } from '../CustomerPicker';

/** Asks who else this customer is; both are then looked at side by side. */
export function MergeWith(props: { customer: string; open: boolean; onClose: () => void }): JSX.Element {
  const { customer, open, onClose } = props;
  const { route } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (open) box.current?.querySelector('input')?.focus();
  }, [open]);
  return (
    <Dialog open={open} title={t('card.merge')} onClose={onClose}>
      <div ref={box} class="merge-with">
        <p>{t('card.merge-text')}</p>
        <CustomerPicker
          label={t('card.merge-who')}
          value={null}
          onChange={(other) => {
            if (other === null) return;
            if (other.id === customer) toast({ key: 'merge', text: t('card.merge-self') });
            else route(mergeUrl([customer, other.id]));
          }}
        />
      </div>
    </Dialog>
  );
}
