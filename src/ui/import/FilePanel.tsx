import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FieldKey } from '../../domain/fields';
import { isText } from '../../domain/format';
import type { DateOrder } from '../../domain/profile';
import type { Detected, Inspection, SheetInfo } from '../../import/api';
import { Button } from '../components/Button';
import { Select } from '../components/Field';
import { kindOfField } from '../fields';
import { fileSize } from '../fileSize';
import { language, t } from '../i18n';
import { Choice, type ChoiceOption } from './Choice';
import { columnName } from './ColumnHead';
import { fieldOf } from './choices';
import { countries } from './countries';
import { dateReadAs, inDoubt, tellingDate, valuesSeen } from './dateSample';
import { HeaderChoice } from './HeaderChoice';
import { ProfilePart } from './ProfilePart';
import { QuoteChoice } from './QuoteChoice';
import { joined, sureOf } from './reading';
import { Seen } from './Seen';
import type { ImportSession } from './session';
import { type Shown, taskOf } from './state';
import { FromSystem } from './systems/FromSystem';
import { delimiterName, encodingName, reasonText, remarkText } from './words';

const ENCODINGS = [
  'utf-8',
  'windows-1250',
  'iso-8859-2',
  'ibm852',
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'koi8-u',
  'iso-8859-5',
  'x-mac-cyrillic',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'utf-16le',
  'utf-16be',
];
const DELIMITERS = [';', ',', '\t', '|', ':', ' '];
const DATE_ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** The left side of the workbench: the file and how it was read, everything one press away from being changed. */
export function FilePanel({
  session,
  shown,
  onOther,
}: {
  session: ImportSession;
  shown: Shown;
  onOther: () => void;
}): JSX.Element {
  const { inspection } = shown;
  const { failedRowsOf, joined: from } = inspection;
  return (
    <>
      <section class="imp-section imp-file">
        <h2 class="imp-heading">{t('import.file.heading')}</h2>
        <p class="imp-file-name">{inspection.name}</p>
        <p class="imp-quiet">
          {`${t('import.file.rows', { n: inspection.rows })} · ${fileSize(inspection.size)}`}
        </p>
        {inspection.format !== 'csv' && (
          <p class="imp-quiet">{`${t('import.read.format')}: ${t(`format.${inspection.format}`)}`}</p>
        )}
        <FromSystem system={inspection.system} />
        {inspection.remarks.map((remark) => (
          <p key={remark.code} class="imp-quiet">
            {remarkText(remark)}
          </p>
        ))}
        {from !== undefined && (
          <p class="imp-recognised">
            {t('batch.joined', { file: from.name, found: from.found, n: from.named })}
          </p>
        )}
        {inspection.before === undefined && (
          <Seen
            fingerprint={inspection.fingerprint ?? null}
            sheet={inspection.sheet?.value ?? null}
            name={inspection.name}
          />
        )}
        {failedRowsOf !== undefined && (
          <p class="imp-recognised">{t('import.file.failed-of', { file: failedRowsOf })}</p>
        )}
        {taskOf(session.state.value) === undefined && (
          <Button size="s" variant="plain" icon="file" onClick={onOther}>
            {t('import.another')}
          </Button>
        )}
      </section>
      <ProfilePart session={session} shown={shown} />
      <section class="imp-section">
        <h2 class="imp-heading">{t('import.read.heading')}</h2>
        <Reading session={session} inspection={inspection} />
        <QuoteChoice session={session} shown={shown} />
        <DateChoice session={session} inspection={inspection} />
        <CountryChoice session={session} shown={shown} />
      </section>
    </>
  );
}

/** The detected value with its sample, then what else it could be, then what can be chosen at all. */
function optionsOf(
  { value: current, alternatives }: Detected<string>,
  all: readonly string[],
  label: (value: string) => string,
  sample: string,
): ChoiceOption[] {
  const samples = new Map([[current, sample]]);
  for (const { value, sample: other } of alternatives) samples.set(value, other);
  const values = [...new Set([current, ...samples.keys(), ...all])];
  return values.map((value) => ({ key: value, label: label(value), sample: samples.get(value) ?? '' }));
}

/** A few words of the file that encodings read differently. */
function wordsBeyondAscii({ head }: Inspection): string {
  const words = head.flatMap(({ cells }) => cells.flatMap((cell) => cell.split(/\s+/)));
  return [...new Set(words.filter((word) => /[^\p{ASCII}]/u.test(word)))].slice(0, 3).join(' ');
}

/** What separates the columns of a delimited text; null for other formats. */
const delimitedBy = ({ value, ...found }: Detected<string | null>): Detected<string> | null =>
  value === null
    ? null
    : {
        ...found,
        value,
        alternatives: found.alternatives.flatMap((other) =>
          other.value === null ? [] : [{ ...other, value: other.value }],
        ),
      };

/** A sheet to choose, with how much it holds. */
function sheetOption({ name, rows, hidden }: SheetInfo): ChoiceOption {
  const facts = [
    ...(rows === null ? [] : [t('import.read.sheet-rows', { n: rows })]),
    ...(hidden ? [t('import.read.sheet-hidden')] : []),
  ];
  return { key: name, label: name, sample: facts.join(' · ') };
}

function Reading({ session, inspection }: { session: ImportSession; inspection: Inspection }): JSX.Element {
  const { encoding, headerRow, head, sheet } = inspection;
  const delimiter = delimitedBy(inspection.delimiter);
  return (
    <>
      {sheet !== null && inspection.sheets.length > 1 && (
        <Choice
          what={t('import.read.sheet')}
          value={sheet.value}
          reason={reasonText(sheet.reason)}
          sure={sureOf(sheet)}
          current={sheet.value}
          options={inspection.sheets.map(sheetOption)}
          onPick={(value) => void session.setReading({ sheet: value })}
        />
      )}
      {isText(inspection.format) && (
        <Choice
          what={t('import.read.encoding')}
          value={encodingName(encoding.value)}
          reason={reasonText(encoding.reason)}
          sure={sureOf(encoding)}
          current={encoding.value}
          options={optionsOf(
            encoding,
            ENCODINGS,
            encodingName,
            encoding.sample ?? wordsBeyondAscii(inspection),
          )}
          onPick={(value) => void session.setReading({ encoding: value })}
        />
      )}
      {delimiter !== null && (
        <Choice
          what={t('import.read.delimiter')}
          value={delimiterName(delimiter.value)}
          reason={reasonText(delimiter.reason)}
          sure={sureOf(delimiter)}
          current={delimiter.value}
          options={optionsOf(delimiter, DELIMITERS, delimiterName, joined(head[0]?.cells ?? []))}
          onPick={(value) => void session.setReading({ delimiter: value })}
        />
      )}
      {headerRow.reason.code !== 'only-choice' && <HeaderChoice session={session} inspection={inspection} />}
    </>
  );
}

const isDate = (field: FieldKey | null): boolean => field !== null && kindOfField(field) === 'date';

function DateChoice({
  session,
  inspection,
}: {
  session: ImportSession;
  inspection: Inspection;
}): JSX.Element | null {
  const choices = session.choices.value;
  const dated = inspection.columns.filter((column) => isDate(fieldOf(choices, column)));
  if (dated.length === 0) return null;
  const chosen = session.rules.value.dateOrder;
  const [unsure] = inDoubt(dated, session.rules.value);
  const seen = unsure ?? dated[0];
  const sample = seen === undefined ? '' : tellingDate(valuesSeen(inspection, seen));
  // What a profile says can be said otherwise; to let each column decide, the profile is undone or edited.
  const orders =
    inspection.settled?.dateOrder === undefined ? (['auto', ...DATE_ORDERS] as const) : DATE_ORDERS;
  return (
    <Choice
      what={t('import.read.dates')}
      value={t(`import.read.dates-${chosen ?? 'auto'}`)}
      reason={
        unsure !== undefined
          ? t('import.read.dates-either', { header: columnName(unsure) })
          : t(chosen === undefined ? 'import.read.dates-auto-why' : 'reason.chosen')
      }
      sure={null}
      doubtful={unsure !== undefined}
      current={chosen ?? 'auto'}
      options={orders.map((order) => ({
        key: order,
        label: t(`import.read.dates-${order}`),
        sample: order === 'auto' ? '' : dateReadAs(sample, order),
      }))}
      onPick={(key) => void session.setRules({ dateOrder: DATE_ORDERS.find((order) => order === key) })}
    />
  );
}

function CountryChoice({ session, shown }: { session: ImportSession; shown: Shown }): JSX.Element | null {
  const options = useMemo(countries, [language.value]);
  const choices = session.choices.value;
  const phones = shown.inspection.columns.filter((column) => fieldOf(choices, column) === 'phone');
  if (phones.length === 0) return null;
  const codeless = phones.some(({ samples }) => samples.some((sample) => /^[^+\d]*(?!00)\d/.test(sample)));
  const country = session.rules.value.country ?? shown.summary.profile.country ?? '';
  const refused = refusedPhones(shown.summary);
  return (
    <div class="imp-choice" data-doubtful={refused > 0 ? '' : undefined}>
      <Select
        label={t('import.read.country')}
        size="s"
        value={country}
        options={options}
        onChange={(value) => void session.setRules({ country: value })}
      />
      {(refused > 0 || codeless) && (
        <p class="imp-choice-why">
          {refused > 0 ? t('import.read.country-doubt', { count: refused }) : t('import.read.country-why')}
        </p>
      )}
    </div>
  );
}

/** Where so many phones are refused, the country is the likelier mistake. */
const DOUBTFUL_SHARE = 0.3;

/** How many phones are refused, where they are so many that the country is in doubt; else 0. */
function refusedPhones({ refusedNumbers, counts }: Shown['summary']): number {
  return refusedNumbers > counts.rows * DOUBTFUL_SHARE ? refusedNumbers : 0;
}
