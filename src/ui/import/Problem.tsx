import type { JSX } from 'preact';
import type { Failure } from '../../domain/failure';
import { Button } from '../components/Button';
import { failureText, failureTitle } from '../components/FailureNotice';
import { Banner } from '../components/Notice';
import { t } from '../i18n';
import type { ImportSession } from './session';
import type { Failed, ImportState, Source } from './state';

export type FileKind = 'binary-excel' | 'spreadsheet' | 'picture' | 'pdf' | 'other';

/** What its content says, where that was told. */
const KINDS: Readonly<Record<string, FileKind>> = {
  xlsb: 'binary-excel',
  spreadsheet: 'spreadsheet',
  picture: 'picture',
  pdf: 'pdf',
};

/** What kind of file it is that is no list: by its content, else by its name and type. */
export function kindOf(failure: Failure, source: Source): FileKind {
  const told = KINDS[failure.params.kind ?? ''];
  if (told !== undefined) return told;
  const { type } = source.file;
  if (/\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(source.name) || /spreadsheet|ms-excel/.test(type))
    return 'spreadsheet';
  if (type.startsWith('image/') || /\.(png|jpe?g|gif|webp|heic|bmp|tiff?|svg)$/i.test(source.name))
    return 'picture';
  return type === 'application/pdf' || /\.pdf$/i.test(source.name) ? 'pdf' : 'other';
}

const withNothing = (advice: string): string => `${advice} ${t('import.fail.nothing')}`;

function adviceOf(failure: Failure, source: Source): string {
  if (failure.code === 'unknown-format') return withNothing(t(`import.fail.${kindOf(failure, source)}`));
  if (failure.code === 'no-rows') return withNothing(t('import.fail.header-only'));
  return failureText(failure);
}

/** A list that could not be opened: what it is, what to do, and that nothing was written. */
export function OpenProblem({
  failed,
  onRetry,
  onDismiss,
}: {
  failed: NonNullable<Extract<ImportState, { step: 'choosing' }>['failed']>;
  onRetry: () => void;
  onDismiss: () => void;
}): JSX.Element {
  const { failure, source } = failed;
  return (
    <Banner
      tone="problem"
      urgent
      title={`${t('import.fail.heading', { name: source.name })}: ${failureTitle(failure)}`}
      actions={
        <>
          <Button size="s" onClick={onRetry}>
            {t('app.retry')}
          </Button>
          <Button size="s" variant="quiet" onClick={onDismiss}>
            {t('app.dismiss')}
          </Button>
        </>
      }
    >
      <p>{adviceOf(failure, source)}</p>
    </Banner>
  );
}

/** Something that was wanted in the workbench and did not work; everything else stands as it was. */
export function WorkProblem({ failed, session }: { failed: Failed; session: ImportSession }): JSX.Element {
  const { failure, wanted } = failed;
  return (
    <Banner
      tone="problem"
      urgent
      title={`${t(`import.failed.${wanted}`)} ${failureTitle(failure)}.`}
      actions={
        <>
          {(wanted === 'plan' || wanted === 'begin' || wanted === 'commit') && (
            <Button size="s" onClick={() => void session.retry()}>
              {t('app.retry')}
            </Button>
          )}
          <Button size="s" variant="quiet" onClick={() => session.dismiss()}>
            {t('app.dismiss')}
          </Button>
        </>
      }
    >
      <p>{failureText(failure)}</p>
    </Banner>
  );
}
