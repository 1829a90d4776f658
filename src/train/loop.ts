import { nonFiniteIn } from '../base/finite.ts';
import type { Training, Values } from '../engine/engine.ts';
import type { BatchAt } from './batches.ts';
import type { Checkpoints } from './checkpoints.ts';
import { spikes } from './spikes.ts';

/** One line of a curve: the steps since the point before, and the validation made after them. */
export interface CurvePoint {
  readonly step: number;
  /** Mean training loss over those steps, in nats. */
  readonly loss: number;
  /** Of this step. */
  readonly learning_rate: number;
  /** Of this step, before clipping. */
  readonly gradient_norm: number;
  /** The further scalars of the loss function, means like `loss`. */
  readonly [scalar: string]: number;
}

/** What a validation finds; `better` says whether it beats the best so far. */
export interface Validation {
  /** Numbers for the curve: `validation_loss`, `validation_accuracy`. */
  readonly values: { readonly [name: string]: number };
  /** What the best is chosen by; less is better. */
  readonly criterion: number;
}

/** The parameters of the best validation so far. */
export interface Best {
  readonly step: number;
  readonly validation: Validation;
  readonly parameters: Values;
}

/** Everything that a training is, beside the parameters and moments that its engine holds. */
export interface LoopState {
  /** Updates made. */
  readonly step: number;
  readonly best: Best | undefined;
  readonly curve: readonly CurvePoint[];
  /** Sums of the scalars over the steps since the last point. */
  readonly sums: { readonly [scalar: string]: number };
}

export const freshState: LoopState = { step: 0, best: undefined, curve: [], sums: {} };

export interface LoopOptions {
  readonly training: Training;
  readonly batchAt: BatchAt;
  /** Steps count from 1. */
  readonly rateAt: (step: number) => number;
  /** Updates in all. */
  readonly steps: number;
  /** A point of the curve each so many steps, at each validation and at the end. */
  readonly logEvery: number;
  /** Absent where nothing is set aside to validate on: then the last parameters are the best. */
  readonly validation?:
    | { readonly every: number; readonly run: (parameters: Values) => Promise<Validation> }
    | undefined;
  /** Absent where none are kept. When they are does not enter any result. */
  readonly checkpoints?: Checkpoints | undefined;
  readonly report: (progress: LoopProgress) => void;
  /** Hears each point of the curve as it is made; first those of the state that is gone on from. */
  readonly point: (point: CurvePoint) => void;
  /** Of the rate that is reported; padding left out. */
  readonly tokensAStep: number;
  /** Milliseconds, for the seconds of each phase alone. */
  readonly now: () => number;
}

export interface LoopProgress {
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  /** `validation_loss` of the last validation, where it has one. */
  readonly validation_loss?: number;
  readonly learning_rate: number;
  /** Of the steps since the first one here, which prepares the graph, and without validations; absent at that one. */
  readonly tokens_per_second?: number;
  readonly phase: 'training' | 'validation';
}

/** Seconds by what they were spent on: circumstances. */
export interface LoopSeconds {
  readonly data: number;
  readonly training: number;
  readonly validation: number;
  readonly checkpoint: number;
}

export interface LoopResult {
  readonly last: Values;
  readonly best: Best | undefined;
  readonly curve: readonly CurvePoint[];
  /** Steps of the curve's points where the loss jumps. */
  readonly spikes: readonly number[];
  readonly seconds: LoopSeconds;
  /** Updates made here, those before a resume left out. */
  readonly steps: number;
}

/** A number of the training is not finite any more. */
export class TrainingDiverged extends Error {
  /**
   * @param what the number and its value: `the loss is NaN`
   * @param updates how many had been made when it was computed
   */
  constructor(
    readonly what: string,
    readonly at: { readonly step: number; readonly learningRate: number; readonly updates: number },
  ) {
    super(`${what} at step ${at.step}`);
  }
}

/**
 * Trains from `state` to the last step: an update a batch, a validation each so many steps and after the last, keeping the
 * parameters that validate best (the earlier of equals). Throws `TrainingDiverged`; checkpoints kept before stay.
 */
export async function trainingLoop(options: LoopOptions, state: LoopState = freshState): Promise<LoopResult> {
  const { training, steps, validation, checkpoints, report, now } = options;
  const seconds = { data: 0, training: 0, validation: 0, checkpoint: 0 };
  const timed = async <T>(phase: keyof typeof seconds, work: () => T | Promise<T>): Promise<T> => {
    const start = now();
    const value = await work();
    seconds[phase] += (now() - start) / 1000;
    return value;
  };

  let prepared: number | undefined;
  /** Tokens a second once the first step is behind. */
  const rateAfter = (step: number): { tokens_per_second?: number } => {
    const spent = seconds.data + seconds.training;
    prepared ??= spent;
    const steps = step - state.step - 1;
    return spent > prepared ? { tokens_per_second: (steps * options.tokensAStep) / (spent - prepared) } : {};
  };

  let { best, sums } = state;
  const curve = [...state.curve];
  for (const point of curve) options.point(point);
  let validated = validationLoss(curve.findLast((point) => 'validation_loss' in point));
  for (let step = state.step + 1; step <= steps; step++) {
    const learning_rate = options.rateAt(step);
    const parts = await timed('data', () => options.batchAt(step));
    const { scalars, gradient_norm } = await timed('training', () =>
      training.step(parts, { learning_rate, step }),
    );
    const loss = scalars['loss']!;
    const diverged = (what: string, updates = step): TrainingDiverged =>
      new TrainingDiverged(what, { step, learningRate: learning_rate, updates });
    if (!Number.isFinite(loss)) throw diverged(`the loss is ${loss}`, step - 1);
    if (!Number.isFinite(gradient_norm)) throw diverged(`the gradient's norm is ${gradient_norm}`, step - 1);
    /** Copies of the parameters, all finite: an update may overflow whose loss and gradient were finite. */
    const finiteParameters = async (): Promise<Values> => {
      const parameters = await training.parameters();
      const broken = brokenParameter(parameters);
      if (broken !== undefined) throw diverged(broken);
      return parameters;
    };
    sums = added(sums, scalars);
    const said = { step, steps, loss, ...validated, learning_rate, ...rateAfter(step) };
    report({ ...said, phase: 'training' });

    const validates = validation !== undefined && (step % validation.every === 0 || step === steps);
    if (validates || step % options.logEvery === 0 || step === steps) {
      const means = divided(sums, step - (curve.at(-1)?.step ?? 0));
      sums = {};
      let found: Validation | undefined;
      if (validates) {
        report({ ...said, phase: 'validation' });
        const parameters = await finiteParameters();
        found = await timed('validation', () => validation.run(parameters));
        if (!Number.isFinite(found.criterion)) throw diverged(`the validation loss is ${found.criterion}`);
        if (best === undefined || found.criterion < best.validation.criterion)
          best = { step, validation: found, parameters };
      }
      const point = { step, ...means, loss: means['loss']!, learning_rate, gradient_norm, ...found?.values };
      curve.push(point);
      options.point(point);
      if (found !== undefined) {
        validated = validationLoss(found.values);
        report({ ...said, ...validated, phase: 'training' });
      }
    }
    if (checkpoints !== undefined && step < steps && checkpoints.due(step))
      await timed('checkpoint', async () => {
        const parameters = await finiteParameters();
        const moments = await training.moments();
        checkpoints.keep({ state: { step, best, curve, sums }, parameters, moments });
      });
  }
  const last = await training.parameters();
  const broken = brokenParameter(last);
  if (broken !== undefined)
    throw new TrainingDiverged(broken, { step: steps, learningRate: options.rateAt(steps), updates: steps });
  const jumps = spikes(curve.map(({ loss }) => loss));
  return {
    last,
    best,
    curve,
    spikes: curve.filter((_, i) => jumps.has(i)).map(({ step }) => step),
    seconds,
    steps: steps - state.step,
  };
}

/** A curve as an artifact: JSON, one point a line, with `spike: true` where the loss jumps. */
export const curveLines = ({ curve, spikes }: Pick<LoopResult, 'curve' | 'spikes'>): string =>
  curve
    .map((point) => `${JSON.stringify(spikes.includes(point.step) ? { ...point, spike: true } : point)}\n`)
    .join('');

/** A parameter that is not finite: its name and the number. */
function brokenParameter(parameters: Values): string | undefined {
  for (const [name, { data }] of Object.entries(parameters)) {
    const found = data instanceof Float32Array ? nonFiniteIn(data) : undefined;
    if (found !== undefined) return `the update made ${name} ${data[found.first]}`;
  }
  return undefined;
}

const validationLoss = (values: Numbers | undefined): { readonly validation_loss?: number } =>
  values?.['validation_loss'] === undefined ? {} : { validation_loss: values['validation_loss'] };

type Numbers = { readonly [name: string]: number };

const added = (sums: Numbers, more: Numbers): Numbers =>
  Object.fromEntries(Object.entries(more).map(([name, value]) => [name, (sums[name] ?? 0) + value]));

const divided = (sums: Numbers, by: number): Numbers =>
  Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, value / by]));
