import type { JSX } from 'preact';
import { normalizeMoney } from '../../domain/normalize/money';
import { Select, TextField } from '../components/Field';
import { language, t } from '../i18n';

/** Currencies that come first in the list: those of the languages' countries and their neighbours. */
const COMMON = ['EUR', 'PLN', 'USD', 'GBP', 'CNY', 'RUB', 'CZK', 'UAH', 'CHF'];

let all: readonly string[] | null = null;
const currencies = (): readonly string[] => {
  all ??= [...COMMON, ...Intl.supportedValuesOf('currency').filter((code) => !COMMON.includes(code))];
  return all;
};

/** What somebody typed as a plain decimal; empty for nothing, null for what is no amount. */
export function plainAmount(typed: string): string | null {
  const { value, problem } = normalizeMoney(typed, { country: '', dateOrder: null });
  return problem === null ? value : null;
}

/** An amount, as people write it, and its currency. */
export function AmountFields(props: {
  amount: string;
  currency: string;
  error?: string | undefined;
  onAmount: (amount: string) => void;
  onCurrency: (currency: string) => void;
}): JSX.Element {
  const { currency } = props;
  const names = new Intl.DisplayNames(language.value, { type: 'currency' });
  const known = currencies();
  return (
    <div class="deal-amounts">
      <TextField
        label={t('deal.amount')}
        inputMode="decimal"
        value={props.amount}
        error={props.error}
        onInput={props.onAmount}
      />
      <Select
        label={t('deal.currency')}
        value={currency}
        options={[
          { value: '', label: '—' },
          ...(currency === '' || known.includes(currency) ? known : [currency, ...known]).map((code) => ({
            value: code,
            label: /^[A-Z]{3}$/.test(code) ? `${code} · ${names.of(code) ?? code}` : code,
          })),
        ]}
        onChange={props.onCurrency}
      />
    </div>
  );
}
