import type { JSX } from 'preact';
import type { Inspection } from '../../import/api';
import { Button } from '../components/Button';
import { Banner } from '../components/Notice';
import { t } from '../i18n';
import type { ImportSession } from './session';
import { encodingName } from './words';

/** Below this the letters tell too little to take one reading for granted. */
const UNSURE = 0.75;
/** Readings that are worth less than this beside the best one are nonsense: they are no question. */
const PLAUSIBLE = 0.2;
/** How many other readings are offered. */
const RIVALS = 2;

interface ReadWords {
  readonly encoding: string;
  readonly words: string;
}

/** The readings to choose from, the likeliest first; empty where nothing is in doubt. */
export function doubtfulReadings({ encoding }: Pick<Inspection, 'encoding'>): ReadWords[] {
  const { value, confidence, reason, sample = '', alternatives } = encoding;
  if (reason.code !== 'letter-score' || confidence >= UNSURE || sample === '') return [];
  const rivals = alternatives
    .filter(
      (other) => other.score >= PLAUSIBLE && other.sample !== sample && !other.sample.includes('\ufffd'),
    )
    .slice(0, RIVALS)
    .map((other) => ({ encoding: other.value, words: other.sample }));
  return rivals.length === 0 ? [] : [{ encoding: value, words: sample }, ...rivals];
}

/** Where the letters of a short list fit several encodings: one question, answered by the user's own words. */
export function LetterQuestion(props: {
  session: ImportSession;
  inspection: Inspection;
}): JSX.Element | null {
  const readings = doubtfulReadings(props.inspection);
  if (readings.length === 0) return null;
  return (
    <Banner title={t('import.letters.question')}>
      <p>{t('import.letters.why')}</p>
      <div class="imp-letters">
        {readings.map(({ encoding, words }) => (
          <Button key={encoding} size="s" onClick={() => void props.session.setReading({ encoding })}>
            <span class="imp-letters-words">{words}</span>
            <span class="imp-quiet">{encodingName(encoding)}</span>
          </Button>
        ))}
      </div>
    </Banner>
  );
}
