/** A control of a card. */
export interface At {
  readonly id: string;
  readonly part: string;
}

type Act =
  /** The focus goes to another card: so many columns and cards on. */
  | { readonly kind: 'focus'; readonly columns: number; readonly cards: number }
  /** A carried card goes over the next column. */
  | { readonly kind: 'carry'; readonly by: number }
  /** The card goes to the next column at once. */
  | { readonly kind: 'shift'; readonly by: number }
  | { readonly kind: 'take' | 'put-down' | 'put-back' };

const ARROWS: Readonly<Record<string, readonly [columns: number, cards: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** What a key on a card asks for; null where it is not the board's. */
export function onBoardKey(event: Key, isCarrying: boolean, onGrip: boolean): Act | null {
  if (event.isComposing || event.altKey || event.shiftKey) return null;
  const arrow = ARROWS[event.key];
  if (event.ctrlKey || event.metaKey) {
    return arrow === undefined || arrow[0] === 0 ? null : { kind: 'shift', by: arrow[0] };
  }
  if (arrow !== undefined) {
    if (!isCarrying) return { kind: 'focus', columns: arrow[0], cards: arrow[1] };
    return arrow[0] === 0 ? null : { kind: 'carry', by: arrow[0] };
  }
  if (event.key === 'Escape' && isCarrying) return { kind: 'put-back' };
  if (onGrip && (event.key === ' ' || event.key === 'Enter'))
    return { kind: isCarrying ? 'put-down' : 'take' };
  return null;
}

/** The card beside one: in its column, or at its height in the next column that holds any. */
export function besides(
  columns: readonly (readonly string[])[],
  id: string,
  step: { readonly columns: number; readonly cards: number },
): string | undefined {
  const column = columns.findIndex((cards) => cards.includes(id));
  const place = columns[column]?.indexOf(id) ?? -1;
  if (step.columns === 0) return columns[column]?.[place + step.cards];
  for (let at = column + step.columns; at >= 0 && at < columns.length; at += step.columns) {
    const cards = columns[at] ?? [];
    if (cards.length > 0) return cards[Math.min(place, cards.length - 1)];
  }
  return undefined;
}
