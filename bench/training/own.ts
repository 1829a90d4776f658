import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../src/base/random.ts';
import type { Values } from '../../src/engine/engine.ts';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { probeEngine } from '../../src/engine/probe.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { languageModelLoss, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters, parameterCount } from '../../src/model/parameters.ts';
import { trainBpe } from '../../src/text/bpe.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { adamw } from '../../src/train/optimizers.ts';

// This project's side of the bench; one line of JSON. `own.ts SHAPE`, `own.ts matmul` and `own.ts tokenize FILE`, as peer.py; `own.ts memory --steps N`.
// With --profile FILE the table of what each op costs is left there; with --lengths A,B,… a step is one of each length, in turn.

/** Layers, heads, width, block, batch, vocabulary. */
const shapes: Readonly<Record<string, Shape>> = {
  S: [4, 4, 128, 64, 12, 65],
  M: [6, 6, 384, 256, 4, 8192],
  L: [12, 12, 768, 256, 1, 40478],
  default: [4, 4, 128, 64, 32, 4096],
};

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '6' },
    engine: { type: 'string', default: 'cpu' },
    dropout: { type: 'string', default: '0' },
    steps: { type: 'string', default: '10000' },
    lengths: { type: 'string' },
    profile: { type: 'string' },
  },
});
const threads = Number(options.threads);
const seconds = Number(options.seconds);
const now = () => performance.now();
const [what = 'S', file = ''] = positionals;
const result =
  what === 'matmul'
    ? await probeEngine(options.engine, { threads, now })
    : what === 'tokenize'
      ? await tokenize()
      : what === 'memory'
        ? await memory()
        : await train(shapes[what] ?? unknown(what));
process.stdout.write(`${JSON.stringify(result)}\n`);

type Shape = readonly [number, number, number, number, number, number];

async function opened([n_layer, n_head, n_embd, n_positions, batch, vocab_size]: Shape) {
  const dropout = Number(options.dropout);
  const config: ModelConfig = {
    ...configDefaults,
    ...{ vocab_size, n_positions, n_embd, n_layer, n_head },
    ...{ embd_pdrop: dropout, attn_pdrop: dropout, resid_pdrop: dropout },
  };
  const engine = await openEngine(engineName(options.engine), {
    threads,
    profile: options.profile === undefined ? undefined : { table: options.profile, now },
  });
  const lengths = options.lengths?.split(',').map(Number) ?? [n_positions];
  const batches = lengths.map((length) => batchOf(batch, length, vocab_size));
  // Made anew for each use: a copy that is kept would count as the engine's memory.
  const parameters = () => initialParameters(config, 1);
  const training = await engine.training({
    loss: languageModelLoss(config),
    parameters: parameters(),
    optimizer: adamw({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 }),
    clip: 1,
  });
  return { config, engine, batches, parameters, training };
}

async function train(shape: Shape) {
  const { config, engine, batches, parameters, training } = await opened(shape);
  let step = 0;
  const step_ms = await medianMs(async () => {
    for (const values of batches) await training.step([values], { learning_rate: 2.5e-4, step: ++step });
  }, seconds);
  const peak_mb = process.resourceUsage().maxRSS / 1024;
  await training.dispose();
  const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters: parameters() });
  const forward_ms = await medianMs(async () => {
    for (const values of batches) await evaluation.run(values);
  }, seconds / 2);
  await evaluation.dispose();
  return { step_ms, forward_ms, peak_mb, parameters: parameterCount(config), device: engine.device };
}

/** Resident memory, twenty times over a training at S. */
async function memory() {
  const steps = Number(options.steps);
  const { training, batches } = await opened(shapes['S']!);
  const rss_mb: number[] = [];
  for (let step = 1; step <= steps; step++) {
    await training.step(batches, { learning_rate: 2.5e-4, step });
    if (step % (steps / 20) === 0) rss_mb.push(Math.round(process.memoryUsage.rss() / 2 ** 20));
  }
  await training.dispose();
  return { rss_mb };
}

function batchOf(batch: number, block: number, vocabulary: number): Values {
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

/** The first three calls are not counted. */
async function medianMs(call: () => Promise<unknown>, seconds: number): Promise<number> {
  for (let i = 0; i < 3; i++) await call();
  const times: number[] = [];
  const end = now() + 1000 * seconds;
  while (times.length < 5 || (now() < end && times.length < 400)) {
    const start = now();
    await call();
    times.push(now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

async function tokenize() {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const start = now();
  const { json } = trainBpe(file, 8192);
  const trained = now();
  const tokenizer = openTokenizer(Buffer.from(json!));
  let tokens = 0;
  for (let at = 0; at < lines.length; at += 8192) {
    for (const ids of await tokenizer.encodeBatch(lines.slice(at, at + 8192))) tokens += ids.length;
  }
  rmSync(scratch, { recursive: true });
  return { train_s: (trained - start) / 1000, encode_s: (now() - trained) / 1000, tokens };
}

function unknown(name: string): never {
  throw new RangeError(`no shape ${name}: ${Object.keys(shapes).join(', ')}`);
}
