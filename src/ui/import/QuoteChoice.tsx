import type { JSX } from 'preact';
import type { ImportProfile } from '../../domain/profile';
import { t } from '../i18n';
import { Choice } from './Choice';
import type { ImportSession } from './session';
import type { Shown } from './state';

const STYLES = [
  { key: 'double', quote: '"', escape: 'double' },
  { key: 'single', quote: "'", escape: 'double' },
  { key: 'low', quote: '„', escape: 'double' },
  { key: 'backslash', quote: '"', escape: 'backslash' },
  { key: 'single-backslash', quote: "'", escape: 'backslash' },
] as const satisfies readonly (Required<Pick<ImportProfile, 'quote' | 'escape'>> & { key: string })[];

/** What stands around cells, and how a quote inside one is written: shown only where it is not as usual, or was chosen. */
export function QuoteChoice({
  session,
  shown,
}: {
  session: ImportSession;
  shown: Shown;
}): JSX.Element | null {
  const { quote = '"', escape: how = 'double' } = shown.summary.profile;
  const current = STYLES.find((style) => style.quote === quote && style.escape === how) ?? STYLES[0];
  const isChosen = session.choices.value.reading.quote !== undefined;
  if (shown.inspection.delimiter.value === null || (current.key === 'double' && !isChosen)) return null;
  return (
    <Choice
      what={t('import.read.quotes')}
      value={t(`import.read.quotes-${current.key}`)}
      reason={t(isChosen ? 'reason.chosen' : 'import.read.quotes-why')}
      sure={null}
      current={current.key}
      options={STYLES.map(({ key }) => ({ key, label: t(`import.read.quotes-${key}`), sample: '' }))}
      onPick={(key) => {
        const style = STYLES.find((other) => other.key === key) ?? STYLES[0];
        void session.setReading({ quote: style.quote, escape: style.escape });
      }}
    />
  );
}
