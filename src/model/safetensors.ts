import { isObject } from '../base/json.ts';
import { type ParameterValues, sizeOf } from './parameters.ts';

/** What is wrong with a file that should be safetensors. */
export class SafetensorsError extends Error {}

/**
 * Numbers by name as a safetensors file of F32: 8 bytes of header size, the header in JSON, the data. Equal values give
 * equal bytes: names are sorted, the header is padded with spaces so that the data starts on a multiple of 8.
 */
export function writeSafetensors(
  values: ParameterValues,
  metadata: { readonly [key: string]: string } = {},
): Uint8Array {
  let end = 0;
  const header: Record<string, unknown> = { __metadata__: { format: 'pt', ...metadata } };
  const names = Object.keys(values).sort();
  for (const name of names) {
    const { shape, data } = values[name]!;
    const begin = end;
    end += data.byteLength;
    header[name] = { dtype: 'F32', shape, data_offsets: [begin, end] };
  }
  const unpadded = Buffer.from(JSON.stringify(header));
  const text = Buffer.concat([unpadded, Buffer.alloc((8 - (unpadded.length % 8)) % 8, ' ')]);
  const bytes = new Uint8Array(8 + text.length + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  let at = 8 + text.length;
  for (const name of names)
    for (const number of values[name]!.data) {
      view.setFloat32(at, number, true);
      at += 4;
    }
  return bytes;
}

/**
 * Reads a safetensors file whose tensors are all F32. Throws `SafetensorsError` where the header is not what the format
 * says: its size beyond the file, JSON that is none, another dtype, a shape that does not fill its bytes, data that
 * overlaps, leaves gaps or ends elsewhere than the file.
 */
export function readSafetensors(bytes: Uint8Array): ParameterValues {
  const { header, start } = headerOf(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => ({ name, ...tensorOf(name, entry) }))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  let expected = 0;
  for (const { name, begin, end } of entries) {
    if (begin !== expected) throw new SafetensorsError(`${name} starts at byte ${begin}, not at ${expected}`);
    expected = end;
  }
  if (start + expected !== bytes.length)
    throw new SafetensorsError(`the data ends at byte ${start + expected} of ${bytes.length}`);
  return Object.fromEntries(
    entries.map(({ name, shape, begin }) => {
      const data = new Float32Array(sizeOf(shape));
      for (let i = 0; i < data.length; i++) data[i] = view.getFloat32(start + begin + 4 * i, true);
      return [name, { shape, data }];
    }),
  );
}

/** The reference implementation's own bound. */
const largestHeader = 100_000_000;

function headerOf(bytes: Uint8Array): { header: Record<string, unknown>; start: number } {
  if (bytes.length < 8) throw new SafetensorsError(`${bytes.length} bytes are no safetensors file`);
  const size = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  if (size > BigInt(Math.min(largestHeader, bytes.length - 8)))
    throw new SafetensorsError(`the header should have ${size} bytes, the file has ${bytes.length}`);
  const start = 8 + Number(size);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, start)));
  } catch {
    throw new SafetensorsError('the header is no JSON');
  }
  if (!isObject(header)) throw new SafetensorsError('the header is no JSON object');
  return { header, start };
}

function tensorOf(name: string, entry: unknown): { shape: number[]; begin: number; end: number } {
  if (!isObject(entry)) throw new SafetensorsError(`${name} is not described`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (dtype !== 'F32') throw new SafetensorsError(`${name} is ${JSON.stringify(dtype)}, not F32`);
  if (!isNaturals(shape)) throw new SafetensorsError(`${name} has no shape`);
  if (!isNaturals(offsets) || offsets.length !== 2) throw new SafetensorsError(`${name} has no data_offsets`);
  const [begin, end] = offsets as [number, number];
  if (end - begin !== 4 * sizeOf(shape))
    throw new SafetensorsError(`${name} has ${end - begin} bytes for the shape [${shape.join(', ')}]`);
  return { shape, begin, end };
}

const isNaturals = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);
