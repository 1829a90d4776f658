import { tf } from '../../../ops/tfjs.ts';
import type { Emitters } from '../emitter.ts';
import type { Graph, Symbolic } from '../graph.ts';

export const reshape = (graph: Graph, x: Symbolic, shape: readonly number[]): Symbolic =>
  x.shape.join() === shape.join()
    ? x
    : graph.op('Reshape', [x, graph.ints(shape)], { shape, dtype: x.dtype });

/** Every element `value`; no constant of that size is kept. */
export function filled(
  graph: Graph,
  shape: readonly number[],
  value: number,
  dtype: 'float32' | 'int32',
): Symbolic {
  const one = dtype === 'float32' ? graph.float(value) : graph.constant('int32', [], Int32Array.of(value));
  return shape.length === 0 ? one : graph.op('Expand', [one, graph.ints(shape)], { shape, dtype });
}

const numeric = (dtype: string): 'float32' | 'int32' => (dtype === 'float32' ? 'float32' : 'int32');

/** Where a tfjs list input has its members in order. */
const list = (inputs: Readonly<Record<string, Symbolic>>): Symbolic[] => Object.values(inputs);

export const layout: Emitters = {
  Identity: ({ inputs: { x } }) => x!,
  Reshape: ({ graph, inputs: { x }, attrs }) =>
    reshape(
      graph,
      x!,
      tf.util.inferFromImplicitShape(attrs.numbers('shape'), tf.util.sizeFromShape([...x!.shape])),
    ),
  ExpandDims: ({ graph, inputs: { input }, attrs }) => {
    const shape = [...input!.shape];
    const dim = attrs.number('dim');
    shape.splice(dim < 0 ? shape.length + dim + 1 : dim, 0, 1);
    return reshape(graph, input!, shape);
  },
  Transpose: ({ graph, inputs: { x }, attrs }) => {
    const perm = attrs.numbers('perm');
    return graph.op(
      'Transpose',
      [x],
      { shape: perm.map((axis) => x!.shape[axis]!), dtype: x!.dtype },
      { perm },
    );
  },
  Slice: ({ graph, inputs: { x }, attrs }) => {
    const begin = attrs.numbers('begin');
    const size = attrs.numbers('size').map((n, axis) => (n === -1 ? x!.shape[axis]! - begin[axis]! : n));
    if (size.join() === x!.shape.join()) return x!;
    const end = size.map((n, axis) => begin[axis]! + n);
    return graph.op('Slice', [x, graph.ints(begin), graph.ints(end)], { shape: size, dtype: x!.dtype });
  },
  Concat: ({ graph, inputs, attrs }) => {
    const parts = list(inputs);
    const [axis] = attrs.axes('axis', parts[0]!.shape);
    const shape = tf.backend_util.computeOutShape(
      parts.map((part) => [...part.shape]),
      axis!,
    );
    return graph.op('Concat', parts, { shape, dtype: parts[0]!.dtype }, { axis: axis! });
  },
  Pack: ({ graph, inputs, attrs }) => {
    const axis = attrs.number('axis');
    const parts = list(inputs).map((part) => reshape(graph, part, part.shape.toSpliced(axis, 0, 1)));
    const shape = parts[0]!.shape.with(axis, parts.length);
    return graph.op('Concat', parts, { shape, dtype: parts[0]!.dtype }, { axis });
  },
  Unpack: ({ graph, inputs: { value }, attrs }) => {
    const [axis] = attrs.axes('axis', value!.shape);
    const count = value!.shape[axis!]!;
    const one = { shape: value!.shape.with(axis!, 1), dtype: value!.dtype };
    const parts = graph.ops('Split', [value], Array(count).fill(one), { axis: axis!, num_outputs: count });
    return parts.map((part) => reshape(graph, part, value!.shape.toSpliced(axis!, 1)));
  },
  SplitV: ({ graph, inputs: { x }, attrs }) => {
    const [axis] = attrs.axes('axis', x!.shape);
    const wanted = attrs.value('numOrSizeSplits');
    const count = x!.shape[axis!]!;
    const sizes =
      typeof wanted === 'number'
        ? Array<number>(wanted).fill(count / wanted)
        : attrs.numbers('numOrSizeSplits');
    const outputs = sizes.map((size) => ({ shape: x!.shape.with(axis!, size), dtype: x!.dtype }));
    return graph.ops('Split', [x, graph.ints(sizes)], outputs, { axis: axis! });
  },
  Tile: ({ graph, inputs: { x }, attrs }) => {
    const reps = attrs.numbers('reps');
    const shape = x!.shape.map((size, axis) => size * reps[axis]!);
    return graph.op('Tile', [x, graph.ints(reps)], { shape, dtype: x!.dtype });
  },
  PadV2: ({ graph, inputs: { x }, attrs }) => {
    const pads = attrs.value('paddings') as [number, number][];
    const shape = x!.shape.map((size, axis) => size + pads[axis]![0] + pads[axis]![1]);
    const bounds = graph.ints([...pads.map(([before]) => before), ...pads.map(([, after]) => after)]);
    const value = filled(graph, [], attrs.number('constantValue'), numeric(x!.dtype));
    return graph.op('Pad', [x, bounds, value], { shape, dtype: x!.dtype });
  },
  Fill: ({ graph, attrs }) =>
    filled(graph, attrs.numbers('shape'), attrs.number('value'), numeric(attrs.dtype('dtype'))),
  ZerosLike: ({ graph, inputs: { x } }) => filled(graph, x!.shape, 0, numeric(x!.dtype)),
  OnesLike: ({ graph, inputs: { x } }) => filled(graph, x!.shape, 1, numeric(x!.dtype)),
  Range: ({ graph, attrs }) => {
    const { start, stop, step } = {
      start: attrs.number('start'),
      stop: attrs.number('stop'),
      step: attrs.number('step'),
    };
    const values = Array.from(
      { length: Math.max(0, Math.ceil((stop - start) / step)) },
      (_, i) => start + i * step,
    );
    return attrs.dtype('dtype') === 'int32'
      ? graph.constant('int32', [values.length], Int32Array.from(values))
      : graph.constant('float32', [values.length], Float32Array.from(values));
  },
};
