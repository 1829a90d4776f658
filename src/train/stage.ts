import { canonical, type JsonObject } from '../base/json.ts';
import type { Engine, Values } from '../engine/engine.ts';
import { type StageContext, StageError } from '../stage/kind.ts';
import { type Checkpoints, cadenceOf, type Start, startOf } from './checkpoints.ts';
import type { LoopResult, LoopSeconds, TrainingDiverged } from './loop.ts';

/** Where the stage's training begins: at the checkpoint of an earlier run of it, or with these parameters. */
export function stageStart(context: StageContext, engine: Engine, parameters: Values): Start {
  const { checkpoint_every, ...counted } = context.params;
  const cadence = cadenceOf(
    typeof checkpoint_every === 'number' ? checkpoint_every : String(checkpoint_every),
  );
  const { checkpoints: folder, notice, now } = context;
  const identity = canonical(counted satisfies JsonObject);
  return startOf({ folder, parameters, identity, device: engine.device, cadence, notice, now });
}

/** What to tell the user of a training whose numbers are not finite any more. */
export function diverged(
  { what, at: { step, learningRate, updates } }: TrainingDiverged,
  { checkpoints, hint }: { readonly checkpoints: Checkpoints | undefined; readonly hint: string },
): StageError {
  if (updates === 0)
    return new StageError({
      message: `${what} before the first update: the weights that the training starts from, or its grades, are too large for float32`,
      hint: 'start from another model, or with a smaller initializer_range',
    });
  const last = checkpoints?.last();
  const kept =
    last === undefined ? '' : `; the last good checkpoint is that of step ${last.step}, ${last.path}`;
  return new StageError({
    param: 'learning_rate',
    message: `${what} at step ${step}, at a learning rate of ${Number(learningRate.toPrecision(3))}${kept}`,
    hint,
  });
}

/**
 * Seconds and shares of the time by what it went to, of the steps that this run made; tokens a second of training; and what share of the
 * rate at which the engine multiplies matrices here (measured now, some hundredths of a second) the model's own operations came to.
 */
export async function publishTimes(
  context: StageContext,
  { seconds, steps }: { readonly seconds: LoopSeconds; readonly steps: number },
  { tokensAStep, flopsAToken, peak }: Work,
): Promise<void> {
  for (const [phase, spent] of Object.entries(seconds)) context.circumstance(`seconds_${phase}`, spent);
  if (seconds.training === 0) return;
  const rate = (steps * tokensAStep) / seconds.training;
  context.circumstance('tokens_per_second', Math.round(rate));
  const gflops = await peak();
  context.circumstance('matmul_gflops', Math.round(gflops));
  context.circumstance('flops_utilization', Number(((rate * flopsAToken) / (gflops * 1e9)).toFixed(3)));
}

/** What a step is to the machine. */
interface Work {
  /** Padding left out. */
  readonly tokensAStep: number;
  readonly flopsAToken: number;
  /** Measures the engine's matrix products, in GFLOPS. */
  readonly peak: () => Promise<number>;
}

/** Says where in the curve the loss jumped. */
export function sayWhatJumped({ notice }: StageContext, { spikes }: Pick<LoopResult, 'spikes'>): void {
  if (spikes.length === 0) return;
  const [first, ...more] = spikes;
  const others = more.length === 0 ? '' : `, and at ${more.length} more points of the curve`;
  notice(`the loss jumped just before step ${first}${others} (marked "spike" there)`);
}
