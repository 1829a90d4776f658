import { tf } from '../../../ops/tfjs.ts';
import type { Call, Emitter, Emitters } from '../emitter.ts';
import type { Graph, Symbolic } from '../graph.ts';
import { reshape } from './layout.ts';

/** A reduction over the axes in the attribute `axes`. */
const reduce =
  (op: string, axes: string): Emitter =>
  ({ graph, inputs: { x }, attrs }) => {
    const over = attrs.axes(axes, x!.shape);
    if (over.length === 0) return x!;
    const keep = attrs.flag('keepDims');
    const [kept] = tf.backend_util.computeOutAndReduceShapes([...x!.shape], over);
    const shape = keep ? tf.backend_util.expandShapeToKeepDim(kept, over) : kept;
    if (op === 'ReduceSum' && isSumOfRows(graph, x!, over)) return sumOfRows(graph, x!, shape);
    return graph.op(op, [x, graph.ints(over)], { shape, dtype: x!.dtype }, { keepdims: Number(keep) });
  };

const isSumOfRows = (graph: Graph, x: Symbolic, over: readonly number[]): boolean =>
  graph.target === 'processor' &&
  x.dtype === 'float32' &&
  over.length === x.shape.length - 1 &&
  !over.includes(x.shape.length - 1);

/** As a product with ones, which onnxruntime takes in half the time of its own sum. */
function sumOfRows(graph: Graph, x: Symbolic, shape: readonly number[]): Symbolic {
  const width = x.shape.at(-1)!;
  const rows = x.shape.reduce((product, length) => product * length, 1) / width;
  const ones = graph.constant('float32', [1, rows], new Float32Array(rows).fill(1));
  const sum = graph.op('Gemm', [ones, reshape(graph, x, [rows, width])], {
    shape: [1, width],
    dtype: 'float32',
  });
  return reshape(graph, sum, shape);
}

const alongLast =
  (op: string, axis: string): Emitter =>
  ({ graph, inputs, attrs }) => {
    const x = only(inputs);
    return graph.op(op, [x], x, { axis: attrs.axes(axis, x.shape)[0]! });
  };

const only = (inputs: Call['inputs']): Symbolic => Object.values(inputs)[0]!;

export const reductions: Emitters = {
  Sum: reduce('ReduceSum', 'axis'),
  Mean: reduce('ReduceMean', 'axis'),
  Prod: reduce('ReduceProd', 'axis'),
  Max: reduce('ReduceMax', 'reductionIndices'),
  Min: reduce('ReduceMin', 'axis'),
  Softmax: alongLast('Softmax', 'dim'),
  LogSoftmax: alongLast('LogSoftmax', 'axis'),
  ArgMax: ({ graph, inputs: { x }, attrs }) => {
    const [axis] = attrs.axes('axis', x!.shape);
    const shape = x!.shape.filter((_, index) => index !== axis);
    const found = graph.op('ArgMax', [x], { shape, dtype: 'int64' }, { axis: axis!, keepdims: 0 });
    return graph.op('Cast', [found], { shape, dtype: 'int32' }, { to: 6 });
  },
};
