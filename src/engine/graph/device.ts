import * as ort from 'onnxruntime-node';
import { mapValues } from '../differentiate.ts';
import type { Engine, Evaluation, Training, Values } from '../engine.ts';
import { addScalars, byMoment, type Scalars } from '../step.ts';
import { Graph } from './graph.ts';
import { type Prepared, prepared } from './prepared.ts';
import { type Feeds, feedsOf, openSession, type Placement, sessionOptions, valuesOf } from './session.ts';
import {
  type Signature,
  STEP_AT,
  SUM,
  signatureOf,
  type Trace,
  traceForward,
  tracePart,
  traceStep,
} from './trace.ts';

/** Graphs run on a device, where parameters and moments stay between steps: the update is part of the graph, in its pure form. */
export const deviceEngine = (name: string, device: string, placement: Placement): Engine => ({
  name,
  device,
  training: async (setup) => deviceTraining(placement, setup),
  evaluation: async (what) => deviceEvaluation(placement, what),
});

function deviceTraining(
  placement: Placement,
  { parameters, moments: resumed, ...rule }: Parameters<Engine['training']>[0],
): Training {
  const moments = resumed ?? zeroMoments(rule.optimizer.moments, parameters);
  const signature = { ...signatureOf(parameters), ...signatureOf(moments) };
  const opened = (trace: (part: Signature) => Promise<Trace>) =>
    prepared(async (part) => {
      const traced = await trace(part);
      const stay = Object.values(traced.updates).map(({ name }) => name);
      return { trace: traced, session: await openSession(traced, placement, stay) };
    });
  const parametersAlone = signatureOf(parameters);
  const sums = Object.fromEntries(
    Object.entries(parametersAlone).map(([name, one]) => [`${SUM}/${name}`, one] as const),
  );
  // Of a batch in one part, the step alone; of one in several, the first, those after it, and the last with the step.
  const only = opened((part) => traceStep(rule, signature, part));
  const first = opened((part) => tracePart(rule.loss, parametersAlone, part));
  const more = opened((part) => tracePart(rule.loss, { ...parametersAlone, ...sums }, part));
  const last = opened((part) => traceStep(rule, { ...signature, ...sums }, part));
  const download = downloader(placement, signature);
  // In this process's memory until the first step.
  let state: Feeds = { ...feedsOf(parameters), ...feedsOf(moments) };
  return {
    async step(parts, { learning_rate, step }) {
      let sum: Scalars = {};
      let gradients: Feeds = {};
      for (const [index, part] of parts.slice(0, -1).entries()) {
        const added = await run(index === 0 ? first : more, part, { ...state, ...gradients });
        release(gradients);
        gradients = added.updates;
        sum = addScalars(sum, added.scalars);
      }
      const fed = {
        ...parts.at(-1)!,
        [STEP_AT.learning_rate]: { shape: [], data: Float32Array.of(learning_rate) },
        [STEP_AT.step]: { shape: [], data: Float32Array.of(step) },
      };
      const stepped = await run(parts.length === 1 ? only : last, fed, { ...state, ...gradients });
      release(gradients);
      release(state);
      state = stepped.updates;
      const { gradient_norm, ...scalars } = stepped.scalars;
      return { scalars: addScalars(sum, scalars), gradient_norm: gradient_norm! };
    },
    parameters: () => download(state, Object.keys(parameters)),
    moments: () => download(state, Object.keys(moments)),
    async dispose() {
      release(state);
      for (const sessions of [only, first, more, last]) await sessions.dispose();
    },
  };
}

/** One graph on one part: its scalars, and what becomes of the state, which stays on the device. */
async function run(sessions: Prepared, part: Values, state: Feeds) {
  const { trace, session } = await sessions.of(part);
  const outputs = await session.run(part, state, {});
  return {
    scalars: mapValues(valuesOf(trace.results, outputs), ({ data }) => data[0]!),
    updates: mapValues(trace.updates, ({ name }) => outputs[name]!),
  };
}

function deviceEvaluation(
  placement: Placement,
  { forward, parameters: initial }: Parameters<Engine['evaluation']>[0],
): Evaluation {
  const signature = signatureOf(initial);
  const sessions = prepared(async (batch) => {
    const trace = await traceForward(forward, signature, batch, 'device');
    return { trace, session: await openSession(trace, placement) };
  });
  const uploader = new Uploader(placement, signature);
  let parameters: Feeds | undefined;
  let waiting = initial;
  return {
    async run(batch) {
      parameters ??= await uploader.upload(waiting);
      const { trace, session } = await sessions.of(batch);
      return valuesOf(trace.results, await session.run(batch, parameters, {}));
    },
    async load(values) {
      if (parameters !== undefined) release(parameters);
      parameters = undefined;
      waiting = values;
    },
    async dispose() {
      if (parameters !== undefined) release(parameters);
      await sessions.dispose();
      await uploader.dispose();
    },
  };
}

/** Brings values to the device. Its session must outlive them: a tensor of one that was released is no tensor any more. */
class Uploader {
  private session: ort.InferenceSession | undefined;

  constructor(
    private readonly placement: Placement,
    private readonly signature: Signature,
  ) {}

  async upload(values: Values): Promise<Feeds> {
    const { graph, names } = identities(this.signature);
    this.session ??= await ort.InferenceSession.create(
      graph.serialize(),
      sessionOptions(this.placement, Object.values(names)),
    );
    const outputs = await this.session.run(feedsOf(values));
    return mapValues(names, (name) => outputs[name]!);
  }

  async dispose(): Promise<void> {
    await this.session?.release();
  }
}

/** Reads named values of a state: through a graph of identities, since onnxruntime cannot read a device's tensor directly. */
function downloader(placement: Placement, signature: Signature) {
  return async (state: Feeds, wanted: readonly string[]): Promise<Values> => {
    const only = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(wanted.map((name) => [name, of[name]!]));
    const { graph, names } = identities(only(signature));
    const session = await ort.InferenceSession.create(graph.serialize(), sessionOptions(placement));
    const outputs = await session.run(only(state));
    await session.release();
    return mapValues(names, (name, of) => ({
      shape: signature[of]!.shape,
      data: Float32Array.from(outputs[name]!.data as Float32Array),
    }));
  };
}

/** A graph whose every input is an output, and that output's name by the input's. */
function identities(signature: Signature): { graph: Graph; names: Readonly<Record<string, string>> } {
  const graph = new Graph();
  const names = mapValues(
    signature,
    ({ shape, dtype }, name) => graph.output(graph.input(name, shape, dtype)).name,
  );
  return { graph, names };
}

function release(state: Feeds): void {
  for (const tensor of Object.values(state)) if (tensor.location === 'gpu-buffer') tensor.dispose();
}

const zeroMoments = (moments: readonly string[], parameters: Values): Values =>
  byMoment(
    mapValues(parameters, ({ shape, data }) => ({
      moments: Object.fromEntries(
        moments.map((moment) => [moment, { shape, data: new Float32Array(data.length) }]),
      ),
    })),
    moments,
  );
