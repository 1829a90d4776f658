import { expect, test } from 'vitest';
import type { Graph } from '../../src/engine/graph/graph.ts';
import { signatureOf, traceTraining } from '../../src/engine/graph/trace.ts';
import { trainingFlops } from '../../src/model/flops.ts';
import { languageModelLoss, taskLoss } from '../../src/model/losses.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { batchOf } from '../engine/support.ts';
import { tinyConfig } from './tiny.ts';

/** Two for each multiplication in the graph's matrix products; sums that are taken as one, with ones or a one-hot matrix, are none. */
function productFlops({ nodes, inputs }: Graph): number {
  const shapes = new Map(
    [...inputs, ...nodes.flatMap(({ outputs }) => outputs)].map(({ name, shape }) => [name, shape]),
  );
  const sums = new Set(nodes.filter(({ op }) => op === 'Cast').map(({ outputs: [y] }) => y!.name));
  const isProduct = (a: string): boolean => shapes.has(a) && !sums.has(a);
  const products = nodes.filter(
    ({ op, inputs: [a] }) => (op === 'Gemm' || op === 'FusedMatMul') && isProduct(a!),
  );
  return products.reduce((sum, { inputs: [a], outputs: [y], attributes }) => {
    const inner = shapes.get(a!)!.at(attributes['transA'] === 1 ? -2 : -1)!;
    return sum + 2 * inner * y!.shape.reduce((product, size) => product * size, 1);
  }, 0);
}

const [B, T] = [3, 6];
const config = tinyConfig();
const trace = (loss: ReturnType<typeof languageModelLoss>, of = config) =>
  traceTraining(loss, signatureOf(initialParameters(of, 1)), signatureOf(batchOf(1, of, B, T)), 'processor');

test('the operations of a step are those of its matrix products', async () => {
  const { graph } = await trace(languageModelLoss(config));
  expect(productFlops(graph)).toBe(B * T * trainingFlops(config, { length: T, head: true }));
});

test.each([
  ['two transformers', tinyConfig({ direction: 'both' })],
  ['two LSTMs', tinyConfig({ direction: 'both', architecture: 'lstm', n_inner: 12 })],
])('the operations of a step of %s are those of its matrix products', async (_, of) => {
  const { graph } = await traceTraining(
    languageModelLoss(of),
    signatureOf(initialParameters(of, 1)),
    signatureOf(batchOf(1, of, 2 * B, T)),
    'processor',
  );
  const expected = B * T * trainingFlops(of, { length: T, head: true });
  // The state before the first place is 0 and has no products: of each LSTM 1 / T of those with the state before.
  const less = of.architecture === 'lstm' ? 2 * of.n_layer * B * 6 * 4 * of.n_embd * of.n_inner! : 0;
  expect(productFlops(graph)).toBe(expected - less);
});

test('a task alone has no products with the vocabulary', async () => {
  const labelled = { ...config, labels: ['no', 'yes'] };
  const { graph } = await trace(taskLoss(labelled, { auxiliary: false }), labelled);
  const classifier = 6 * B * config.n_embd * 2;
  expect(productFlops(graph)).toBe(B * T * trainingFlops(config, { length: T, head: false }) + classifier);
});
