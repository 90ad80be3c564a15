import type { JSX } from 'preact';
import type { ImportProfile } from '../../domain/profile';
import { Select } from '../components/Field';
import { t } from '../i18n';
import { vocabulary } from '../vocabulary';

/** True where one of the columns says something of opportunities: then somebody must know where they go. */
export const asksForPipeline = ({ columns = [] }: Pick<ImportProfile, 'columns'>): boolean =>
  columns.some((field) => field?.startsWith('opportunity.') === true);

/** Which pipeline the opportunities of a list go to; the only one where there are no others. */
export function PipelineChoice(props: {
  chosen: string | undefined;
  onChoose: (pipeline: string) => void;
  hideLabel?: boolean;
}): JSX.Element {
  const { pipelines } = vocabulary.value;
  const { chosen } = props;
  const known = pipelines.find(({ id, name }) => id === chosen || name === chosen);
  const value = known?.id ?? (pipelines.length === 1 ? (pipelines[0]?.id ?? '') : '');
  const open = { value: '', label: t('import.pipeline.choose'), disabled: true };
  return (
    <Select
      label={t('import.pipeline.heading')}
      hideLabel={props.hideLabel ?? false}
      size="s"
      value={value}
      options={[
        ...(value === '' ? [open] : []),
        ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={props.onChoose}
    />
  );
}
