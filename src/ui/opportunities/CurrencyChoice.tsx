import type { JSX } from 'preact';
import { Segmented } from '../components/Segmented';
import { t } from '../i18n';

/** Which currency's sums show: different ones are never added up. Nothing where there is one alone. */
export function CurrencyChoice(props: {
  currencies: readonly string[];
  value: string;
  onChange: (currency: string) => void;
}): JSX.Element | null {
  const { currencies } = props;
  if (currencies.length < 2) return null;
  return (
    <Segmented
      look="chips"
      label={t('deal.currency')}
      value={props.value}
      options={currencies.map((code) => ({
        value: code,
        label: code === '' ? t('deal.no-currency') : code,
      }))}
      onChange={props.onChange}
    />
  );
}
