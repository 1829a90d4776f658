import { parseArgs } from 'node:util';
import { randomFrom } from '../src/base/random.ts';
import type { Values } from '../src/engine/engine.ts';
import { type EngineName, openEngine } from '../src/engine/open.ts';
import { configDefaults, type ModelConfig } from '../src/model/config.ts';
import { languageModelLoss, tokenLosses } from '../src/model/losses.ts';
import { initialParameters, parameterCount } from '../src/model/parameters.ts';
import { adamw } from '../src/train/optimizers.ts';

interface Shape {
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  readonly block: number;
  readonly batch: number;
  readonly vocabulary: number;
  readonly dropout: number;
}

const shapes: Readonly<Record<string, Shape>> = {
  S: { layers: 4, heads: 4, width: 128, block: 64, batch: 12, vocabulary: 65, dropout: 0 },
  M: { layers: 6, heads: 6, width: 384, block: 256, batch: 4, vocabulary: 8192, dropout: 0 },
  L: { layers: 12, heads: 12, width: 768, block: 256, batch: 1, vocabulary: 40478, dropout: 0 },
  default: { layers: 4, heads: 4, width: 128, block: 64, batch: 32, vocabulary: 4096, dropout: 0 },
  dropout: { layers: 4, heads: 4, width: 128, block: 64, batch: 32, vocabulary: 4096, dropout: 0.1 },
};

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '2' },
    steps: { type: 'string', default: '30' },
    engine: { type: 'string', default: 'auto' },
  },
});
const engine = await openEngine(options.engine as EngineName, { threads: Number(options.threads) });
console.log(engine.device);
for (const name of positionals.length > 0 ? positionals : ['S', 'default']) {
  const shape = shapes[name];
  if (shape === undefined) throw new Error(`no shape ${name}: ${Object.keys(shapes).join(', ')}`);
  await measure(name, shape, Number(options.steps));
}

async function measure(name: string, shape: Shape, steps: number): Promise<void> {
  const config: ModelConfig = {
    ...configDefaults,
    vocab_size: shape.vocabulary,
    n_positions: shape.block,
    n_embd: shape.width,
    n_layer: shape.layers,
    n_head: shape.heads,
    embd_pdrop: shape.dropout,
    attn_pdrop: shape.dropout,
    resid_pdrop: shape.dropout,
  };
  const batch = batchOf(shape);
  const parameters = initialParameters(config, 1);
  const training = await engine.training({
    loss: languageModelLoss(config),
    parameters,
    optimizer: adamw({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 }),
    clip: 1,
  });
  const train = await times(steps, async (step) => {
    const { scalars } = await training.step(batch, { learning_rate: 1e-3, step });
    return scalars['loss']!;
  });
  await training.dispose();
  const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
  const forward = await times(steps, async () => (await evaluation.run(batch))['nll']!.data[0]!);
  await evaluation.dispose();
  const size = (parameterCount(config) / 1e6).toFixed(2);
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(`${name} (${size} M parameters): step ${train}; forward ${forward}; peak ${peak} MB so far`);
}

function batchOf({ batch, block, vocabulary }: Shape): Values {
  const random = randomFrom(1, 'bench');
  const ids = () => Int32Array.from({ length: batch * block }, () => random.below(vocabulary));
  const shape = [batch, block];
  return {
    tokens: { shape, data: ids() },
    targets: { shape, data: ids() },
    weights: { shape, data: new Float32Array(batch * block).fill(1 / (batch * block)) },
    seed: { shape: [2], data: Int32Array.of(1, 1) },
  };
}

/** First call, then median and range of the others, in ms. */
async function times(count: number, call: (index: number) => Promise<number>): Promise<string> {
  const all: number[] = [];
  let value = 0;
  for (let index = 1; index <= count; index++) {
    const start = performance.now();
    value = await call(index);
    all.push(performance.now() - start);
  }
  const [first, ...rest] = all;
  rest.sort((a, b) => a - b);
  const [least, middle] = [rest[0]!, rest[rest.length >> 1]!];
  return `${middle.toFixed(1)} ms (best ${least.toFixed(1)}, first ${first!.toFixed(0)}, value ${value.toFixed(5)})`;
}
