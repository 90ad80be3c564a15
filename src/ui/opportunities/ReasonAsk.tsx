import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpportunityRow } from '../../db/workApi';
import type { Pipeline } from '../../domain/vocabulary';
import { useClients } from '../clients';
import { Button, IconButton } from '../components/Button';
import { toastPlace } from '../components/Toast';
import { t } from '../i18n';
import { saveDeals, toastDeal } from './moving';
import { ReasonField } from './ReasonField';
import { stageName } from './words';

/** Between the question and a toast above it, in pixels. */
const GAP = 8;

/**
 * Asks why an opportunity was lost, beside the work: it is lost already, and the question can be left. It waits until it
 * is answered or left.
 */
export function ReasonAsk(props: {
  row: OpportunityRow;
  /** The move that is taken back together with the reason. */
  change: number;
  pipeline: Pipeline;
  onClose: () => void;
}): JSX.Element {
  const { row, pipeline, onClose } = props;
  const { id, title, stage, reason: known = '' } = row.record;
  const clients = useClients();
  const [reason, setReason] = useState(known);
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  useToastsAbove(form);
  const keep = async (kept: string) => {
    if (busy) return;
    setReason(kept);
    setMissing(kept === '');
    if (kept === '') return;
    setBusy(true);
    const change = await saveDeals(clients, id, [{ entity: 'opportunity', id, reason: kept }]);
    setBusy(false);
    if (change === null) return;
    onClose();
    toastDeal(clients, id, {
      text: t('deal.reason-kept', { title, reason: kept }),
      undone: t('deal.moved-back', { title, stage: stageName(pipeline.id, stage) }),
      changes: [props.change, change],
    });
  };
  return (
    <form
      ref={form}
      class="reason-ask"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(focusedReason() ?? reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="reason-head">
        <h2 id={heading}>{t('deal.why-lost', { title })}</h2>
        <IconButton icon="close" size="s" label={t('deal.reason-skip')} onClick={onClose} />
      </div>
      <ReasonField
        pipeline={pipeline}
        value={reason}
        error={isMissing ? t('deal.reason-missing') : undefined}
        onChange={(next) => {
          setReason(next);
          setMissing(false);
        }}
      />
      <div class="reason-acts">
        <Button onClick={onClose}>{t('deal.reason-skip')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('deal.reason-keep')}
        </Button>
      </div>
    </form>
  );
}

/** The reason that has the focus: a radio button is reached by Tab without being chosen, and Enter on it means it. */
function focusedReason(): string | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.type === 'radio'
    ? activeElement.value
    : null;
}

/** Has the toasts show above an element as long as it is there: neither covers the other. */
function useToastsAbove(element: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const place = () => {
      const { left, top } = element.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
      toastPlace.value = `left: ${left}px; bottom: ${innerHeight - top + GAP}px`;
    };
    const sized = new ResizeObserver(place);
    if (element.current !== null) sized.observe(element.current);
    addEventListener('resize', place);
    place();
    return () => {
      sized.disconnect();
      removeEventListener('resize', place);
      toastPlace.value = null;
    };
  }, []);
}
