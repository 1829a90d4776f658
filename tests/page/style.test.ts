import { expect, test } from 'vitest';
import { style } from '../../src/page/style.ts';

/** axe cannot judge the colours of an SVG's texts, so the palette itself is held to WCAG 2.2 (1.4.3, 1.4.11). */
const palettes = [...style.matchAll(/:root\{([^}]*)\}/g)]
  .map(([, body]) =>
    Object.fromEntries(
      [...body!.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name!, value!]),
    ),
  )
  .filter((palette) => palette['text'] !== undefined);

const luminance = (hex: string): number => {
  const long = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};

test('there is a palette for light and one for dark', () => {
  expect(palettes).toHaveLength(2);
  expect(luminance(palettes[0]!['bg']!)).toBeGreaterThan(luminance(palettes[1]!['bg']!));
});

test.each([0, 1])('texts stand out by 4.5, marks by 3 (palette %i)', (at) => {
  const palette = palettes[at]!;
  const pairs = [
    ...['text', 'muted', 'link', 'good', 'bad'].flatMap(
      (name) =>
        [
          [name, 'bg', 4.5],
          [name, 'card', 4.5],
        ] as const,
    ),
    ...(['good', 'bad', 'warn'] as const).map((name) => [name, `${name}bg`, 4.5] as const),
    ['text', 'code', 4.5] as const,
    ...Array.from({ length: 8 }, (_, place) => [`c${place + 1}`, 'card', 3] as const),
    ['faint', 'card', 3] as const,
  ];
  for (const [front, back, least] of pairs)
    expect(contrast(palette[front]!, palette[back]!), `${front} on ${back}`).toBeGreaterThanOrEqual(least);
});
