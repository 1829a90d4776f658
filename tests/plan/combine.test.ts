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
    expect(cells(`{ size: [s, m], seed: [1, 2], exclude: [{ size: s, seed: 2 }] }`)).toEqual([
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

describe('an item that matches nothing', () => {
  test.each([
    ['{ x: [1, 2], exclude: [{ x: "1" }] }', 'cell-unknown'],
    ['{ x: [1, 2], exclude: [{ x: 3 }] }', 'cell-unknown'],
    ['{ x: [1, 2], y: [a], exclude: [{ x: 1, y: b }] }', 'cell-unknown'],
    ['{ x: [true], y: [1, 2], exclude: [{ x: "true", y: 1 }] }', 'cell-unknown'],
    ['{ x: ["null", a], exclude: [{ x: "NULL" }] }', 'cell-unknown'],
    ['{ x: [1, 2], include: [{ x: "1", extra: 5 }] }', 'cell-unknown'],
    ['{ x: [1, 2], include: [{ x: 1 }] }', 'include-idle'],
    ['{ x: [1, 2], include: [{ x: 1, z: 5 }, { x: 1, z: 5 }] }', 'include-idle'],
    ['{ x: [1, "1"] }', 'axis-repeated'],
    ['{ x: [1, 1.0] }', 'axis-repeated'],
    ['{ x: [true, "true"] }', 'axis-repeated'],
    ['{ x: [{ a: 1 }, { a: "1" }] }', 'axis-repeated'],
    ['{ x: [{ a: 1 }], exclude: [{ x: { a: 2 } }] }', 'cell-unknown'],
    ['{ x: ["${{ params.one }}", "1"] }', 'axis-repeated'],
    ['{ x: [{}] }', 'cell-not-plain'],
  ])('%s is reported: %s', (matrix, code) => {
    const loaded = loadText(
      `version: 1\nname: x\nparams: { one: 1 }\nstages:\n  a: { run: make x, outputs: { x: x }, matrix: ${matrix} }\n`,
    );
    expect(loaded.ok ? [] : loaded.failures.map((failure) => failure.code)).toEqual([code]);
    const failure = loaded.ok ? undefined : loaded.failures[0];
    expect(failure !== undefined && 'at' in failure && loaded.locate(failure.at).range.start).toBeGreaterThan(
      80,
    );
  });
});

test('values that are mappings name their variants, and their parts are values', () => {
  const loaded = loadText(`version: 1
name: x
stages:
  a:
    run: make \${{ matrix.size.n_layer }} \${{ matrix.size.adam.betas.1 }}
    outputs: { x: x }
    matrix: { size: [{ n_layer: 2, adam: { betas: [0.9, 0.99] } }, { n_layer: 4, adam: { betas: [0.9, 1] } }], seed: [1] }
`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failures));
  expect(loaded.plan.stages.map(({ id, action }) => [id, 'run' in action ? action.run.flat() : []])).toEqual([
    ['a[size=n_layer-2+adam.betas-0.9_0.99,seed=1]', ['make', '2', '0.99']],
    ['a[size=n_layer-4+adam.betas-0.9_1,seed=1]', ['make', '4', '1']],
  ]);
});
