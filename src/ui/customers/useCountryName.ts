import { useEffect, useState } from 'preact/hooks';
import { useClients } from '../clients';
import { language } from '../i18n';

/** The name of the country by which phones without a code are read, in the language in use; empty until it is known. */
export function useCountryName(): string {
  const { book } = useClients();
  const [country, setCountry] = useState('');
  useEffect(() => {
    let current = true;
    const read = async () => {
      const settings = await book.settings();
      if (current && settings.ok) setCountry(settings.value.country);
    };
    void read();
    return () => {
      current = false;
    };
  }, [book]);
  if (country === '') return '';
  return new Intl.DisplayNames(language.value, { type: 'region' }).of(country) ?? country;
}
