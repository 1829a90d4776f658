import { env } from 'onnxruntime-node';
import type { Engine, Evaluation, Training } from '../engine.ts';
import { prepared } from './prepared.ts';
import { type Feeds, feedsOf, openSession, type Placement, targetOf, valuesOf } from './session.ts';
import { TrainingState } from './state.ts';
import { signatureOf, traceForward, traceTraining } from './trace.ts';

/** The engine that traces a function once for every shape of its batch and runs the graph on onnxruntime. */
export function openGraphEngine({ threads }: { readonly threads: number }): Engine {
  const device = `cpu, ${threads} ${threads === 1 ? 'thread' : 'threads'}, onnxruntime ${env.versions.node}`;
  return graphEngine('cpu', device, { threads });
}

/** Graphs run at the placement; parameters, moments and the optimizer's update stay in this process's memory. */
export const graphEngine = (name: string, device: string, placement: Placement): Engine => ({
  name,
  device,
  training: async (setup) => graphTraining(placement, setup),
  evaluation: async (what) => graphEvaluation(placement, what),
});

function graphTraining(
  placement: Placement,
  { loss, parameters, optimizer, clip, moments }: Parameters<Engine['training']>[0],
): Training {
  const state = new TrainingState(parameters, optimizer, moments);
  const signature = signatureOf(parameters);
  const sessions = prepared(async (batch) => {
    const trace = await traceTraining(loss, signature, batch, targetOf(placement));
    return { trace, session: await openSession(trace, placement) };
  });
  return {
    async step(batch, at) {
      const { trace, session } = await sessions.of(batch);
      const into: Record<string, Feeds[string]> = {};
      for (const [name, { name: value }] of Object.entries(trace.updates)) {
        into[value] = state.gradientFeeds[name]!;
      }
      const outputs = await session.run(batch, state.parameterFeeds, into);
      const gradient_norm = state.update(clip, at);
      const scalars = Object.entries(valuesOf(trace.results, outputs));
      return {
        scalars: Object.fromEntries(scalars.map(([name, { data }]) => [name, data[0]!])),
        gradient_norm,
      };
    },
    parameters: async () => state.parameters(),
    moments: async () => state.moments(),
    dispose: () => sessions.dispose(),
  };
}

function graphEvaluation(
  placement: Placement,
  { forward, parameters: initial }: Parameters<Engine['evaluation']>[0],
): Evaluation {
  const signature = signatureOf(initial);
  const sessions = prepared(async (batch) => {
    const trace = await traceForward(forward, signature, batch, targetOf(placement));
    return { trace, session: await openSession(trace, placement) };
  });
  let parameters = feedsOf(initial);
  return {
    async run(batch) {
      const { trace, session } = await sessions.of(batch);
      return valuesOf(trace.results, await session.run(batch, parameters, {}));
    },
    async load(values) {
      parameters = feedsOf(values);
    },
    dispose: () => sessions.dispose(),
  };
}
