import * as ort from 'onnxruntime-node';
import { maskThreshold, maskWords } from '../../ops/dropout-mask.ts';
import type { Value, Values } from '../engine.ts';
import { MEASURED_RUNS, type Profile } from '../profile.ts';
import { Arena, roundUp } from '../wasm/arena.ts';
import type { Symbolic, Target } from './graph.ts';
import { capacityOf, memoryFailure } from './memory.ts';
import type { Trace } from './trace.ts';
import type { MaskInput } from './tracer.ts';

/** A traced graph, ready to run on batches of one shape. */
export interface Session {
  /**
   * @param batch values of the traced shapes
   * @param parameters by name, as views on the memory that holds them
   * @param into where outputs go, by value name; absent ones get memory of their own
   * @returns outputs by value name
   * @throws OutOfMemory
   */
  run(batch: Values, parameters: Feeds, into: Feeds): Promise<Feeds>;
  dispose(): Promise<void>;
}
export type Feeds = Readonly<Record<string, ort.Tensor>>;

/** Where sessions run. */
export interface Placement {
  /** Of the processor; on a device, for what it has no kernel for. */
  readonly threads: number;
  /** onnxruntime's name of a device's execution provider; absent for the processor. */
  readonly provider?: 'webgpu' | 'cuda';
  /** Where the cost of each op goes; absent where none is wanted. */
  readonly profile?: Profile | undefined;
}

export const targetOf = ({ provider }: Placement): Target =>
  provider === undefined ? 'processor' : 'device';

/** @param stay names of outputs that stay on the device, for feeding them back; only where there is one */
export async function openSession(
  trace: Trace,
  placement: Placement,
  stay: readonly string[] = [],
): Promise<Session> {
  const options = sessionOptions(placement, stay);
  const measured = placement.profile && measurement(placement.profile, trace);
  const session = await ort.InferenceSession.create(trace.graph.serialize(), {
    ...options,
    ...measured?.options,
  });
  const masks = new Masks(trace.masks);
  const wanted = new Set(session.inputNames);
  const outputs = trace.graph.outputs.map(({ name }) => name);
  return {
    async run(batch, parameters, into) {
      const feeds: Record<string, ort.Tensor> = {};
      for (const [name, value] of Object.entries(trace.batch)) {
        if (wanted.has(value.name)) feeds[value.name] = tensorOf(batch[name]!);
      }
      for (const [name, value] of Object.entries(trace.parameters)) {
        if (wanted.has(value.name)) feeds[value.name] = parameters[name]!;
      }
      Object.assign(feeds, masks.fill(seedsOf(trace, batch)));
      const fetches = Object.fromEntries(outputs.map((name) => [name, into[name] ?? null]));
      try {
        const made = await session.run(feeds, fetches);
        measured?.ran(session);
        return made;
      } catch (error) {
        const { provider } = placement;
        throw memoryFailure(error, trace, provider ?? 'the machine', capacityOf(provider));
      }
    },
    async dispose() {
      measured?.end(session);
      await session.release();
    },
  };
}

/** Has onnxruntime record a session's first runs, and folds the record into the profile. */
function measurement(profile: Profile, trace: Trace) {
  const record = profile.record();
  const kind = Object.keys(trace.updates).length > 0 ? 'training' : 'evaluation';
  const shapes = Object.entries(trace.batch).flatMap(([name, { shape }]) =>
    shape.length > 1 ? [`${name} [${shape.join(', ')}]`] : [],
  );
  const part = profile.part([kind, ...shapes].join(', '));
  let ended = false;
  const end = (session: ort.InferenceSession): void => {
    if (ended) return;
    ended = true;
    session.endProfiling();
    profile.close(part, record);
  };
  return {
    options: { enableProfiling: true, profileFilePrefix: record },
    ran(session: ort.InferenceSession): void {
      if (ended) return;
      part.runs++;
      if (part.runs === MEASURED_RUNS) end(session);
    },
    end,
  };
}

export const sessionOptions = (
  { threads, provider }: Placement,
  stay: readonly string[] = [],
): ort.InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  enableMemPattern: false,
  extra: {
    session: {
      // A softmax meets denormal numbers where a mask hides a place, and a processor takes a hundred times as long over each of them. In this
      // process they are 0 from now on, in JavaScript too.
      set_denormal_as_zero: '1',
      // Batches of other shapes have sessions of their own, whose idle threads would go on looking for work while this one computes.
      force_spinning_stop: '1',
    },
  },
  // A device's provider warns of every node it leaves to the processor, which shapes and their like are meant to be.
  ...(provider === undefined ? {} : { executionProviders: [provider, 'cpu'], logSeverityLevel: 3 as const }),
  ...(stay.length === 0
    ? {}
    : { preferredOutputLocation: Object.fromEntries(stay.map((name) => [name, 'gpu-buffer' as const])) }),
});

export const tensorOf = ({ shape, data }: Value): ort.Tensor =>
  data instanceof Int32Array ? new ort.Tensor('int32', data, shape) : new ort.Tensor('float32', data, shape);

export const feedsOf = (values: Values): Feeds =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tensorOf(value)]));

/** Copies the outputs of those names out of the session's own memory. */
export const valuesOf = (results: Readonly<Record<string, Symbolic>>, outputs: Feeds): Values =>
  Object.fromEntries(
    Object.entries(results).map(([name, value]) => [name, copyOf(value, outputs[value.name]!)]),
  );

function copyOf({ shape }: Symbolic, { data }: ort.Tensor): Value {
  if (data instanceof Float32Array) return { shape, data: Float32Array.from(data) };
  return { shape, data: Int32Array.from(data as Int32Array | Uint8Array) };
}

/** Seed and step by the input that holds them. */
const seedsOf = (trace: Trace, batch: Values): ReadonlyMap<string, Value> =>
  new Map(Object.entries(trace.batch).map(([name, value]) => [value.name, batch[name]!]));

/** The dropout masks that a graph takes as inputs, in memory of their own. */
class Masks {
  private readonly arena: Arena;
  private readonly masks: readonly (MaskInput & { at: number; length: number; tensor: ort.Tensor })[];

  constructor(inputs: readonly MaskInput[]) {
    const lengths = inputs.map(({ shape }) => shape.reduce((product, size) => product * size, 1));
    this.arena = new Arena(lengths.reduce((sum, length) => sum + roundUp(length), 0));
    this.masks = inputs.map((input, index) => {
      const length = lengths[index]!;
      const at = this.arena.allocate(length);
      const tensor = new ort.Tensor('float32', this.arena.view(at, length), input.shape);
      return { ...input, at, length, tensor };
    });
  }

  fill(seeds: ReadonlyMap<string, Value>): Record<string, ort.Tensor> {
    const feeds: Record<string, ort.Tensor> = {};
    for (const { name, seed, rate, site, at, length, tensor } of this.masks) {
      const [first, step] = seeds.get(seed)!.data;
      const words = maskWords({ seed: first!, step: step!, site });
      this.arena.kernels.fillMask(at, roundUp(length), ...words, maskThreshold(rate), 1 / (1 - rate));
      feeds[name] = tensor;
    }
    return feeds;
  }
}
