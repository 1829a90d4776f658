import { randomFrom } from '../base/random.ts';
import type { Engine, Values } from '../engine/engine.ts';
import { engineName, openEngine } from '../engine/open.ts';
import { EngineUnavailable } from '../engine/unavailable.ts';
import { configDefaults, type ModelConfig } from '../model/config.ts';
import { languageModelLoss } from '../model/losses.ts';
import { initialParameters } from '../model/parameters.ts';
import { adamw } from '../train/optimizers.ts';

/** How far an engine is from the processor's graph over a short training, or why it does not work. */
export type EngineCheck =
  | { readonly works: true; readonly device: string; readonly steps: number; readonly difference: number }
  | { readonly works: false; readonly reason: string; readonly command: string };

const STEPS = 20;

const config: ModelConfig = {
  ...configDefaults,
  ...{ vocab_size: 64, n_positions: 16, n_embd: 32, n_layer: 2, n_head: 4 },
  ...{ embd_pdrop: 0.1, attn_pdrop: 0.1, resid_pdrop: 0.1 },
};

/** Trains one small model, dropout and clipping included, on the engine and on `cpu`; `difference` is the losses' largest relative one. */
export async function checkEngine(
  word: string,
  { threads }: { readonly threads: number },
): Promise<EngineCheck> {
  try {
    const engine = await openEngine(engineName(word), { threads });
    const found = await losses(engine);
    const expected = await losses(await openEngine('cpu', { threads }));
    const difference = Math.max(...found.map((loss, i) => Math.abs(loss / expected[i]! - 1)));
    return { works: true, device: engine.device, steps: STEPS, difference };
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    return { works: false, reason: error.reason, command: error.command };
  }
}

async function losses(engine: Engine): Promise<number[]> {
  const training = await engine.training({
    loss: languageModelLoss(config),
    parameters: initialParameters(config, 1),
    optimizer: adamw({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 }),
    clip: 1,
  });
  const found: number[] = [];
  for (let step = 1; step <= STEPS; step++) {
    const { scalars } = await training.step([batchAt(step)], { learning_rate: 3e-3, step });
    found.push(scalars['loss']!);
  }
  await training.dispose();
  return found;
}

function batchAt(step: number): Values {
  const random = randomFrom(step, 'check');
  const shape = [4, 16];
  const ids = () => ({ shape, data: Int32Array.from({ length: 64 }, () => random.below(config.vocab_size)) });
  return {
    tokens: ids(),
    targets: ids(),
    weights: { shape, data: new Float32Array(64).fill(1 / 64) },
    seed: { shape: [2], data: Int32Array.of(1, step) },
  };
}
