import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../../components/Button';
import { toast } from '../../components/Toast';
import { t } from '../../i18n';

/** The digits of a fingerprint, without the name of its kind. */
export const digits = (fingerprint: string): string => fingerprint.slice(fingerprint.indexOf(':') + 1);

/** So many digits tell files apart at a glance. */
const SHORT = 12;

export const shortFingerprint = (fingerprint: string): string => digits(fingerprint).slice(0, SHORT);

/** A file's fingerprint: short, whole on demand, and to be copied. */
export function Fingerprint({ fingerprint }: { fingerprint: string }): JSX.Element {
  const [whole, setWhole] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(fingerprint);
      toast({ key: 'fingerprint', text: t('report.fingerprint-copied') });
    } catch {
      setWhole(true); // not allowed: the whole of it can be marked and copied by hand
    }
  };
  return (
    <span class="rep-fingerprint" title={t('report.fingerprint-why')}>
      <code>{whole ? fingerprint : shortFingerprint(fingerprint)}</code>
      <span class="rep-fingerprint-do">
        <IconButton size="s" icon="copy" label={t('report.fingerprint-copy')} onClick={() => void copy()} />
        <Button size="s" variant="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'report.fingerprint-short' : 'report.fingerprint-whole')}
        </Button>
      </span>
    </span>
  );
}
