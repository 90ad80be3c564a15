import type { JSX } from 'preact';
import { FIELD_KEYS } from '../../../domain/fields';
import { format } from '../../../i18n/message';
import { fieldLabel } from '../../fields';
import { language } from '../../i18n';
import type { FileKind, SystemFacts } from './facts';
import type { SystemWords } from './words';

/** What an export is, what it brings and what it leaves behind. */
export function Facts({ words, facts }: { words: SystemWords; facts: SystemFacts }): JSX.Element {
  const along = FIELD_KEYS.filter((field) => facts.along.includes(field));
  return (
    <>
      {facts.files.length > 0 && (
        <>
          <h3>{words.file}</h3>
          <ul class="sys-plain">
            {facts.files.map((kind) => {
              const text = kindText(kind, words);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </>
      )}
      <h3>{facts.known ? words.along : words.alongUsually}</h3>
      <ul class="sys-fields">
        {along.map((field) => (
          <li key={field}>{fieldLabel(field)}</li>
        ))}
      </ul>
      <p class="sys-quiet">{words.others}</p>
      <h3>{words.behind}</h3>
      <ul class="sys-plain">
        {facts.behind.map((what) => (
          <li key={what}>{words.behinds[what]}</li>
        ))}
      </ul>
    </>
  );
}

function kindText({ ending, delimiter, encoding }: FileKind, words: SystemWords): string {
  if (delimiter === undefined) return ending;
  const written = encoding === 'own' ? words.ownEncoding : (encoding ?? '');
  return format(words.delimited, language.value, { ending, delimiter, encoding: written });
}
