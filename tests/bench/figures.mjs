/** Middle value. @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {readonly number[]} values @param {number} share 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** @param {number} ms */
export const millis = (ms) => `${ms.toFixed(0)} ms`;

/** @param {number} bytes */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/** @param {number} value */
export const times = (value) => `${value.toFixed(value < 0.95 ? 3 : 2)} ×`;

/** @param {number} count */
export const counted = (count) => count.toLocaleString('en');

/** Each value by its counterpart of the same run. @param {readonly number[]} above @param {readonly number[]} below */
export const ratios = (above, below) => above.map((value, run) => value / (below[run] ?? Number.NaN));

/** How long a fixed piece of work takes now: where this varies, the machine was busy with something else. */
export function fixedWork() {
  const started = performance.now();
  let sum = 0;
  for (let n = 0; n < 60_000_000; n++) sum = (sum + n * 7) % 1_000_003;
  return sum < 0 ? Number.NaN : performance.now() - started;
}
