import { expect, test } from 'vitest';
import { forms } from '../../src/base/task-forms.ts';
import { keptLengths, roomFor, sequencesOf } from '../../src/text/input-forms.ts';

const ids = { start: 97, delimiter: 98, classify: 99 };
const texts = [[1, 2], [3, 4, 5], [6]].map((text) => Uint32Array.from(text));

// Radford et al. 2018, figure 1.
test.each([
  ['classification', 1, [[97, 1, 2, 99]]],
  ['entailment', 2, [[97, 1, 2, 98, 3, 4, 5, 99]]],
  [
    'similarity',
    2,
    [
      [97, 1, 2, 98, 3, 4, 5, 99],
      [97, 3, 4, 5, 98, 1, 2, 99],
    ],
  ],
  [
    'multiple-choice',
    3,
    [
      [97, 1, 2, 98, 3, 4, 5, 99],
      [97, 1, 2, 98, 6, 99],
    ],
  ],
] as const)('%s reads as the paper has it', (form, count, expected) => {
  expect(sequencesOf(form, texts.slice(0, count), ids).map((sequence) => [...sequence])).toEqual(expected);
});

test('what is kept of texts fills the context exactly, tokens of the form included', () => {
  for (const form of forms) {
    const count = form === 'classification' ? 1 : 2;
    for (const lengths of [
      [40, 40],
      [40, 3],
      [3, 40],
      [2, 2],
    ]) {
      const kept = keptLengths(lengths.slice(0, count), roomFor(form, 16));
      const cut = kept.map((length) => new Uint32Array(length));
      const longest = Math.max(...sequencesOf(form, cut, ids).map(({ length }) => length));
      const whole = lengths.slice(0, count).reduce((a, b) => a + b, 0);
      expect(longest, `${form} ${lengths}`).toBe(Math.min(16, whole + 16 - roomFor(form, 16)));
    }
  }
});
