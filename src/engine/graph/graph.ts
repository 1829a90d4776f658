import { encode, type Message } from './proto.ts';

export type Dtype = 'float32' | 'int32' | 'int64' | 'bool';
/** ONNX's numbers for them (TensorProto.DataType). */
const DATA_TYPE = { float32: 1, int32: 6, int64: 7, bool: 9 } as const satisfies Record<Dtype, number>;

/** A value of the graph, not yet computed. */
export interface Symbolic {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: Dtype;
}

export interface Attributes {
  readonly [name: string]: number | string | readonly number[] | { readonly float: number };
}

export interface Node {
  readonly op: string;
  /** Value names; empty where an optional input is left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly Symbolic[];
  readonly attributes: Attributes;
  /** What computes its output in one go where nothing but this node reads the value `spared`. */
  readonly alone?: Shortcut & { readonly spared: string };
}

/** What a node is. */
export interface Shortcut {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly attributes?: Attributes;
}

export interface Constant {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** Ops of onnxruntime's own domain; the others are ONNX's. */
const MICROSOFT = new Set(['Attention', 'FastGelu', 'FusedMatMul']);
const OPSET = 20;

/**
 * What a graph is for: a GPU's provider lacks some of the processor's ops, and adds up in no fixed order what several of its threads
 * scatter to one place.
 */
export type Target = 'processor' | 'device';

/** A graph under construction: nodes in an order in which they can run, constants by content. */
export class Graph {
  nodes: Node[] = [];
  readonly inputs: Symbolic[] = [];
  readonly outputs: Symbolic[] = [];
  readonly constants = new Map<string, Constant>();
  private readonly constantNames = new Map<string, string>();
  private values = 0;

  constructor(readonly target: Target = 'processor') {}

  input(name: string, shape: readonly number[], dtype: Dtype): Symbolic {
    const input = { name, shape, dtype };
    this.inputs.push(input);
    return input;
  }

  /** Appends a node with one output. */
  op(
    op: string,
    inputs: readonly (Symbolic | undefined)[],
    output: { readonly shape: readonly number[]; readonly dtype: Dtype },
    attributes: Attributes = {},
  ): Symbolic {
    return this.ops(op, inputs, [output], attributes)[0]!;
  }

  /** Appends a node with several outputs. */
  ops(
    op: string,
    inputs: readonly (Symbolic | undefined)[],
    outputs: readonly { readonly shape: readonly number[]; readonly dtype: Dtype }[],
    attributes: Attributes = {},
  ): Symbolic[] {
    const results = outputs.map(({ shape, dtype }) => ({ name: `v${this.values++}`, shape, dtype }));
    this.nodes.push({
      op,
      inputs: inputs.map((input) => input?.name ?? ''),
      outputs: results,
      attributes,
    });
    return results;
  }

  /** Says how else `value`, the last that was computed, may be: see `Node.alone`. By ops of the processor: a device's provider lacks them. */
  alone(value: Symbolic, spared: Symbolic, shortcut: Shortcut): void {
    if (this.target === 'device') return;
    const made = this.nodes.pop();
    if (made?.outputs[0]?.name !== value.name) throw new Error(`${value.name} is not the last value`);
    this.nodes.push({ ...made, alone: { ...shortcut, spared: spared.name } });
  }

  /** The x, W and b of x W + b, if the value is that, or that in another shape. */
  productBehind({ name }: Symbolic): { x: string; weight: string; bias: string } | undefined {
    const maker = (of: string) => this.nodes.find(({ outputs: [made] }) => made?.name === of);
    const last = maker(name);
    const node = last?.op === 'Reshape' ? maker(last.inputs[0]!) : last;
    const [x, weight, bias] = node?.op === 'Gemm' ? node.inputs : [];
    const more = Object.keys(node?.attributes ?? {}).length > 0;
    return x === undefined || weight === undefined || bias === undefined || more
      ? undefined
      : { x, weight, bias };
  }

  constant(dtype: Dtype, shape: readonly number[], data: NodeJS.TypedArray): Symbolic {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const key = `${dtype} ${shape.join()} ${Buffer.from(bytes).toString('latin1')}`;
    let name = this.constantNames.get(key);
    if (name === undefined) {
      name = `c${this.constants.size}`;
      this.constants.set(name, { dtype, shape, bytes: bytes.slice() });
      this.constantNames.set(key, name);
    }
    return { name, shape, dtype };
  }

  float(value: number): Symbolic {
    return this.constant('float32', [], Float32Array.of(value));
  }

  /** A vector of int64: the shapes, axes and bounds that ONNX takes as inputs. */
  ints(values: readonly number[]): Symbolic {
    return this.constant('int64', [values.length], BigInt64Array.from(values, BigInt));
  }

  /** A value that is an output in its own right: a node's, and no other output's. */
  output(value: Symbolic): Symbolic {
    const computed = this.nodes.some((node) => node.outputs.some(({ name }) => name === value.name));
    const taken = this.outputs.some(({ name }) => name === value.name);
    const output = computed && !taken ? value : this.op('Identity', [value], value);
    this.outputs.push(output);
    return output;
  }

  /** The bytes of an ONNX model. Inputs and constants that no node reads are left out. */
  serialize(): Uint8Array {
    const read = this.reads();
    const constants = [...this.constants].filter(([name]) => read.has(name));
    return encode('Model', {
      irVersion: 9,
      producer: 'transferline',
      graph: {
        nodes: this.nodes.map(nodeMessage),
        name: 'traced',
        initializers: constants.map(([name, { dtype, shape, bytes }]) => ({
          dims: shape,
          dataType: DATA_TYPE[dtype],
          name,
          raw: bytes,
        })),
        inputs: this.inputs.filter(({ name }) => read.has(name)).map(valueMessage),
        outputs: this.outputs.map(valueMessage),
      },
      opsets: [
        { domain: '', version: OPSET },
        { domain: 'com.microsoft', version: 1 },
      ],
    });
  }

  /** Names that some node reads. */
  reads(): ReadonlySet<string> {
    return new Set(this.nodes.flatMap((node) => node.inputs));
  }
}

const valueMessage = ({ name, shape, dtype }: Symbolic): Message => ({
  name,
  type: {
    tensor: { elementType: DATA_TYPE[dtype], shape: { dims: shape.map((value) => ({ value })) } },
  },
});

const nodeMessage = ({ op, inputs, outputs, attributes }: Node): Message => ({
  inputs,
  outputs: outputs.map(({ name }) => name),
  name: outputs[0]?.name,
  op,
  attributes: Object.entries(attributes).map(([name, value]) => attributeMessage(name, value)),
  ...(MICROSOFT.has(op) ? { domain: 'com.microsoft' } : {}),
});

/** Of the types FLOAT 1, INT 2, STRING 3 and INTS 7. */
function attributeMessage(name: string, value: Attributes[string]): Message {
  if (typeof value === 'number') return { name, int: value, type: 2 };
  if (typeof value === 'string') return { name, string: Buffer.from(value), type: 3 };
  if ('float' in value) return { name, float: value.float, type: 1 };
  return { name, ints: value, type: 7 };
}
