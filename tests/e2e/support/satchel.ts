import type { Page } from '@playwright/test';
import type { Automation } from '../../../src/app/automation';
import type { ImportProfile } from '../../../src/domain/profile';
import type { List } from './lists';

type Data = Pick<List, 'file' | 'bytes'>;

/** A file that lives in the page, by the way of base64: what a script on the page would hold. */
const inPage = ({ file, bytes }: Data) => ({ name: file, base64: bytes.toString('base64') });

/** Calls `window.satchel.inspect`, `plan` or `import` with a list. A rejection comes back as `{code}`. */
export async function withList<K extends 'inspect' | 'plan' | 'import'>(
  page: Page,
  call: K,
  data: Data,
  profile: ImportProfile = {},
): Promise<Awaited<ReturnType<Automation[K]>>> {
  return page.evaluate(
    async ({ name, base64, call, profile }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return (await window.satchel[call](new File([bytes], name), profile)) as never;
    },
    { ...inPage(data), call: call as 'inspect' | 'plan' | 'import', profile },
  );
}
