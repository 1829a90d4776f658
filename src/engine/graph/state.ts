import * as ort from 'onnxruntime-node';
import type { Optimizer, Value, Values } from '../engine.ts';
import { Arena, roundUp } from '../wasm/arena.ts';
import { type Stretch, update } from '../wasm/update.ts';
import type { Feeds } from './session.ts';

/** What a model in training is: parameters, gradients and moments, each a flat stretch of one memory in the same order. */
export class TrainingState {
  readonly parameterFeeds: Feeds;
  /** Where the gradients of a batch's first part go, and those of each part after it, which `addPart` adds to them. */
  readonly gradientFeeds: Feeds;
  readonly partFeeds: Feeds | undefined;
  private readonly momentFeeds: readonly (readonly [string, Feeds])[];
  private readonly arena: Arena;
  private readonly places: readonly Place[];
  private readonly stretches: readonly Stretch[];
  private readonly optimizer: Optimizer;
  private readonly gradients: number;
  private readonly part: number | undefined;
  private readonly length: number;

  constructor(
    initial: Values,
    { optimizer, moments, inParts }: { optimizer: Optimizer; moments?: Values; inParts?: boolean },
  ) {
    this.optimizer = optimizer;
    const { places, decaying, length } = layOut(initial, optimizer);
    this.places = places;
    this.length = length;
    this.arena = new Arena(length * ((inParts ? 3 : 2) + optimizer.moments.length));
    const parameters = this.arena.allocate(length);
    this.gradients = this.arena.allocate(length);
    this.part = inParts ? this.arena.allocate(length) : undefined;
    const momentBases = optimizer.moments.map(() => this.arena.allocate(length));
    const stretch = (from: number, to: number, decays: boolean): Stretch => ({
      parameters: parameters + 4 * from,
      gradients: this.gradients + 4 * from,
      moments: momentBases.map((base) => base + 4 * from),
      length: to - from,
      decays,
    });
    this.stretches = [stretch(0, decaying, true), stretch(decaying, length, false)];
    this.parameterFeeds = this.feeds(parameters);
    this.gradientFeeds = this.feeds(this.gradients);
    this.partFeeds = this.part === undefined ? undefined : this.feeds(this.part);
    this.momentFeeds = optimizer.moments.map((moment, index) => [moment, this.feeds(momentBases[index]!)]);
    for (const { name } of places) (this.parameterFeeds[name]!.data as Float32Array).set(initial[name]!.data);
    for (const [moment, feeds] of this.momentFeeds) {
      for (const { name } of places) {
        const value = moments?.[`${moment}/${name}`];
        if (value !== undefined) (feeds[name]!.data as Float32Array).set(value.data);
      }
    }
  }

  /** Adds the gradients in `partFeeds` to those of the parts before. */
  addPart(): void {
    this.arena.kernels.add(this.gradients, this.part!, this.length);
  }

  /** Clips the gradients to a global norm, updates, and returns the norm before clipping. */
  update(clip: number | undefined, at: { readonly learning_rate: number; readonly step: number }): number {
    const norm = Math.sqrt(this.arena.kernels.sumOfSquares(this.gradients, this.length));
    const scale = clip !== undefined && norm > clip ? clip / norm : 1;
    for (const stretch of this.stretches) {
      update(this.arena.kernels, this.optimizer.rule, stretch, { ...at, scale });
    }
    return norm;
  }

  parameters(): Values {
    return copies(this.parameterFeeds, '');
  }

  moments(): Values {
    return Object.assign({}, ...this.momentFeeds.map(([moment, feeds]) => copies(feeds, `${moment}/`)));
  }

  private feeds(base: number): Feeds {
    return Object.fromEntries(
      this.places.map(({ name, shape, at, length }) => [
        name,
        new ort.Tensor('float32', this.arena.view(base + 4 * at, length), shape),
      ]),
    );
  }
}

/** Where a parameter lies in its stretch, in elements. */
interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly at: number;
  readonly length: number;
}

/** Those that decay come first, so that one pass over memory serves them all. Gaps hold zeros, which every rule leaves 0. */
function layOut(initial: Values, optimizer: Optimizer) {
  const decays = ([name, { shape }]: [string, Value]): boolean => optimizer.decays(name, shape);
  const entries = Object.entries(initial);
  const places: Place[] = [];
  let length = 0;
  const add = ([name, { shape, data }]: [string, Value]): void => {
    places.push({ name, shape, at: length, length: data.length });
    length += roundUp(data.length);
  };
  entries.filter(decays).forEach(add);
  const decaying = length;
  entries.filter((entry) => !decays(entry)).forEach(add);
  return { places, decaying, length };
}

const copies = (feeds: Feeds, prefix: string): Values =>
  Object.fromEntries(
    Object.entries(feeds).map(([name, { dims, data }]) => [
      `${prefix}${name}`,
      { shape: dims, data: Float32Array.from(data as Float32Array) },
    ]),
  );
