// Greedy generation from one token to a full context, with the key-value cache and with every token's context read anew: `SHAPE BATCH THREADS`.
// Random weights: the time does not depend on them. JSON on the last line: tokens a second.
import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { randomFrom } from '../../src/base/random.ts';
import { openEngine } from '../../src/engine/open.ts';
import { decode } from '../../src/generate/decode.ts';
import { nextTokenLogits } from '../../src/model/cached.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { layerOutputs } from '../../src/model/layer-outputs.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { tf } from '../../src/ops/tfjs.ts';

const shapes = { S: [4, 128, 4, 64, 4096], M: [6, 384, 6, 256, 8192], L: [12, 768, 12, 512, 40478] } as const;
const [shape, batch, threads] = process.argv.slice(2);
const [n_layer, n_embd, n_head, n_positions, vocab_size] = shapes[shape as keyof typeof shapes];
const B = Number(batch);
const config: ModelConfig = { ...configDefaults, n_layer, n_embd, n_head, n_positions, vocab_size };
const parameters = initialParameters(config, 1);
const engine = await openEngine('cpu', { threads: Number(threads) });
const tokens = Math.min(n_positions - 1, shape === 'L' ? 128 : n_positions);

const cached = await engine.evaluation({ forward: nextTokenLogits(config), parameters });
const options = {
  ...({ config, sampling: { temperature: 0, top_k: 0, top_p: 1 }, context: 'stop', batch_size: B } as const),
  ...{ end: -1, never: [], stops: async () => false },
};
const starts = Array.from({ length: B }, (_, i) => ({ ids: [i], random: randomFrom(1, i) }));
await decode(cached, starts, { ...options, max_tokens: 2 });
const before = performance.now();
const found = await decode(cached, starts, { ...options, max_tokens: tokens });
const withCache = (performance.now() - before) / 1000;
await cached.dispose();

// Without: one graph of the whole context, of which the last token's logits alone are computed.
const outputs = layerOutputs(config, { layers: [n_layer] });
const whole = await engine.evaluation({
  parameters,
  forward: (values, given) => {
    const h = tf.gather(outputs(values, given)[`layer.${n_layer}`]!, given['last'] as Tensor1D);
    return { logits: tf.matMul(h as Tensor2D, values['tokens_embed.weight'] as Tensor2D, false, true) };
  },
});
const rows = starts.map(({ ids }) => [...ids]);
const step = async (): Promise<void> => {
  const T = n_positions;
  const ids = new Int32Array(B * T);
  for (const [b, row] of rows.entries()) ids.set(row, b * T);
  const last = Int32Array.from(rows, (row, b) => b * T + row.length - 1);
  const { logits } = await whole.run({
    tokens: { shape: [B, T], data: ids },
    last: { shape: [B], data: last },
  });
  for (const [b, row] of rows.entries()) {
    const own = logits!.data.subarray(b * vocab_size, (b + 1) * vocab_size);
    let best = 0;
    for (let id = 1; id < own.length; id++) if (own[id]! > own[best]!) best = id;
    row.push(best);
  }
};
await step();
const counted = Math.min(tokens - 1, shape === 'L' ? 6 : 40); // every step costs the same
const start = performance.now();
for (let i = 0; i < counted; i++) await step();
const without = (performance.now() - start) / 1000;
const same = found.every(
  ({ generated }, b) => generated.slice(0, counted + 1).join() === rows[b]!.slice(1, counted + 2).join(),
);
console.log(
  JSON.stringify({
    shape,
    batch: B,
    tokens,
    with_cache: (B * tokens) / withCache,
    without_cache: (B * counted) / without,
    same_tokens: same,
  }),
);
