import type { ComponentChildren, JSX } from 'preact';

/** A group of settings under its heading. */
export function Section(props: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  const id = `settings-${props.id}`;
  return (
    <section class="sheet settings-section" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
