import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Customer, CustomerDraft } from '../../../domain/customer';
import type { FieldKey } from '../../../domain/fields';
import type { RowIssue } from '../../../domain/issue';
import { useClients } from '../../clients';
import { failureTitle } from '../../components/FailureNotice';
import { toast } from '../../components/Toast';
import { fieldLabel } from '../../fields';
import { t } from '../../i18n';
import { toastWithUndo } from '../actions';
import { fieldsLost, toShow } from '../draft';
import { questionOf } from '../RefusedNotice';

/** Where the focus goes once a place of the card is saved. */
export type Leave = 'stay' | 'next' | 'previous' | 'away';

export interface Inline {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly issues: readonly RowIssue[];
  /** Why nothing could be stored at all. */
  readonly failure: string | null;
  readonly save: (leave: Leave) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface InlineProps {
  /** What is edited. */
  readonly fields: readonly FieldKey[];
  /** What is to be stored; null where it is what is stored already. */
  readonly draft: () => CustomerDraft | null;
  /** Enter belongs to the text: Ctrl+Enter saves. */
  readonly multiline: boolean;
  readonly onSaved: (record: Customer) => void;
  readonly onClose: (leave: Leave) => void;
}

/**
 * The life of one place of the card while it is edited: Enter stores, Escape takes back, Tab stores and goes on, and so does
 * a press elsewhere. What cannot be kept stays where it was typed, with the reason beside it; what only wants a look is
 * shown once and stored by the next Enter.
 */
export function useInline(props: InlineProps): Inline {
  const clients = useClients();
  const root = useRef<HTMLDivElement>(null);
  const [issues, setIssues] = useState<readonly RowIssue[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef('');
  const busy = useRef(false);
  const latest = useRef(props);
  latest.current = props;

  /** True where nothing stands in the way any more. */
  const store = async (leave: Leave): Promise<boolean> => {
    const draft = latest.current.draft();
    if (draft === null) return true;
    const checked = await clients.book.check(draft);
    if (!checked.ok) {
      setFailure(failureTitle(checked.failure));
      return false;
    }
    const found = toShow(checked.value.issues);
    const lost = fieldsLost(found, checked.value.values);
    const question = questionOf(found);
    if (lost.size > 0 || (found.length > 0 && question !== asked.current && leave !== 'away')) {
      asked.current = question;
      setIssues(found);
      return false;
    }
    const answer = await clients.book.put(draft);
    if (!answer.ok) {
      setFailure(failureTitle(answer.failure));
      return false;
    }
    const { record, change } = answer.value;
    latest.current.onSaved(record);
    const done = { text: t('customer.saved'), undone: t('app.undone') };
    if (change !== null) toastWithUndo(clients, record.id, { ...done, change });
    return true;
  };
  const save = async (leave: Leave) => {
    if (busy.current) return;
    busy.current = true;
    setFailure(null);
    const isStored = await store(leave);
    busy.current = false;
    if (isStored) latest.current.onClose(leave);
    else if (root.current === null) tellLost();
    else if (leave !== 'away') focusFirst(root.current, '[aria-invalid="true"]');
  };
  /** The place is gone, and with it what was typed there. */
  const tellLost = () => {
    const field = props.fields[0];
    if (field !== undefined)
      toast({ text: t('card.not-kept', { field: fieldLabel(field) }), tone: 'problem' });
  };

  useLayoutEffect(() => {
    focusFirst(root.current);
    const onElsewhere = (event: Event) => {
      const { target } = event;
      if (target instanceof Node && root.current?.contains(target) === false) void save('away');
    };
    // Not at the press: what it was meant for would move away under the pointer.
    document.addEventListener('click', onElsewhere, true);
    return () => document.removeEventListener('click', onElsewhere, true);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    const isButton = (event.target as Element).closest('button') !== null;
    const keeps = props.multiline && event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onClose('stay');
    } else if (event.key === 'Enter' && !isButton && (!keeps || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save('stay');
    } else if (event.key === 'Tab' && isAtEnd(root.current, event.target, event.shiftKey)) {
      event.preventDefault();
      void save(event.shiftKey ? 'previous' : 'next');
    }
  };
  return { root, issues, failure, save: (leave) => void save(leave), onKeyDown };
}

const INPUTS = 'input, textarea, select';

function focusFirst(root: HTMLElement | null, which = ''): void {
  const input =
    root?.querySelector<HTMLElement>(`:is(${INPUTS})${which}`) ?? root?.querySelector<HTMLElement>(INPUTS);
  input?.focus();
  if (input instanceof HTMLInputElement && which === '') input.select();
}

/** True for the element behind which Tab leaves. */
function isAtEnd(root: HTMLElement | null, target: EventTarget | null, backwards: boolean): boolean {
  const stops = [...(root?.querySelectorAll<HTMLElement>(`${INPUTS}, button`) ?? [])].filter(
    ({ tabIndex }) => tabIndex >= 0,
  );
  return (backwards ? stops[0] : stops.at(-1)) === target;
}
