import { describe, expect, test } from 'vitest';
import { loadText } from '../load/loading.ts';

/** The variants of a stage with this matrix, by their cells. */
function cells(matrix: string): readonly object[] {
  const loaded = loadText(`version: 1
name: x
params: { extra: [{ size: small, seed: 9 }] }
stages:
  a:
    run: make \${{ outputs.text }}
    outputs: { text: text.txt }
    matrix: ${matrix}
`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failures));
  return loaded.plan.stages.map(({ variant }) => variant);
}

describe('a matrix', () => {
  test('leaves out every combination that has all the values of an excluded one', () => {
    expect(cells(`{ size: [s, m], seed: [1, 2], exclude: [{ size: s, seed: 2 }, { size: l }] }`)).toEqual([
      { size: 's', seed: 1 },
      { size: 'm', seed: 1 },
      { size: 'm', seed: 2 },
    ]);
    expect(cells(`{ size: [s, m], seed: [1, 2], exclude: [{ size: s }] }`)).toEqual([
      { size: 'm', seed: 1 },
      { size: 'm', seed: 2 },
    ]);
  });

  test('takes what is included as the manual of GitHub Actions has it', () => {
    // The example of docs.github.com, "Expanding or adding matrix configurations".
    expect(
      cells(`{ fruit: [apple, pear], animal: [cat, dog], include: [
        { color: green }, { color: pink, animal: cat }, { fruit: apple, shape: circle },
        { fruit: banana }, { fruit: banana, animal: cat } ] }`),
    ).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });

  test('may have nothing but what is included, and take that from a param', () => {
    expect(cells(`{ include: [{ size: s, seed: 1 }, { size: m, seed: 4 }] }`)).toEqual([
      { size: 's', seed: 1 },
      { size: 'm', seed: 4 },
    ]);
    expect(cells(`{ size: [large], include: "\${{ params.extra }}" }`)).toEqual([
      { size: 'large' },
      { size: 'small', seed: 9 },
    ]);
  });

  test('excludes before it includes', () => {
    expect(cells(`{ size: [s, m], exclude: [{ size: s }], include: [{ size: s, seed: 3 }] }`)).toEqual([
      { size: 'm' },
      { size: 's', seed: 3 },
    ]);
  });
});
