import type { BackendValues, DataId, DataType, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../ops/tfjs.ts';
import { type Dtype, Graph, type Symbolic } from './graph.ts';

export const TRACER = 'onnx-tracer';

/**
 * A tfjs backend that computes nothing: its kernels append nodes to a graph, and a tensor's data is the name of a value there.
 * Reading a tensor's data is an error, for it does not exist yet.
 */
export class Tracer extends tf.KernelBackend {
  /** What kernels append to; set for the time of one trace. */
  graph = new Graph();
  masks: MaskInput[] = [];
  private readonly values = new tf.DataStorage<{ value: Symbolic; references: number }>(this, tf.engine());

  tensor(value: Symbolic): Tensor {
    return tf.engine().makeTensorFromTensorInfo(this.info(value));
  }

  info(value: Symbolic): TensorInfo {
    if (value.dtype === 'int64') throw new Error(`${value.name} is int64, which tfjs does not have`);
    const dataId = {};
    this.values.set(dataId, { value, references: 1 });
    return { dataId, shape: [...value.shape], dtype: value.dtype };
  }

  symbol({ dataId }: { readonly dataId: DataId }): Symbolic {
    return this.values.get(dataId).value;
  }

  override write(values: BackendValues, shape: number[], dtype: DataType): DataId {
    const [type, array] = typed(values, dtype);
    return this.info(this.graph.constant(type, shape, array)).dataId;
  }

  override readSync(): never {
    throw new Error('a traced function read the data of a tensor, which has none until the graph runs');
  }

  override async read(): Promise<never> {
    return this.readSync();
  }

  override move(dataId: DataId, values: BackendValues, shape: number[], dtype: DataType, references: number) {
    const [type, array] = typed(values, dtype);
    this.values.set(dataId, { value: this.graph.constant(type, shape, array), references });
  }

  override disposeData(dataId: DataId): boolean {
    const entry = this.values.get(dataId);
    entry.references--;
    return entry.references > 0 ? false : this.values.delete(dataId);
  }

  override incRef(dataId: DataId): void {
    this.values.get(dataId).references++;
  }

  override refCount(dataId: DataId): number {
    return this.values.has(dataId) ? this.values.get(dataId).references : 0;
  }

  override numDataIds(): number {
    return this.values.numDataIds();
  }

  override memory(): { unreliable: boolean } {
    return { unreliable: true };
  }

  override floatPrecision(): 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }
}

/** A dropout mask that the graph takes as an input: whoever runs it fills the mask from the seed's data. */
export interface MaskInput {
  /** Of the mask's input. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly rate: number;
  readonly site: number;
  /** Name of the input that holds seed and step. */
  readonly seed: string;
}

function typed(values: BackendValues, dtype: DataType): [Dtype, NodeJS.TypedArray] {
  if (typeof values[0] === 'string') throw new Error('strings cannot be traced');
  const numbers = values as Exclude<BackendValues, string[] | Uint8Array[]>;
  if (dtype === 'float32') return ['float32', Float32Array.from(numbers)];
  if (dtype === 'int32') return ['int32', Int32Array.from(numbers)];
  if (dtype === 'bool') return ['bool', Uint8Array.from(numbers)];
  throw new Error(`${dtype} cannot be traced`);
}

/** The tracer itself, made once; as the current backend of tfjs only while something is traced. */
export const tracer = new Tracer();
tf.registerBackend(TRACER, () => tracer);
