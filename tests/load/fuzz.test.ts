import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { isObject, type Json } from '../../src/base/json.ts';
import { describeLoadFailures } from '../../src/report/words/load-failure.ts';
import { seeded } from '../plan/random-text.ts';
import { loadText } from './loading.ts';

const text = readFileSync(join(import.meta.dirname, 'fuzz.yaml'), 'utf8');

/** Whatever is wrong, it is said, each thing at a place of the file, from top to bottom. */
function check(mutant: string): void {
  const loaded = loadText(mutant);
  if (loaded.ok) return;
  expect(loaded.failures.length).toBeGreaterThan(0);
  const starts = loaded.failures.map((failure) =>
    'at' in failure ? loaded.locate(failure.at).range.start : -1,
  );
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(starts.every((start) => start >= 0 && start <= mutant.length)).toBe(true);
  expect(describeLoadFailures(loaded.failures, loaded.locate)).toMatch(/^pipelines\/x\.yaml:\d+:\d+ \S/);
}

test('the file that is mutated is a good one', () => {
  expect(loadText(text).ok).toBe(true);
});

test('characters lost, doubled, swapped and put in', () => {
  const random = seeded(3);
  const strange = [
    ...'{}[]:,-"\'#&*!|>%@`\t\n ~',
    '${{',
    '}}',
    '\u0000',
    '\u2028',
    ' : ',
    '\n- ',
    '<<: *a',
    'é',
    '🙂',
  ];
  for (let round = 0; round < 400; round++) {
    let mutant = text;
    for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--) {
      const at = Math.floor(random() * mutant.length);
      const length = Math.floor(random() * 4);
      const put = random() < 0.5 ? strange[Math.floor(random() * strange.length)]! : '';
      mutant = mutant.slice(0, at) + put + mutant.slice(at + length);
    }
    check(mutant);
  }
});

test('values replaced by others of any type', () => {
  const random = seeded(4);
  const values: readonly Json[] = [
    null,
    0,
    -1,
    1.5,
    true,
    '',
    'x',
    './nowhere',
    's.o',
    '${{ params.seed }}',
    [],
    [[]],
    {},
    { x: 1 },
  ];
  const data = parse(text) as Json;
  for (let round = 0; round < 400; round++) {
    let mutant = data;
    for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--) {
      const value = values[Math.floor(random() * values.length)]!;
      mutant = replacedSomewhere(mutant, value, random);
    }
    check(stringify(mutant));
  }
});

function replacedSomewhere(data: Json, value: Json, random: () => number): Json {
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined || random() < 0.15) return value;
  if (Array.isArray(data))
    return data.map((item: Json, i) => (String(i) === key ? replacedSomewhere(item, value, random) : item));
  if (!isObject(data)) return value;
  const { [key]: old, ...rest } = data as { readonly [key: string]: Json };
  return random() < 0.1 ? rest : { ...rest, [key]: replacedSomewhere(old!, value, random) };
}
