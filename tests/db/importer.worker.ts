/** The import worker's service over a book of this name: a test may terminate it, as a killed tab does. */
import { expose } from 'comlink';
import { createImportApi } from '../../src/db/session/importApi';

expose((name: string, text: string, profile: object, onRows: (done: number) => void) =>
  importList(name, text, profile, onRows),
);

async function importList(
  name: string,
  text: string,
  profile: object,
  onRows: (done: number) => void,
): Promise<string> {
  const importer = createImportApi(name);
  const opened = await importer.open(new Blob([text]), 'list.csv', profile);
  if (!opened.ok) return opened.failure.code;
  const { session } = opened.value;
  await importer.read(session);
  await importer.plan(session, profile);
  const report = await importer.commit(session, {}, ({ done }) => onRows(done));
  return report.ok ? 'done' : report.failure.code;
}
