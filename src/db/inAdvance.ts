/**
 * Makes something for each number from `first` to before `end`, and hands it over in order while the next ones are being
 * made: what waits for the database and what computes then do not wait for each other.
 *
 * @param depth how many are on their way beside the one that was handed over last
 * @param make is given the one before, if that is still on its way, to wait for where only one may compute at a time
 */
export async function* inAdvance<T>(
  first: number,
  end: number,
  depth: number,
  make: (number: number, before: Promise<T> | undefined) => Promise<T>,
): AsyncGenerator<T> {
  const made: Promise<T>[] = [];
  let next = first;
  for (;;) {
    while (next < end && made.length <= depth) {
      const one = make(next++, made.at(-1));
      // Its failure is heard when its turn comes; until then nobody shall call it unhandled.
      one.catch(() => undefined);
      made.push(one);
    }
    const turn = made.shift();
    if (turn === undefined) return;
    yield await turn;
  }
}
