import { expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { idsNamed, selectStages } from '../../src/plan/select.ts';
import { loadText } from '../load/loading.ts';

function plan(): Plan {
  const stage = (name: string, rest: string) => `  ${name}:
    run: make \${{ outputs.text }}
    outputs: { text: text.txt }
    ${rest}
`;
  const loaded = loadText(`version: 1
name: x
stages:
${stage('a', '')}${stage('b', 'inputs: { text: a.text }\n    matrix: { n: [1, 2] }')}${stage('c', 'inputs: { text: b.text }\n    for-each: b')}${stage('d', 'inputs: { all: "c[*].text" }')}${stage('other', '')}`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failures));
  return loaded.plan;
}

const selected = (only: readonly string[], from: readonly string[] = []) => {
  const found = selectStages(plan(), { only, from });
  return found.ok ? found.value.stages.map(({ id }) => id) : found.failures.map(({ name }) => name);
};

test('only: the stages named, and what they need', () => {
  expect(selected(['c[n=2]'])).toEqual(['a', 'b[n=2]', 'c[n=2]']);
  expect(selected(['b', 'other'])).toEqual(['a', 'b[n=1]', 'b[n=2]', 'other']);
  expect(selected([])).toHaveLength(7);
});

test('from: the stages named, all that takes from them, and what those need', () => {
  expect(selected([], ['c[n=1]'])).toEqual(['a', 'b[n=1]', 'b[n=2]', 'c[n=1]', 'c[n=2]', 'd']);
  expect(selected([], ['other'])).toEqual(['other']);
});

test('a name that is none is said, with those there are', () => {
  expect(selected(['e'], ['f'])).toEqual(['e', 'f']);
  const found = idsNamed(plan(), ['b[n=3]']);
  expect(!found.ok && found.failures[0]?.known).toContain('b[n=2]');
});
