import { useEffect, useState } from 'preact/hooks';
import type { ValueOrigin } from '../../db/api';
import type { FieldKey } from '../../domain/fields';
import { useClients } from '../clients';

export type Origins = Readonly<Partial<Record<FieldKey, ValueOrigin>>>;

/**
 * Where each value of a customer comes from; null while it is not known, `failed` where it could not be read.
 * @param wanted false until somebody may ask: the rows of imports are looked through for it.
 */
export function useOrigins(
  id: string,
  revision: number | undefined,
  wanted: boolean,
): Origins | null | 'failed' {
  const { book } = useClients();
  const [origins, setOrigins] = useState<Origins | null | 'failed'>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const read = async () => {
      const answer = await book.origins(id);
      if (current) setOrigins(answer.ok ? answer.value : 'failed');
    };
    void read();
    return () => {
      current = false;
    };
  }, [book, id, revision, wanted]);
  return origins;
}
