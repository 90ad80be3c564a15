import { KEY_STRIDE } from '../plan/keys';

/** More customers than that share a key: a switchboard, a shared mailbox. It says nothing of who they are. */
const MOST_SHARING = 12;

/**
 * Finds the match keys that several customers have, in two walks over all of them: the first one marks what comes
 * twice in a filter of some bits a customer, the second one gathers who that is. Memory grows with what repeats.
 */
export class RepeatedKeys {
  private readonly once: Uint32Array;
  private readonly twice: Uint32Array;
  private readonly shift: number;
  private readonly holders = new Map<string, number[]>();

  /** @param keys how many there are at most, about. */
  constructor(keys: number) {
    const bits = Math.min(30, Math.max(16, Math.ceil(Math.log2(keys * 16 + 1))));
    this.shift = 32 - bits;
    this.once = new Uint32Array(2 ** (bits - 5));
    this.twice = new Uint32Array(2 ** (bits - 5));
  }

  /** The first walk: a customer's keys as they are packed, of the kinds that are asked about. */
  mark(packed: Uint32Array, start: number, end: number, wants: (kind: number) => boolean): void {
    for (let at = start; at < end; at += KEY_STRIDE) {
      if (!wants(packed[at] ?? 0)) continue;
      const bit = ((packed[at + 1] ?? 0) >>> this.shift) >>> 0;
      const word = bit >>> 5;
      const mask = 1 << (bit & 31);
      if (((this.once[word] ?? 0) & mask) === 0) this.once[word] = (this.once[word] ?? 0) | mask;
      else this.twice[word] = (this.twice[word] ?? 0) | mask;
    }
  }

  /** The second walk. */
  gather(
    customer: number,
    packed: Uint32Array,
    start: number,
    end: number,
    wants: (kind: number) => boolean,
  ): void {
    for (let at = start; at < end; at += KEY_STRIDE) {
      const [kind = 0, high = 0, low = 0] = [packed[at], packed[at + 1], packed[at + 2]];
      const bit = (high >>> this.shift) >>> 0;
      if (!wants(kind) || ((this.twice[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      const key = `${kind} ${high} ${low}`;
      const known = this.holders.get(key);
      if (known === undefined) this.holders.set(key, [customer]);
      else if (known.at(-1) !== customer) known.push(customer);
    }
  }

  /** Every two customers who share a key, the lower number first; some more than once. */
  *pairs(): Generator<readonly [number, number]> {
    for (const holders of this.holders.values()) {
      if (holders.length < 2 || holders.length > MOST_SHARING) continue;
      for (const [at, one] of holders.entries())
        for (const other of holders.slice(at + 1)) yield [Math.min(one, other), Math.max(one, other)];
    }
  }
}
