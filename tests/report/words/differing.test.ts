import { describe, expect, test } from 'vitest';
import { type Json, sameJson } from '../../../src/base/json.ts';
import { randomFrom } from '../../../src/base/random.ts';
import { printable } from '../../../src/report/printable.ts';
import { changedLines, changeText } from '../../../src/report/words/change.ts';
import { lineChanges, tellApart } from '../../../src/report/words/differing.ts';
import { describeChanges } from '../../../src/report/words/reason.ts';

const random = randomFrom(18);
const pick = <T>(all: readonly T[]): T => all[random.below(all.length)]!;

const pieces = [
  'a',
  'b',
  ' ',
  '  ',
  '\n',
  '\t',
  '\\n',
  '"',
  "'",
  '1',
  '…',
  '→',
  '->',
  'é',
  'é',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u001b[31m',
  '\u0000',
  '😀',
  '\ud800',
  'none',
  '${{ inputs.a }}',
  '%',
  'x'.repeat(70),
  'ab'.repeat(200),
];
const text = () => Array.from({ length: random.below(6) }, () => pick(pieces)).join('');

/** A value, and another that differs in little or only in its kind. */
function pairOf(): readonly [Json, Json] {
  const value = text();
  const at = random.below(value.length + 1);
  const edited = value.slice(0, at) + pick(pieces) + value.slice(at + random.below(2));
  const number = random.below(100);
  return pick<readonly [Json, Json]>([
    [value, edited],
    [value, edited],
    [number, String(number)],
    [null, 'null'],
    ['none', 'none '],
    [true, 'true'],
    [[value], [edited]],
    [[value, 'b'], [`${value} b`]],
    [
      ['sh', '-c', value, 'end'],
      ['sh', '-c', edited, 'end'],
    ],
    [{ a: value }, { a: edited }],
    [0.1, 0.30000000000000004 - 0.2],
  ]);
}

describe('a change', () => {
  test('shows two sides that differ, for any two values that do, whatever is shown of them', () => {
    for (let round = 0; round < 5_000; round++) {
      const [before, after] = pairOf();
      if (sameJson(before, after)) continue;
      for (const sides of [tellApart([before, after]), tellApart([before, after], String)]) {
        const [one, other] = sides.map(printable);
        expect([before, after, one === other]).toEqual([before, after, false]);
        expect(Math.max(one!.length, other!.length)).toBeLessThan(400);
      }
      for (const field of ['command', 'params.text', 'pipeline', 'env.A'])
        for (const said of [
          changeText({ field, before, after }, { unicode: true }),
          changeText({ field, before, after }, { unicode: false }),
          printable(describeChanges([{ field, before, after }])).slice(field.length + 1),
        ])
          expect([field, said, isTwice(said)]).toEqual([field, said, false]);
    }
  });

  test('of a value that is there or not never shows the same', () => {
    for (const value of ['none', '', null, 'undefined', 0])
      expect(new Set(tellApart([undefined, value])).size).toBe(2);
  });

  test('of several values tells each from each', () => {
    const long = (end: string) => `${'x'.repeat(100)}${end}`;
    const values = [long('a'), long(`b${'y'.repeat(80)}1`), long(`b${'y'.repeat(80)}2`), long('a')];
    const told = tellApart(values);
    expect(new Set(told).size).toBe(3);
    expect(told[0]).toBe(told[3]);
  });

  test('deep inside a long text shows the part around the first difference', () => {
    const change = { field: 'params.text', before: `${'a'.repeat(100)}1`, after: `${'a'.repeat(100)}2` };
    const said = changeText(change, { unicode: true });
    expect(said).toBe(`…${'a'.repeat(20)}1" → …${'a'.repeat(20)}2"`);
    expect(describeChanges([change])).toBe(`params.text …${'a'.repeat(20)}1 → …${'a'.repeat(20)}2`);
  });
});

/** Whether the text is `X → X`. */
const isTwice = (said: string): boolean =>
  [' → ', ' -> '].some((arrow) => said.length > arrow.length && half(said, arrow));
const half = (said: string, arrow: string): boolean => {
  const middle = (said.length - arrow.length) / 2;
  return (
    Number.isInteger(middle) &&
    said.slice(0, middle) === said.slice(middle + arrow.length) &&
    said.slice(middle, middle + arrow.length) === arrow
  );
};

describe('lines that differ', () => {
  test('of a script are those that went and came, in order', () => {
    const script = (rate: number, more = '') => `set -e\nprepare\ntrain --rate ${rate}\n${more}evaluate\n`;
    const change = { field: 'command', before: [script(1)], after: [script(2, 'report\n')] };
    expect(changedLines(change)).toEqual(['- train --rate 1', '+ train --rate 2', '+ report']);
    expect(changedLines({ field: 'command', before: ['a'], after: ['b'] })).toBeUndefined();
    expect(lineChanges('a\n', 'a')).toEqual(['- ']);
  });

  test('put into the old text give the new one', () => {
    for (let round = 0; round < 500; round++) {
      const lines = () => Array.from({ length: random.below(6) }, () => pick(['a', 'b', 'c', '']));
      const [old, now] = [
        ['x', ...lines()],
        ['x', ...lines()],
      ];
      const said = lineChanges(old.join('\n'), now.join('\n')) ?? [];
      const of = (sign: string) => said.filter((line) => line.startsWith(sign)).map((line) => line.slice(2));
      const counts = (all: readonly string[], name: string) => all.filter((one) => one === name).length;
      if (said.length > 0 && !said.some((line) => line.startsWith('…')))
        for (const name of ['a', 'b', 'c', ''])
          expect(counts(old, name) - counts(of('-'), name) + counts(of('+'), name)).toBe(counts(now, name));
    }
  });
});
