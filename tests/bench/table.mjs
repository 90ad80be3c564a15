import { median } from './figures.mjs';

/**
 * What is asked of a figure: the most that its median may be, or with `worst` that any of its values may be.
 * @typedef {{ most: number, worst?: boolean }} Asked
 */

/** Figures by section, in the order in which they came; each beside what is asked of it. */
export class Table {
  /** @type {Map<string, string[]>} */
  #sections = new Map();
  /** Names of the figures that are more than what was asked. @type {string[]} */
  missed = [];

  /**
   * @param {string} section
   * @param {string} name
   * @param {readonly number[]} values one a run
   * @param {(value: number) => string} show
   * @param {Asked} [asked]
   */
  add(section, name, values, show, asked) {
    const value = asked?.worst ? Math.max(...values) : median(values);
    const range =
      values.length > 1 ? `${show(Math.min(...values))} to ${show(Math.max(...values))}` : 'one run';
    let verdict = '';
    if (asked !== undefined) {
      // A figure that is no number was not measured, so it is not kept either.
      const isKept = value <= asked.most;
      if (!isKept) this.missed.push(`${section}: ${name}`);
      verdict = `at most ${show(asked.most)}: ${isKept ? 'ok' : '**MISSED**'}`;
    }
    const shown = asked?.worst ? `${show(value)} (worst)` : show(value);
    const lines = this.#sections.get(section) ?? [];
    lines.push(`| ${name} | ${shown} | ${range} | ${verdict} |`);
    this.#sections.set(section, lines);
  }

  /** As Markdown, a heading and a table a section. */
  toString() {
    return [...this.#sections]
      .map(([section, lines]) =>
        [
          `## ${section}`,
          '',
          '| | median | least to most | asked |',
          '| --- | --- | --- | --- |',
          ...lines,
        ].join('\n'),
      )
      .join('\n\n');
  }
}
