import type { Scalar, Tensor } from '@tensorflow/tfjs-core';

/** Dense values by name, row-major: what checkpoints hold and engines compute with. */
export interface Values {
  readonly [name: string]: Value;
}
export interface Value {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

export interface Tensors {
  readonly [name: string]: Tensor;
}

/**
 * A loss, written once: a pure function over tfjs ops and `src/ops`. It may not read a tensor's data. Returns `loss`, a
 * scalar to be minimised, beside any further scalars worth recording. Whatever changes from step to step (rate, seed of the
 * dropout masks, weights) is a tensor in the batch, never a JavaScript number: a number would be frozen into a traced graph.
 */
export type LossFunction = (
  parameters: Tensors,
  batch: Tensors,
) => { readonly loss: Scalar } & { readonly [name: string]: Tensor };

/** A pure function of parameters and batch, for evaluation: no gradient, no dropout. Any tensors by name. */
export type ForwardFunction = (parameters: Tensors, batch: Tensors) => { readonly [name: string]: Tensor };

/**
 * One update of one parameter, in its pure tensor form (src/train/optimizers writes them). An engine may replace it by a kernel of its own
 * when it knows `rule.name`; a test holds the two together.
 */
export interface Optimizer {
  readonly rule: OptimizerRule;
  /** Names of the moments it keeps for each parameter, all starting at 0: `m`, `v`. */
  readonly moments: readonly string[];
  /** Parameters to which weight decay applies (chosen by rank). */
  readonly decays: (name: string, shape: readonly number[]) => boolean;
  /**
   * `gradient` is already clipped. `step` counts from 1. Returns the new parameter and moments.
   */
  readonly update: (input: {
    readonly parameter: Tensor;
    readonly gradient: Tensor;
    readonly moments: Tensors;
    readonly learning_rate: Scalar;
    readonly step: Scalar;
    readonly decays: boolean;
  }) => { readonly parameter: Tensor; readonly moments: Tensors };
}

export type OptimizerRule =
  | {
      readonly name: 'adamw' | 'adam';
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
      readonly weight_decay: number;
    }
  | { readonly name: 'sgd'; readonly momentum: number; readonly weight_decay: number };

/** One optimizer step's results. */
export interface StepResult {
  /** `loss` and the other scalars of the loss function, by name. */
  readonly scalars: { readonly [name: string]: number };
  /** Global L2 norm of the gradient before clipping. */
  readonly gradient_norm: number;
}

/** A model being trained. Parameters and moments live in the engine between steps. */
export interface Training {
  /**
   * Forward, backward, clip by global norm, update. A batch may come in parts, run one after another: their losses and gradients
   * add up before the clip, so it is for the weights among them to make a mean of the whole. Parts may differ in shape, from step to step
   * too; each new shape is prepared once. `learning_rate` may change freely.
   */
  step(
    parts: readonly Values[],
    at: { readonly learning_rate: number; readonly step: number },
  ): Promise<StepResult>;
  /** Copies of the current parameters. */
  parameters(): Promise<Values>;
  /** Copies of the moments, `m/<parameter>`; with `parameters()` and the step, all that a resume needs. */
  moments(): Promise<Values>;
  dispose(): Promise<void>;
}

/** A function of parameters prepared to run on many batches. */
export interface Evaluation {
  run(batch: Values): Promise<Values>;
  /** Replaces the parameters (same names and shapes). */
  load(parameters: Values): Promise<void>;
  dispose(): Promise<void>;
}

/**
 * How the model's functions run: traced once into one graph, or eagerly. Same seed, machine, engine and threads give the same
 * bytes. Sessions are to be used one after another, not interleaved step by step (spinning threads compete).
 */
export interface Engine {
  /** `cpu`, `webgpu` or `cuda` (the traced graph on onnxruntime), `tfjs-cpu` or `tfjs-node-gpu` (eager). */
  readonly name: string;
  /** What it computes on, for the record: `cpu, 2 threads, onnxruntime 1.30.0`. */
  readonly device: string;
  training(what: {
    readonly loss: LossFunction;
    readonly parameters: Values;
    readonly optimizer: Optimizer;
    /** Largest global norm of the gradient; `undefined` does not clip. */
    readonly clip: number | undefined;
    /** Moments to start from (a resume); zeros if absent. */
    readonly moments?: Values;
    /** Steps may be given several parts; the gradients are then held twice. One part a step if absent. */
    readonly inParts?: boolean;
  }): Promise<Training>;
  evaluation(what: { readonly forward: ForwardFunction; readonly parameters: Values }): Promise<Evaluation>;
}
