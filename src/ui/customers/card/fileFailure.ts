import type { Failure } from '../../../domain/failure';
import { MOST_BYTES } from '../../../domain/fileLimit';
import { failureTitle } from '../../components/FailureNotice';
import { fileSize } from '../../fileSize';
import { t } from '../../i18n';

/** Why a file was not kept, by its name. */
export function failureOfFile(failure: Failure, name: string): string {
  if (failure.code === 'too-large') return t('card.file-too-large', { name, size: fileSize(MOST_BYTES) });
  if (failure.code === 'quota' || failure.code === 'disk-full') return t('card.file-no-room', { name });
  return failureTitle(failure);
}
