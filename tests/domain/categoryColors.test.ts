import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATEGORY_COLORS } from '../../src/domain/vocabulary';

const tokens = readFileSync('src/ui/theme/tokens.css', 'utf8');

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

it.each(CATEGORY_COLORS)('text on %s is read in light and dark', (color) => {
  const block = tokens.split(`[data-color="${color}"] {`)[1]?.split('}')[0] ?? '';
  const pair = (name: string) => [
    ...(block.split(`--color-${name}:`)[1]?.split(';')[0] ?? '').matchAll(/#\w{6}/g),
  ];
  const [ink, ground] = [pair('ink'), pair('ground')];
  expect(ink).toHaveLength(2);
  for (const at of [0, 1])
    expect(contrast(ink[at]?.[0] ?? '', ground[at]?.[0] ?? '')).toBeGreaterThanOrEqual(4.5);
});
