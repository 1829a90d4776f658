import protobuf from 'protobufjs/minimal.js';

/**
 * The part of ONNX's protocol buffers (onnx.proto3) that a traced graph uses: message → field → its number and type. A type in
 * brackets repeats; one that names a message nests it.
 */
const SCHEMA = {
  Model: { irVersion: [1, 'int64'], producer: [2, 'string'], graph: [7, 'Graph'], opsets: [8, ['Opset']] },
  Opset: { domain: [1, 'string'], version: [2, 'int64'] },
  Graph: {
    nodes: [1, ['Node']],
    name: [2, 'string'],
    initializers: [5, ['Tensor']],
    inputs: [11, ['ValueInfo']],
    outputs: [12, ['ValueInfo']],
  },
  Node: {
    inputs: [1, ['string']],
    outputs: [2, ['string']],
    name: [3, 'string'],
    op: [4, 'string'],
    attributes: [5, ['Attribute']],
    domain: [7, 'string'],
  },
  Attribute: {
    name: [1, 'string'],
    float: [2, 'float'],
    int: [3, 'int64'],
    string: [4, 'bytes'],
    ints: [8, ['int64']],
    type: [20, 'int64'],
  },
  Tensor: { dims: [1, ['int64']], dataType: [2, 'int64'], name: [8, 'string'], raw: [9, 'bytes'] },
  ValueInfo: { name: [1, 'string'], type: [2, 'Type'] },
  Type: { tensor: [1, 'TensorType'] },
  TensorType: { elementType: [1, 'int64'], shape: [2, 'Shape'] },
  Shape: { dims: [1, ['Dimension']] },
  Dimension: { value: [1, 'int64'] },
} as const satisfies Record<string, Record<string, readonly [number, string | readonly [string]]>>;

type MessageName = keyof typeof SCHEMA;
export type Field = number | string | Uint8Array | Message | readonly (number | string | Message)[];
/** A message's fields by the schema's names; absent ones are not written. */
export interface Message {
  readonly [field: string]: Field | undefined;
}

/** A message's bytes. Throws on a field the schema does not know. */
export const encode = (name: MessageName, message: Message): Uint8Array =>
  write(protobuf.Writer.create(), name, message).finish();

function write(writer: protobuf.Writer, name: MessageName, message: Message): protobuf.Writer {
  const schema: Record<string, readonly [number, string | readonly [string]]> = SCHEMA[name];
  for (const [field, value] of Object.entries(message)) {
    if (value === undefined) continue;
    const [number, type] = schema[field] ?? unknownField(name, field);
    if (typeof type === 'string') writeField(writer, number, type, value);
    else for (const item of value as readonly Field[]) writeField(writer, number, type[0], item);
  }
  return writer;
}

const unknownField = (name: string, field: string): never => {
  throw new Error(`ONNX message ${name} has no field ${field}`);
};

function writeField(writer: protobuf.Writer, number: number, type: string, value: Field): void {
  switch (type) {
    case 'int64':
      writer.uint32(number << 3).int64(value as number);
      break;
    case 'float':
      writer.uint32((number << 3) | 5).float(value as number);
      break;
    case 'string':
      writer.uint32((number << 3) | 2).string(value as string);
      break;
    case 'bytes':
      writer.uint32((number << 3) | 2).bytes(value as Uint8Array);
      break;
    default:
      write(writer.uint32((number << 3) | 2).fork(), type as MessageName, value as Message).ldelim();
  }
}
