import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEngine } from '../../src/engine/open.ts';
import { languageModelLoss, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { tinyConfig } from '../model/tiny.ts';
import { batchOf, train } from './support.ts';

const config = tinyConfig();
const what = { loss: languageModelLoss(config), parameters: initialParameters(config, 1) };
const batches = Array.from({ length: 25 }, (_, i) => batchOf(i + 1, config));

test('a measured training has a table of what each op cost, and the same results', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  const table = join(folder, 'train.txt');
  let clock = 0;
  const engine = await openEngine('cpu', { threads: 1, profile: { table, now: () => (clock += 0.5) } });
  const measured = await train(engine, what, batches);
  const evaluation = await engine.evaluation({ ...what, forward: tokenLosses(config) });
  for (const batch of batches.slice(0, 3)) await evaluation.run(batch);
  await evaluation.dispose();

  const parts = readFileSync(table, 'utf8').split('\n\n');
  const [outside, training, evaluated] = parts.map((part) => part.trim().split('\n'));
  expect(outside?.[0]).toBe('outside the graph: means of 20 runs');
  expect(outside?.[2]).toMatch(/^norm, clip and update +1\.0 +0\.500 +100\.0 %$/);
  expect(training?.[0]).toBe('training, tokens [3, 6], targets [3, 6], weights [3, 6]: means of 20 runs');
  // Of two layers: 4 linear maps each, forward and twice backward, and the head's three.
  expect(training?.find((line) => line.startsWith('Gemm'))).toMatch(/^Gemm +44\.0 /);
  expect(training?.at(-1)).toMatch(/^all .* 100\.0 %$/);
  expect(evaluated?.[0]).toMatch(/^evaluation, .*: means of 3 runs$/);
  expect(readdirSync(folder)).toEqual(['train.txt']);

  const plain = await train(await openEngine('cpu', { threads: 1 }), what, batches);
  expect(measured).toEqual(plain);
});
