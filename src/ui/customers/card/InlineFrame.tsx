import type { JSX } from 'preact';
import { IconButton } from '../../components/Button';
import { t } from '../../i18n';
import type { Inline } from './useInline';
import './facts.css';

/** What is edited, the way to store or take it back by pointer, and what stands in the way. */
export function Frame(props: { inline: Inline; children: JSX.Element }): JSX.Element {
  const { root, failure, save, onKeyDown } = props.inline;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs within
    <div class="inline-edit" ref={root} onKeyDown={onKeyDown}>
      <div class="inline-inputs">
        {props.children}
        {failure !== null && (
          <p class="field-error" role="alert">
            {failure}
          </p>
        )}
      </div>
      <IconButton icon="check" size="s" tabIndex={-1} label={t('app.save')} onClick={() => save('stay')} />
    </div>
  );
}
