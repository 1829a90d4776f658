import type { Emitters } from '../emitter.ts';
import type { Graph, Symbolic } from '../graph.ts';
import { filled, reshape } from './layout.ts';

export const int64 = (graph: Graph, x: Symbolic): Symbolic =>
  graph.op('Cast', [x], { shape: x.shape, dtype: 'int64' }, { to: 7 });

const few = 256; // rows

/** [rows, C]: onehot(indices)ᵀ updates, whose sums have one order. Indices [N, 1], updates [N, C]. */
function rowsByProduct(graph: Graph, indices: Symbolic, updates: Symbolic, rows: number): Symbolic {
  const range = graph.constant(
    'int32',
    [1, rows],
    Int32Array.from({ length: rows }, (_, row) => row),
  );
  const matrix = [indices.shape[0]!, rows];
  const chosen = graph.op('Equal', [indices, range], { shape: matrix, dtype: 'bool' });
  const ones = graph.op('Cast', [chosen], { shape: matrix, dtype: 'float32' }, { to: 1 });
  const output = { shape: [rows, updates.shape[1]!], dtype: 'float32' } as const;
  return graph.op('Gemm', [ones, updates], output, { transA: 1, transB: 0 });
}

export const indexing: Emitters = {
  GatherV2: ({ graph, inputs: { x, indices }, attrs }) => {
    if (attrs.number('batchDims') > 0) throw new Error('gather over batch dimensions is not traced');
    const [axis] = attrs.axes('axis', x!.shape);
    const shape = x!.shape.toSpliced(axis!, 1, ...indices!.shape);
    return graph.op('Gather', [x, indices], { shape, dtype: x!.dtype }, { axis: axis! });
  },
  GatherNd: ({ graph, inputs: { params, indices } }) => {
    const depth = indices!.shape.at(-1)!;
    const shape = [...indices!.shape.slice(0, -1), ...params!.shape.slice(depth)];
    return graph.op('GatherND', [params, int64(graph, indices!)], { shape, dtype: params!.dtype });
  },
  // ScatterElements rather than ScatterND: onnxruntime runs the latter's additions in parallel and loses some where rows recur.
  ScatterNd: ({ graph, inputs: { indices, updates }, attrs }) => {
    const shape = attrs.numbers('shape');
    const count = indices!.shape[0]!;
    if (indices!.shape.length !== 2 || indices!.shape[1] !== 1 || updates!.shape.length !== 2) {
      throw new Error(
        `scatterND of ${updates!.shape} at ${indices!.shape}: only rows of a matrix are traced`,
      );
    }
    // On the processor, where there are few rows, because it is faster.
    if (graph.target === 'device' || shape[0]! <= few)
      return rowsByProduct(graph, indices!, updates!, shape[0]!);
    const ids = int64(graph, reshape(graph, indices!, [count, 1]));
    const wide = graph.op('Expand', [ids, graph.ints(updates!.shape)], {
      shape: updates!.shape,
      dtype: 'int64',
    });
    const zeros = filled(graph, shape, 0, 'float32');
    return graph.op(
      'ScatterElements',
      [zeros, wide, updates],
      { shape, dtype: 'float32' },
      { axis: 0, reduction: 'add' },
    );
  },
  OneHot: ({ graph, inputs: { indices }, attrs }) => {
    const depth = attrs.number('depth');
    const values = graph.constant(
      'float32',
      [2],
      Float32Array.of(attrs.number('offValue'), attrs.number('onValue')),
    );
    return graph.op('OneHot', [int64(graph, indices!), graph.ints([depth]), values], {
      shape: [...indices!.shape, depth],
      dtype: 'float32',
    });
  },
};
