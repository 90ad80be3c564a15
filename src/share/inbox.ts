/**
 * What another program's share sheet hands over, on its way from the service worker to the page: kept in Cache Storage,
 * the one place that both reach without a network, until the page takes it.
 */

/** Where the share sheet posts to (the manifest's `share_target`); nothing but the service worker answers there. */
export const SHARE_PATH = '/share';

/** The page that takes it; the value of `shared` names what was kept, or is `FAILED`. */
const PAGE = '/import';
const FAILED = 'failed';
const CACHE = 'satchel-shared';
const NAME_HEADER = 'x-satchel-name';

/** What no page has taken within an hour nobody waits for any more. */
const STALE_MS = 60 * 60 * 1000;

/** What was shared: files, or a text (the title, text and address of the form, a line each). */
export interface Shared {
  readonly files: readonly File[];
  readonly text: string;
}

const folderOf = (id: string): string => `${SHARE_PATH}/${id}/`;

/**
 * Answers the share sheet's form (`files`, `title`, `text`, `url`): keeps what it brought and sends the browser on to
 * the page. Never rejects: what could not be kept leads to a page that says so.
 */
export async function keepShared(request: Request): Promise<Response> {
  const id = await keep(request).catch(() => FAILED);
  return Response.redirect(`${PAGE}?shared=${id}`, 303);
}

async function keep(request: Request): Promise<string> {
  const form = await request.formData();
  const cache = await caches.open(CACHE);
  await dropStale(cache);
  const id = `${Date.now()}-${crypto.randomUUID()}`;
  const files = form.getAll('files').filter((entry) => entry instanceof File);
  for (const [index, file] of files.entries()) {
    const headers = {
      'content-type': file.type || 'application/octet-stream',
      [NAME_HEADER]: encodeURIComponent(file.name),
    };
    await cache.put(folderOf(id) + index, new Response(file, { headers }));
  }
  const lines = ['title', 'text', 'url'].map((name) => form.get(name));
  const text = lines.filter((line) => typeof line === 'string' && line !== '').join('\n');
  await cache.put(`${folderOf(id)}text`, new Response(text));
  return id;
}

/** Takes what was kept under an id, once: it is gone afterwards. Null where nothing is there, or nothing was kept. */
export async function takeShared(id: string): Promise<Shared | null> {
  const cache = await caches.open(CACHE);
  const all = await cache.keys();
  const own = all.filter(({ url }) => new URL(url).pathname.startsWith(folderOf(id)));
  const files: File[] = [];
  let text: string | null = null;
  for (const request of own) {
    const answer = await cache.match(request);
    await cache.delete(request);
    if (answer === undefined) continue;
    const name = answer.headers.get(NAME_HEADER);
    if (name === null) text = await answer.text();
    else files.push(await fileOf(answer, decodeURIComponent(name)));
  }
  return text === null ? null : { files, text };
}

async function fileOf(answer: Response, name: string): Promise<File> {
  const blob = await answer.blob();
  return new File([blob], name, { type: blob.type });
}

async function dropStale(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const [, , id = ''] = new URL(request.url).pathname.split('/');
    if (Date.now() - Number.parseInt(id, 10) > STALE_MS) await cache.delete(request);
  }
}
