import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Exported, FileOptions, OnExport } from '../../db/exportApi';
import { EXPORT_FORMATS, type ExportFormat, SIDE_FORMATS } from '../../domain/exportFormat';
import type { Failure } from '../../domain/failure';
import type { Result } from '../../domain/result';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { FailureNotice } from '../components/FailureNotice';
import { Progress } from '../components/Notice';
import { Segmented } from '../components/Segmented';
import { toast } from '../components/Toast';
import { formatNumber, language, t } from '../i18n';
import { saveFile } from '../saveFile';
import { readStored, writeStored } from '../stored';
import { regionDelimiter } from '../template/files';
import './export.css';

/** Rows of a list that can be taken away. */
export interface ExportScope {
  readonly kind: 'chosen' | 'found' | 'all';
  readonly count: number;
  /** Makes the file. */
  readonly run: RunExport;
  /** Those beside them who are archived, and how they are taken along. */
  readonly archived?: { readonly count: number; readonly run: RunExport };
}

export type RunExport = (
  options: FileOptions & { readonly columns: Columns },
  onProgress: OnExport,
) => Promise<Result<Exported>>;

/** Which lists there are: what they are called, and what they can be. */
const FORMATS = {
  customers: EXPORT_FORMATS,
  deals: SIDE_FORMATS,
  tasks: SIDE_FORMATS,
} as const;

/** Names that are the same in every language. */
const NAMES: Readonly<Record<ExportFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  vcard: 'vCard',
  json: 'JSON',
};

const FORMAT_KEY = 'satchel.export.format';
const COLUMNS_KEY = 'satchel.export.columns';
const COLUMNS = ['shown', 'all'] as const;
type Columns = (typeof COLUMNS)[number];

/** Chooses how a list is taken away, and saves the file; the choice is remembered on this device. */
export function ExportDialog(props: {
  list: keyof typeof FORMATS;
  /** The narrowest first: that is the one that is proposed. */
  scopes: readonly ExportScope[];
  /** Whether the columns are the user's to choose. */
  hasColumns?: boolean;
  onClose: () => void;
}): JSX.Element {
  const { list, scopes, hasColumns = false, onClose } = props;
  const formats: readonly ExportFormat[] = FORMATS[list];
  const [format, setFormat] = useState<ExportFormat>(readStored(FORMAT_KEY, formats) ?? 'xlsx');
  const [columns, setColumns] = useState<Columns>(readStored(COLUMNS_KEY, COLUMNS) ?? 'all');
  const [kind, setKind] = useState(scopes[0]?.kind ?? 'all');
  const [wantsArchived, setWantsArchived] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stopped = useRef(false);
  const scope = scopes.find((one) => one.kind === kind) ?? scopes[0];
  const withArchived = wantsArchived ? scope?.archived : undefined;
  const count = (scope?.count ?? 0) + (withArchived?.count ?? 0);
  const isTable = format === 'csv' || format === 'xlsx';

  const run = async () => {
    if (scope === undefined) return;
    writeStored(FORMAT_KEY, format);
    if (hasColumns) writeStored(COLUMNS_KEY, columns);
    stopped.current = false;
    setFailure(null);
    setShare(0);
    const delimiter = regionDelimiter(navigator.language);
    const options = {
      format,
      language: language.value,
      delimiter,
      columns: isTable ? columns : 'all',
    } as const;
    const answer = await (withArchived ?? scope).run(options, (done, total) => {
      setShare(total === 0 ? 0 : done / total);
      return !stopped.current;
    });
    setShare(null);
    if (answer.ok) {
      saveFile(answer.value.name, answer.value.file);
      toast({ text: t(`exporting.done-${list}`, { n: answer.value.rows, file: answer.value.name }) });
      onClose();
    } else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  const close = () => {
    stopped.current = true;
    onClose();
  };
  const title = t(`exporting.title-${list}`);
  return (
    <Dialog
      open
      title={title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button variant="primary" icon="download" busy={share !== null} onClick={() => void run()}>
            {t(`exporting.go-${list}`, { n: count })}
          </Button>
        </>
      }
    >
      <div class="export">
        <div class="export-part">
          <h3>{t('exporting.format')}</h3>
          <Segmented
            label={t('exporting.format')}
            value={format}
            options={formats.map((value) => ({ value, label: NAMES[value] }))}
            onChange={setFormat}
          />
          <p class="export-about">{t(`exporting.about-${format}`)}</p>
        </div>
        {scopes.length > 1 && (
          <div class="export-part">
            <h3>{t(`exporting.which-${list}`)}</h3>
            <Segmented
              label={t(`exporting.which-${list}`)}
              value={kind}
              options={scopes.map((one) => ({ value: one.kind, label: scopeName(list, one) }))}
              onChange={setKind}
            />
          </div>
        )}
        {scope?.archived !== undefined && (
          <label class="export-check">
            <input
              type="checkbox"
              checked={wantsArchived}
              onChange={(event) => setWantsArchived(event.currentTarget.checked)}
            />
            <span>{t('exporting.archived', { n: scope.archived.count })}</span>
          </label>
        )}
        {isTable && hasColumns && (
          <div class="export-part">
            <h3>{t('exporting.columns')}</h3>
            <Segmented
              label={t('exporting.columns')}
              value={columns}
              options={COLUMNS.map((value) => ({ value, label: t(`exporting.columns-${value}`) }))}
              onChange={setColumns}
            />
          </div>
        )}
        <p class="export-about">{t(`exporting.again-${list}`)}</p>
        <div class="export-progress">{share !== null && <Progress label={title} value={share} />}</div>
        {failure !== null && <FailureNotice failure={failure} onRetry={() => void run()} />}
      </div>
    </Dialog>
  );
}

/** Whom or what a scope takes: customers are found and chosen, the rest goes by what its screen shows. */
function scopeName(list: keyof typeof FORMATS, { kind, count: n }: ExportScope): string {
  const count = formatNumber(n);
  if (list === 'customers') return t(`exporting.${kind}`, { n, count });
  return kind === 'all' ? t('exporting.all-there', { count }) : t(`exporting.filtered-${list}`, { count });
}
