import { tf } from '../../../ops/tfjs.ts';
import type { Emitter, Emitters } from '../emitter.ts';
import type { Dtype } from '../graph.ts';

const unary =
  (op: string, dtype?: Dtype): Emitter =>
  ({ graph, inputs: { x } }) =>
    graph.op(op, [x], { shape: x!.shape, dtype: dtype ?? x!.dtype });

const binary =
  (op: string, dtype?: Dtype): Emitter =>
  ({ graph, inputs: { a, b } }) =>
    graph.op(op, [a, b], { shape: broadcast(a!.shape, b!.shape), dtype: dtype ?? a!.dtype });

const broadcast = (a: readonly number[], b: readonly number[]): number[] =>
  tf.backend_util.assertAndGetBroadcastShape([...a], [...b]);

export const elementwise: Emitters = {
  Add: binary('Add'),
  Sub: binary('Sub'),
  Multiply: binary('Mul'),
  RealDiv: binary('Div'),
  Maximum: binary('Max'),
  Minimum: binary('Min'),
  Pow: binary('Pow'),
  Equal: binary('Equal', 'bool'),
  Greater: binary('Greater', 'bool'),
  GreaterEqual: binary('GreaterOrEqual', 'bool'),
  Less: binary('Less', 'bool'),
  LessEqual: binary('LessOrEqual', 'bool'),
  LogicalAnd: binary('And', 'bool'),
  LogicalOr: binary('Or', 'bool'),
  LogicalNot: unary('Not'),
  Neg: unary('Neg'),
  Abs: unary('Abs'),
  Exp: unary('Exp'),
  Log: unary('Log'),
  Sqrt: unary('Sqrt'),
  Reciprocal: unary('Reciprocal'),
  Tanh: unary('Tanh'),
  Sigmoid: unary('Sigmoid'),
  Relu: unary('Relu'),
  Floor: unary('Floor'),
  Square: ({ graph, inputs: { x } }) => graph.op('Mul', [x, x], x!),
  Rsqrt: ({ graph, inputs: { x } }) => graph.op('Reciprocal', [graph.op('Sqrt', [x], x!)], x!),
  NotEqual: ({ graph, inputs: { a, b } }) => {
    const as = { shape: broadcast(a!.shape, b!.shape), dtype: 'bool' } as const;
    return graph.op('Not', [graph.op('Equal', [a, b], as)], as);
  },
  SquaredDifference: ({ graph, inputs: { a, b } }) => {
    const as = { shape: broadcast(a!.shape, b!.shape), dtype: a!.dtype };
    const difference = graph.op('Sub', [a, b], as);
    return graph.op('Mul', [difference, difference], as);
  },
  AddN: ({ graph, inputs }) => {
    const terms = Object.values(inputs);
    if (graph.target === 'processor') return graph.op('Sum', terms, terms[0]!);
    return terms.reduce((sum, term) => graph.op('Add', [sum, term], sum));
  },
  ClipByValue: ({ graph, inputs: { x }, attrs }) =>
    graph.op(
      'Clip',
      [x, graph.float(attrs.number('clipValueMin')), graph.float(attrs.number('clipValueMax'))],
      x!,
    ),
  Select: ({ graph, inputs: { condition, t, e } }) => graph.op('Where', [condition, t, e], t!),
  Cast: ({ graph, inputs: { x }, attrs }) => {
    const dtype = attrs.dtype('dtype');
    if (dtype === x!.dtype) return x!;
    return graph.op(
      'Cast',
      [x],
      { shape: x!.shape, dtype },
      { to: { float32: 1, int32: 6, int64: 7, bool: 9 }[dtype] },
    );
  },
};
