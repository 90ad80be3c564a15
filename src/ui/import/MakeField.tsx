import type { JSX } from 'preact';
import type { Failure } from '../../domain/failure';
import type { FieldProposal } from '../../import/ownFieldsApi';
import { t } from '../i18n';
import type { FieldDraft } from '../ownFields/change';
import { FieldForm } from '../ownFields/FieldForm';

/** Makes a field of the user's own out of a column: its heading for a name, its values for the kind. */
export function MakeField(props: {
  label: string;
  propose: (() => Promise<FieldProposal | null>) | undefined;
  onMake: (draft: FieldDraft) => Promise<Failure | null>;
  onClose: () => void;
}): JSX.Element {
  const { label, onMake, onClose } = props;
  return (
    <>
      <p class="own-form-title" aria-hidden="true">
        {t('own.heading')}
      </p>
      <FieldForm
        draft={{ label, kind: 'text', choices: [] }}
        proposal={props.propose}
        saveLabel={t('own.create')}
        onSave={async (draft) => {
          const failure = await onMake(draft);
          if (failure === null) onClose();
          return failure;
        }}
        onCancel={onClose}
      />
    </>
  );
}
