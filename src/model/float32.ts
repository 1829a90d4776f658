import { nonFiniteIn } from '../base/finite.ts';
import type { ParameterValue, ParameterValues } from './parameters.ts';
import { type Dtype, SafetensorsError, type StoredTensor } from './stored-tensors.ts';

/** What is read as float32. The first three hold no number that float32 does not; F64 is rounded to the nearest. */
export const floats = ['F32', 'F16', 'BF16', 'F64'] as const satisfies readonly Dtype[];
type FloatDtype = (typeof floats)[number];

/** A stored tensor's numbers as float32. Throws `SafetensorsError` if its dtype is none of `floats`. */
export function float32Of({ name, dtype, shape, bytes }: StoredTensor): ParameterValue {
  if (!isFloat(dtype))
    throw new SafetensorsError(`${name} is ${dtype}; weights are read as ${floats.join(', ')}`);
  return { shape, data: readers[dtype](bytes) };
}

/** The numbers of a file's tensors. Throws a `SafetensorsError` that names the first tensor whose numbers are not all finite. */
export function finiteValues(tensors: readonly StoredTensor[]): ParameterValues {
  const broken: string[] = [];
  const values = Object.fromEntries(
    tensors.map((tensor) => {
      const value = float32Of(tensor);
      const problem = brokenNumbers(tensor, value);
      if (problem !== undefined) broken.push(problem);
      return [tensor.name, value];
    }),
  );
  if (broken.length === 0) return values;
  const [first, ...more] = broken;
  const others =
    more.length === 0 ? '' : `, and ${more.length} more of its ${tensors.length} tensors are broken`;
  throw new SafetensorsError(`${first}${others}`, adviceFor(tensors));
}

const isFloat = (dtype: Dtype): dtype is FloatDtype => floats.some((known) => known === dtype);

function brokenNumbers(
  { name, dtype, shape, bytes }: StoredTensor,
  { data }: ParameterValue,
): string | undefined {
  const found = nonFiniteIn(data);
  if (found === undefined) return undefined;
  const { count, first } = found;
  const written = dtype === 'F64' ? viewOf(bytes).getFloat64(8 * first, true) : data[first]!;
  const beyond = Number.isFinite(written) ? ' (beyond what float32 holds)' : '';
  const share = `${count} of its ${data.length} numbers ${count === 1 ? 'is' : 'are'} not finite`;
  return `${name} holds ${written}${beyond} at [${placeOf(first, shape).join(', ')}] (${share})`;
}

/** Row-major index of an element, dimension by dimension. */
function placeOf(index: number, shape: readonly number[]): number[] {
  const place: number[] = [];
  let rest = index;
  for (const size of shape.toReversed()) {
    place.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return place;
}

function adviceFor(tensors: readonly StoredTensor[]): string {
  if (tensors.some(({ dtype }) => dtype === 'F16'))
    return 'F16 holds no number above 65504: convert the original weights to F32 or BF16';
  if (tensors.some(({ dtype }) => dtype === 'F64')) return 'take weights that were saved as F32';
  return 'the training that made them diverged, or the file is damaged: take an earlier checkpoint, or copy it again';
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const readers: Readonly<Record<FloatDtype, (bytes: Uint8Array) => Float32Array>> = {
  F32(bytes) {
    const data = new Float32Array(bytes.byteLength / 4);
    new Uint8Array(data.buffer).set(bytes);
    if (!isLittleEndian) Buffer.from(data.buffer).swap32();
    return data;
  },
  F16(bytes) {
    const view = viewOf(bytes);
    const data = new Float32Array(view.byteLength / 2);
    for (let i = 0; i < data.length; i++) data[i] = half(view.getUint16(2 * i, true));
    return data;
  },
  /** The upper half of a float32. */
  BF16(bytes) {
    const view = viewOf(bytes);
    const bits = new Uint32Array(view.byteLength / 2);
    for (let i = 0; i < bits.length; i++) bits[i] = view.getUint16(2 * i, true) << 16;
    return new Float32Array(bits.buffer);
  },
  F64(bytes) {
    const view = viewOf(bytes);
    const data = new Float32Array(view.byteLength / 8);
    for (let i = 0; i < data.length; i++) data[i] = view.getFloat64(8 * i, true);
    return data;
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
