import type { JSX } from 'preact';
import type { ReadingPart } from '../../domain/profileParts';
import { readingPart } from '../../domain/profileParts';
import type { ProfileSettings } from '../../domain/savedProfile';
import { Button } from '../components/Button';
import { Select } from '../components/Field';
import { t } from '../i18n';
import { countries } from '../import/countries';
import { delimiterName, encodingName } from '../import/words';

const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
const ANY = '';

/**
 * How the lists of a profile are read: what was chosen when it was made, each of which can be left to detection again,
 * and by which country and order phones and dates are.
 */
export function ReadingFields(props: {
  settings: ProfileSettings;
  onChange: (settings: ProfileSettings) => void;
}): JSX.Element {
  const { settings, onChange } = props;
  const without = (...keys: readonly (keyof ProfileSettings)[]) =>
    onChange(
      Object.fromEntries(Object.entries(settings).filter(([key]) => !keys.some((one) => one === key))),
    );
  const chosen = chosenOf(readingPart(settings));
  return (
    <>
      {chosen.length === 0 ? (
        <p class="field-hint">{t('profiles.reading-none')}</p>
      ) : (
        <dl class="profile-reading">
          {chosen.map(({ keys, what, value }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{value}</dd>
              <dd>
                <Button
                  size="s"
                  aria-label={t('profiles.detect-of', { what })}
                  onClick={() => without(...keys)}
                >
                  {t('profiles.detect')}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Select
        label={t('import.read.country')}
        value={settings.country ?? ANY}
        options={[{ value: ANY, label: t('profiles.country-any') }, ...countries()]}
        onChange={(country) => (country === ANY ? without('country') : onChange({ ...settings, country }))}
      />
      <Select
        label={t('profiles.dates')}
        value={settings.dateOrder ?? ANY}
        options={[
          { value: ANY, label: t('import.read.dates-auto') },
          ...DATE_ORDERS.map((value) => ({ value, label: t(`import.read.dates-${value}`) })),
        ]}
        onChange={(order) => {
          const dateOrder = DATE_ORDERS.find((one) => one === order);
          if (dateOrder === undefined) without('dateOrder');
          else onChange({ ...settings, dateOrder });
        }}
      />
    </>
  );
}

interface Chosen {
  readonly keys: readonly (keyof ReadingPart)[];
  readonly what: string;
  readonly value: string;
}

function chosenOf(reading: ReadingPart): Chosen[] {
  const { encoding, delimiter, quote, sheet, headerRow, headerRows } = reading;
  const found: Chosen[] = [];
  if (sheet !== undefined) found.push({ keys: ['sheet'], what: t('import.read.sheet'), value: sheet });
  if (encoding !== undefined)
    found.push({ keys: ['encoding'], what: t('import.read.encoding'), value: encodingName(encoding) });
  if (delimiter !== undefined)
    found.push({ keys: ['delimiter'], what: t('import.read.delimiter'), value: delimiterName(delimiter) });
  if (quote !== undefined || reading.escape !== undefined)
    found.push({ keys: ['quote', 'escape'], what: t('profiles.quotes'), value: quote ?? '\\"' });
  if (headerRow !== undefined || headerRows !== undefined) {
    const value =
      headerRow === 0 ? t('import.read.header-none') : t('import.read.header-at', { line: headerRow ?? 1 });
    found.push({ keys: ['headerRow', 'headerRows'], what: t('import.read.header'), value });
  }
  return found;
}
