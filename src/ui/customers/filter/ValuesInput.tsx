import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type FieldKey, isFieldKey } from '../../../domain/fields';
import type { Asked } from '../../../domain/filter';
import { useClients } from '../../clients';
import { t } from '../../i18n';
import { askedLabel, askedValue } from './conditionWords';
import { SeveralInput } from './SeveralInput';
import { knownValues } from './tests';

/** Some values out of those that the book knows or its customers hold. */
export function ValuesInput(props: {
  asked: Asked;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}): JSX.Element {
  const { asked, values, onChange } = props;
  const held = useHeldValues(asked);
  return (
    <SeveralInput
      label={t('filter.value-of', { field: askedLabel(asked) })}
      values={values}
      all={[...knownValues(asked), ...held]}
      nameOf={(value) => askedValue(asked, value)}
      onChange={onChange}
    />
  );
}

/** The values that customers hold in a field; none of what is no field. */
function useHeldValues(asked: Asked): readonly string[] {
  const { book } = useClients();
  const [held, setHeld] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!isFieldKey(asked)) return;
    let current = true;
    const read = async (field: FieldKey) => {
      const answer = await book.valuesHeld(field);
      if (current && answer.ok) setHeld(answer.value.map(({ value }) => value));
    };
    void read(asked);
    return () => {
      current = false;
    };
  }, [book, asked]);
  return held;
}
