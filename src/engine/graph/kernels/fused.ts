import { HIDDEN } from '../../../ops/attention.ts';
import { GELU_CUBIC, GELU_LINEAR } from '../../../ops/gelu.ts';
import type { Emitters } from '../emitter.ts';
import { tracer } from '../tracer.ts';
import { int64 } from './indexing.ts';
import { reshape } from './layout.ts';

/** Faster forms of the ops in src/ops, each held to its plain definition by test. */
export const fused: Emitters = {
  LayerNorm: ({ graph, inputs: { x, gain, bias }, attrs }) => {
    const row = { shape: x!.shape.with(-1, 1), dtype: 'float32' } as const;
    return graph.ops('LayerNormalization', [x, gain, bias], [x!, row, row], {
      axis: -1,
      epsilon: { float: attrs.number('epsilon') },
    });
  },
  Gelu: ({ graph, inputs: { x } }) => {
    const cubic = graph.op('Mul', [graph.op('Mul', [x, x], x!), graph.float(GELU_CUBIC)], x!);
    const curve = graph.op('Add', [cubic, graph.float(GELU_LINEAR)], x!);
    const gate = graph.op('Sigmoid', [graph.op('Mul', [curve, x], x!)], x!);
    const y = graph.op('Mul', [x, gate], x!);
    graph.alone(y, gate, { op: 'FastGelu', inputs: [x!.name] });
    return [y, gate, curve];
  },
  HeadsSideBySide: ({ graph, inputs: { mixed, probabilities, qkv }, attrs }) => {
    const [B, H, T, D] = mixed!.shape as [number, number, number, number];
    const whole = { shape: [B, T, H * D], dtype: 'float32' } as const;
    const shape = graph.ints(whole.shape);
    const product = attrs.flag('plain') ? graph.productBehind(qkv!) : undefined;
    const x = product && graph.op('Reshape', [{ ...whole, name: product.x }, shape], whole);
    const rows = { shape: [B, T, H, D], dtype: 'float32' } as const;
    const y = graph.op(
      'Reshape',
      [graph.op('Transpose', [mixed], rows, { perm: [0, 2, 1, 3] }), shape],
      whole,
    );
    if (x !== undefined) {
      const attributes = { num_heads: H, unidirectional: 1, mask_filter_value: { float: HIDDEN } };
      const inputs = [x.name, product!.weight, product!.bias];
      graph.alone(y, probabilities!, { op: 'Attention', inputs, attributes });
    }
    return y;
  },
  DropoutMask: ({ graph, inputs: { seed }, attrs }) => {
    if (!graph.inputs.some(({ name }) => name === seed!.name)) {
      throw new Error('the seed of a dropout must be a tensor of the batch itself');
    }
    const [shape, rate, site] = [attrs.numbers('shape'), attrs.number('rate'), attrs.number('site')];
    const name = `mask:${site}:${rate}:${shape.join('x')}:${seed!.name}`;
    const known = graph.inputs.find((input) => input.name === name);
    if (known !== undefined) return known;
    tracer.masks.push({ name, shape, rate, site, seed: seed!.name });
    return graph.input(name, shape, 'float32');
  },
  // log Σ exp(z) = z_j − log P_j for any j; the greatest has P_j ≥ 1/V, so neither term loses precision.
  LossHead: ({ graph, inputs: { h, table, targets } }) => {
    const [rows, vocabulary] = [h!.shape[0]!, table!.shape[0]!];
    const matrix = { shape: [rows, vocabulary], dtype: 'float32' } as const;
    const column = { shape: [rows, 1], dtype: 'float32' } as const;
    const logits = graph.op('Gemm', [h, table], matrix, { transA: 0, transB: 1 });
    const ids = int64(graph, reshape(graph, targets!, [rows, 1]));
    const chosen = graph.op('GatherElements', [logits, ids], column, { axis: 1 });
    const greatest = graph.op('ReduceMax', [logits, graph.ints([1])], column, { keepdims: 1 });
    const probabilities = graph.op('Softmax', [logits], matrix, { axis: -1 });
    const likeliest = graph.op('ReduceMax', [probabilities, graph.ints([1])], column, { keepdims: 1 });
    const above = graph.op('Sub', [greatest, chosen], column);
    const logarithms = graph.op('LogSoftmax', [logits], matrix, { axis: -1 });
    const likelihood = graph.op('GatherElements', [logarithms, ids], column, { axis: 1 });
    const losses = graph.op('Sub', [above, graph.op('Log', [likeliest], column)], column);
    graph.alone(losses, probabilities, { op: 'Neg', inputs: [likelihood.name] });
    return [reshape(graph, losses, [rows]), probabilities];
  },
  // The new elements come from the losses, so that whatever reads the probabilities for those has run, and this works in place.
  LessOne: ({ graph, inputs: { probabilities, targets, losses } }) => {
    const column = { shape: [losses!.shape[0]!, 1], dtype: 'float32' } as const;
    const ids = int64(graph, reshape(graph, targets!, column.shape));
    const negative = graph.op('Neg', [reshape(graph, losses!, column.shape)], column);
    const wrong = graph.op('Sub', [graph.op('Exp', [negative], column), graph.float(1)], column);
    return graph.op('ScatterElements', [probabilities, ids, wrong], probabilities!, { axis: 1 });
  },
};
