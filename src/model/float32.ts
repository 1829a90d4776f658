import type { ParameterValue } from './parameters.ts';
import { SafetensorsError, type StoredTensor } from './stored-tensors.ts';

/** What is read as float32: each holds no number that float32 does not. */
export const floats = ['F32', 'F16', 'BF16'] as const;

/** A stored tensor's numbers as float32, without rounding. Throws `SafetensorsError` where it holds other than `floats`. */
export function float32Of({ name, dtype, shape, bytes }: StoredTensor): ParameterValue {
  const read = readers[dtype as (typeof floats)[number]];
  if (read === undefined)
    throw new SafetensorsError(`${name} is ${JSON.stringify(dtype)}, not ${floats.join(' or ')}`);
  return { shape, data: read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
}

const readers = {
  F32(view: DataView): Float32Array {
    const data = new Float32Array(view.byteLength / 4);
    for (let i = 0; i < data.length; i++) data[i] = view.getFloat32(4 * i, true);
    return data;
  },
  F16(view: DataView): Float32Array {
    const data = new Float32Array(view.byteLength / 2);
    for (let i = 0; i < data.length; i++) data[i] = half(view.getUint16(2 * i, true));
    return data;
  },
  /** The upper half of a float32. */
  BF16(view: DataView): Float32Array {
    const bits = new Uint32Array(view.byteLength / 2);
    for (let i = 0; i < bits.length; i++) bits[i] = view.getUint16(2 * i, true) << 16;
    return new Float32Array(bits.buffer);
  },
};

/** IEEE 754 binary16: a sign, five bits of exponent, ten of fraction. */
function half(bits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
