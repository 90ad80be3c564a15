/** What the operating system's "open with" hands over; TypeScript's library has no word for it yet. */
interface LaunchParams {
  readonly targetURL?: string | undefined;
  readonly files: readonly FileSystemFileHandle[];
}

/** `window.launchQueue`, where the browser has it (the Launch Handler API). */
export interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** A launch of the app: files that could be read, names of those that could not, and the address that was meant. */
export interface Launch {
  readonly files: readonly File[];
  readonly unread: readonly string[];
  /** Path and query within the app; null where the launch names none. */
  readonly to: string | null;
}

/**
 * Listens for launches: with `client_mode: focus-existing` they come to the open window and move nothing by
 * themselves, so that a list under review is never replaced unasked.
 */
export function listenForLaunches(queue: LaunchQueue | undefined, take: (launch: Launch) => void): void {
  queue?.setConsumer((params) => void read(params).then(take));
}

async function read({ files, targetURL }: LaunchParams): Promise<Launch> {
  const answers = await Promise.allSettled(files.map((handle) => handle.getFile()));
  const url = targetURL === undefined ? null : URL.parse(targetURL);
  return {
    files: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
    unread: answers.flatMap((answer, at) => (answer.status === 'rejected' ? (files[at]?.name ?? '') : [])),
    to: url === null ? null : url.pathname + url.search,
  };
}
