import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../components/Button';
import type { Chosen } from '../../pendingFile';
import { fromInput } from './dropped';

/** A button that lets the user choose files, or a folder with all that is in it. */
export function Pick(props: {
  what: 'files' | 'folder';
  label: string;
  variant?: 'primary' | 'plain' | 'quiet';
  size?: 's' | 'm' | 'l';
  onChosen: (chosen: Chosen) => void;
}): JSX.Element {
  const { what, label, variant = 'plain', size = 'm' } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} size={size} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          if (element !== null) element.webkitdirectory = what === 'folder';
        }}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={label}
        multiple
        onChange={(event) => {
          const chosen = fromInput(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
          if (chosen.files.length > 0) props.onChosen(chosen);
        }}
      />
    </>
  );
}
