import { env } from 'onnxruntime-node';
import { mapValues } from '../differentiate.ts';
import type { Engine, Evaluation, Training } from '../engine.ts';
import { MEASURED_RUNS, type Profile } from '../profile.ts';
import { addScalars, type Scalars } from '../step.ts';
import { prepared } from './prepared.ts';
import { type Feeds, feedsOf, openSession, type Placement, targetOf, valuesOf } from './session.ts';
import { TrainingState } from './state.ts';
import { signatureOf, traceForward, traceTraining } from './trace.ts';

/** The engine that traces a function once for every shape of its batch and runs the graph on onnxruntime. */
export function openGraphEngine({ threads, profile }: Pick<Placement, 'threads' | 'profile'>): Engine {
  const device = `cpu, ${threads} ${threads === 1 ? 'thread' : 'threads'}, onnxruntime ${env.versions.node}`;
  return graphEngine('cpu', device, { threads, profile });
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
  { loss, parameters, clip, ...how }: Parameters<Engine['training']>[0],
): Training {
  const state = new TrainingState(parameters, how);
  const signature = signatureOf(parameters);
  const update = timedUpdate(state, placement.profile);
  const sessions = prepared(async (batch) => {
    const trace = await traceTraining(loss, signature, batch, targetOf(placement));
    return { trace, session: await openSession(trace, placement) };
  });
  return {
    async step(parts, at) {
      let scalars: Scalars = {};
      for (const [index, part] of parts.entries()) {
        const { trace, session } = await sessions.of(part);
        const gradients = index === 0 ? state.gradientFeeds : state.partFeeds;
        if (gradients === undefined) throw new RangeError('a training in parts is to be opened as one');
        const into: Record<string, Feeds[string]> = {};
        for (const [name, { name: value }] of Object.entries(trace.updates)) into[value] = gradients[name]!;
        const outputs = await session.run(part, state.parameterFeeds, into);
        if (index > 0) state.addPart();
        scalars = addScalars(
          scalars,
          mapValues(valuesOf(trace.results, outputs), ({ data }) => data[0]!),
        );
      }
      return { scalars, gradient_norm: update(clip, at) };
    },
    parameters: async () => state.parameters(),
    moments: async () => state.moments(),
    dispose: () => sessions.dispose(),
  };
}

/** The state's update, and what it costs into the profile. */
function timedUpdate(state: TrainingState, profile: Profile | undefined): TrainingState['update'] {
  if (profile === undefined) return (clip, at) => state.update(clip, at);
  const part = profile.part('outside the graph');
  return (clip, at) => {
    const start = profile.now();
    const norm = state.update(clip, at);
    if (part.runs < MEASURED_RUNS) {
      profile.add(part, 'norm, clip and update', profile.now() - start);
      part.runs++;
    }
    return norm;
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
