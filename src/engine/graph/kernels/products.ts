import type { Emitters } from '../emitter.ts';
import type { Graph, Symbolic } from '../graph.ts';

/** scale · a b, either one transposed on its last two axes; leading axes alike. */
function product(
  graph: Graph,
  a: Symbolic,
  b: Symbolic,
  { scale = 1, transposeA, transposeB }: { scale?: number; transposeA: boolean; transposeB: boolean },
): Symbolic {
  const rows = a.shape.at(transposeA ? -1 : -2)!;
  const columns = b.shape.at(transposeB ? -2 : -1)!;
  const leading = (a.shape.length >= b.shape.length ? a : b).shape.slice(0, -2);
  const output = { shape: [...leading, rows, columns], dtype: a.dtype };
  const [transA, transB] = [Number(transposeA), Number(transposeB)];
  const alpha = { float: scale };
  if (output.shape.length === 2) return graph.op('Gemm', [a, b], output, { transA, transB, alpha });
  if (graph.target === 'processor') return graph.op('FusedMatMul', [a, b], output, { transA, transB, alpha });
  const factors = [transposeA ? turned(graph, a) : a, transposeB ? turned(graph, b) : b];
  const plain = graph.op('MatMul', factors, output);
  return scale === 1 ? plain : graph.op('Mul', [plain, graph.float(scale)], output);
}

/** Its last two axes exchanged. */
function turned(graph: Graph, x: Symbolic): Symbolic {
  const axes = x.shape.map((_, axis) => axis);
  const perm = [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!];
  return graph.op('Transpose', [x], { shape: perm.map((axis) => x.shape[axis]!), dtype: x.dtype }, { perm });
}

export const products: Emitters = {
  BatchMatMul: ({ graph, inputs: { a, b }, attrs }) =>
    product(graph, a!, b!, { transposeA: attrs.flag('transposeA'), transposeB: attrs.flag('transposeB') }),
  ScaledMatMul: ({ graph, inputs: { a, b }, attrs }) =>
    product(graph, a!, b!, {
      scale: attrs.number('scale'),
      transposeA: attrs.flag('transposeA'),
      transposeB: attrs.flag('transposeB'),
    }),
  Linear: ({ graph, inputs: { x, weight, bias } }) =>
    graph.op('Gemm', [x, weight, bias], { shape: [x!.shape[0]!, weight!.shape[1]!], dtype: 'float32' }),
};
