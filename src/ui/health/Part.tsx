import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** Lines of the review that belong together. */
export function Part(props: { title: string; children: ComponentChildren }): JSX.Element {
  const id = useId();
  return (
    <section class="health-part" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <ul class="health-lines">{props.children}</ul>
    </section>
  );
}
