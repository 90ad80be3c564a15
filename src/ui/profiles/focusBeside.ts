/**
 * Where the focus goes when a row is taken away by a button in it: to the last button of the row beside it, else to the
 * screen's heading. Called before the row goes; what it returns, after.
 */
export function focusBeside(button: Element, row: 'li' | 'tr'): () => void {
  const own = button.closest(row);
  const other = own?.nextElementSibling ?? own?.previousElementSibling;
  const target = [...(other?.querySelectorAll('button') ?? [])].at(-1);
  return () => {
    const heading = document.querySelector<HTMLElement>('main h1');
    (target?.isConnected === true ? target : heading)?.focus();
  };
}
