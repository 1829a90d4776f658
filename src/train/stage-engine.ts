import { nonFiniteIn } from '../base/finite.ts';
import type { Engine, Evaluation, Values } from '../engine/engine.ts';
import { type StageContext, StageError } from '../stage/kind.ts';

/** How the stage's engine is to be opened: with its threads, and measured where `--profile` asks for it. */
export function engineOptions({ cpus, engine, now, profile: table, notice }: StageContext) {
  if (table === undefined) return { threads: cpus };
  if (engine.startsWith('tfjs-'))
    notice(`${engine} runs op after op and keeps no times of them: --profile is for cpu, webgpu and cuda`);
  return { threads: cpus, profile: { table, now } };
}

/** Records which engine the stage computes on. */
export function recorded(context: StageContext, engine: Engine): Engine {
  context.circumstance('engine', engine.name);
  context.circumstance('device', engine.device);
  return engine;
}

/**
 * The stage's engine for evaluations of its input `model`, recorded. An output that is not finite is a `StageError`: weights that are
 * finite themselves may be too large to compute with.
 */
export function evaluating(context: StageContext, engine: Engine): Engine {
  return {
    ...recorded(context, engine),
    evaluation: async (what) => finiteOutputs(await engine.evaluation(what)),
  };
}

const finiteOutputs = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  async run(batch) {
    const outputs = await evaluation.run(batch);
    refuseNonFinite(outputs);
    return outputs;
  },
});

function refuseNonFinite(outputs: Values): void {
  for (const [name, { data }] of Object.entries(outputs)) {
    const found = data instanceof Float32Array ? nonFiniteIn(data) : undefined;
    if (found !== undefined)
      throw new StageError({
        input: 'model',
        message: `the model cannot be used: it computes ${data[found.first]} (${name}), because its weights are too large for float32`,
        hint: 'take a model whose training did not diverge',
      });
  }
}
