/** What is less than this is nothing: no amount is, and steps this small would be no numbers any more. */
const NOTHING = 1e-6;

/** An axis from zero: where it ends and where its lines stand. */
export interface Scale {
  readonly top: number;
  readonly ticks: readonly number[];
}

/**
 * The axis on which a largest value stands well: ends and lines at 1, 2, 2.5 or 5 times a power of ten (P. Heckbert, "Nice
 * Numbers for Graph Labels", Graphics Gems, 1990).
 * @param most the largest value; what is nothing or less gets the axis of 1.
 * @param wanted about so many lines above zero.
 * @param whole true where there are no halves of what is counted.
 */
export function niceScale(most: number, wanted = 4, whole = false): Scale {
  const largest = Number.isFinite(most) && most > NOTHING ? most : 1;
  const rough = largest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10;
  const step = whole ? Math.max(1, Math.ceil(factor * power)) : factor * power;
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  // Multiples of the step, each rounded by itself: added up they would drift.
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
  return { top: ticks.at(-1) ?? step, ticks };
}
