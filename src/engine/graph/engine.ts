import { env } from 'onnxruntime-node';
import type { Engine, Evaluation, Training, Values } from '../engine.ts';
import { type Feeds, openSession, type Session, tensorOf, valuesOf } from './session.ts';
import { TrainingState } from './state.ts';
import { type Signature, signatureOf, type Trace, traceForward, traceTraining } from './trace.ts';

/** The engine that traces a function once for every shape of its batch and runs the graph on onnxruntime. */
export function openGraphEngine({ threads }: { readonly threads: number }): Engine {
  const device = `cpu, ${threads} ${threads === 1 ? 'thread' : 'threads'}, onnxruntime ${env.versions.node}`;
  return {
    name: 'cpu',
    device,
    training: async (setup) => graphTraining(threads, setup),
    evaluation: async ({ forward, parameters }) => {
      const signature = signatureOf(parameters);
      return graphEvaluation(
        prepared(threads, (batch) => traceForward(forward, signature, batch)),
        parameters,
      );
    },
  };
}

function graphTraining(
  threads: number,
  { loss, parameters, optimizer, clip, moments }: Parameters<Engine['training']>[0],
): Training {
  const state = new TrainingState(parameters, optimizer, moments);
  const signature = signatureOf(parameters);
  const sessions = prepared(threads, (batch) => traceTraining(loss, signature, batch));
  return {
    async step(batch, at) {
      const { trace, session } = await sessions.of(batch);
      const into: Record<string, Feeds[string]> = {};
      for (const [name, { name: value }] of Object.entries(trace.gradients)) {
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

function graphEvaluation(sessions: Prepared, initial: Values): Evaluation {
  const feedsOf = (values: Values): Feeds =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tensorOf(value)]));
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

interface Prepared {
  of(batch: Values): Promise<{ readonly trace: Trace; readonly session: Session }>;
  dispose(): Promise<void>;
}

/** Traces and opens a session at a batch's first shape of its kind, and keeps it. */
function prepared(threads: number, traced: (batch: Signature) => Promise<Trace>): Prepared {
  const known = new Map<string, Awaited<ReturnType<Prepared['of']>>>();
  return {
    async of(batch) {
      const signature = signatureOf(batch);
      const key = JSON.stringify(signature);
      const found = known.get(key);
      if (found !== undefined) return found;
      const trace = await traced(signature);
      const made = { trace, session: await openSession(trace, threads) };
      known.set(key, made);
      return made;
    },
    async dispose() {
      for (const { session } of known.values()) await session.dispose();
      known.clear();
    },
  };
}
