import type { NamedAttrMap, NamedTensorInfoMap } from '@tensorflow/tfjs-core';
import { tf } from '../../ops/tfjs.ts';
import type { Dtype, Graph, Symbolic } from './graph.ts';
import { TRACER, tracer } from './tracer.ts';

/** What one kernel call is made of, by tfjs's names. */
export interface Call {
  readonly graph: Graph;
  readonly inputs: Readonly<Record<string, Symbolic>>;
  readonly attrs: Attrs;
}

/** How a kernel becomes nodes: its outputs as values of the graph. */
export type Emitter = (call: Call) => Symbolic | Symbolic[];
export type Emitters = Readonly<Record<string, Emitter>>;

/** A kernel's attributes, read by kind. */
export class Attrs {
  constructor(private readonly values: NamedAttrMap) {}

  number(name: string): number {
    return this.values[name] as number;
  }

  numbers(name: string): number[] {
    return this.values[name] as number[];
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  dtype(name: string): Dtype {
    return (this.values[name] ?? 'float32') as Dtype;
  }

  /** Axes as tfjs takes them (one, several or all; negative from the end), sorted and not negative. */
  axes(name: string, shape: readonly number[]): number[] {
    return tf.util.parseAxisParam(this.values[name] as number | number[], [...shape]).sort((a, b) => a - b);
  }

  value(name: string): unknown {
    return this.values[name];
  }
}

/** Registers kernels for the tracer. */
export function register(emitters: Emitters): void {
  for (const [kernelName, emit] of Object.entries(emitters)) {
    tf.registerKernel({
      kernelName,
      backendName: TRACER,
      kernelFunc: ({ inputs, attrs }) => {
        const outputs = emit({
          graph: tracer.graph,
          inputs: symbols(inputs),
          attrs: new Attrs(attrs ?? {}),
        });
        return Array.isArray(outputs) ? outputs.map((value) => tracer.info(value)) : tracer.info(outputs);
      },
    });
  }
}

const symbols = (inputs: NamedTensorInfoMap): Record<string, Symbolic> =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([name, info]) =>
      info === undefined || info === null ? [] : [[name, tracer.symbol(info)]],
    ),
  );
