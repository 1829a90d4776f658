import { finiteValues, floats } from './float32.ts';
import type { ParameterValues } from './parameters.ts';
import { SafetensorsError, storedTensors } from './stored-tensors.ts';

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

/** Reads a safetensors file whose tensors are all F32 and finite. Throws `SafetensorsError` if it is not sound, or holds anything else. */
export function readSafetensors(bytes: Uint8Array): ParameterValues {
  const tensors = storedTensors(bytes);
  const foreign = tensors.find(({ dtype }) => dtype !== 'F32');
  if (foreign !== undefined)
    throw new SafetensorsError(
      `${foreign.name} is "${foreign.dtype}", not F32`,
      `make a model of the folder with the stage import-model, which reads ${floats.join(', ')}`,
    );
  return finiteValues(tensors);
}
