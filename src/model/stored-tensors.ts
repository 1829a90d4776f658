import { isObject, parseJson } from '../base/json.ts';
import { shown } from '../base/shown.ts';
import { sizeOf } from './parameters.ts';
import { formatInstead } from './weights-format.ts';

/** What is wrong with a file that should be safetensors, and what to do if that is known. */
export class SafetensorsError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** A tensor as a safetensors file holds it. */
export interface StoredTensor {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** Little-endian, row-major: a view of the file. */
  readonly bytes: Uint8Array;
}

/** Bytes of an element, by the format's names. */
const dtypes = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E4M3: 1,
  F8_E5M2: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
} as const;
export type Dtype = keyof typeof dtypes;

/**
 * The tensors of a safetensors file, in the order of their data, each name once. Throws `SafetensorsError` where the file is not what
 * the format says: a header size beyond the file, a header that is no JSON object, a name twice, an unknown dtype, a shape that
 * does not fill its bytes, data that overlaps, leaves gaps or ends elsewhere than the file. Nothing is copied before all of that holds.
 */
export function storedTensors(bytes: Uint8Array): StoredTensor[] {
  const { header, start } = headerOf(bytes);
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
  return entries.map(({ name, dtype, shape, begin, end }) => ({
    name,
    dtype,
    shape,
    bytes: bytes.subarray(start + begin, start + end),
  }));
}

/** The reference implementation's own bound. */
const largestHeader = 100_000_000;

/** A header that cannot be read may be no header at all: then the error says what the file is. */
function headerOf(bytes: Uint8Array): { header: Record<string, unknown>; start: number } {
  try {
    return parsedHeader(bytes);
  } catch (error) {
    const format = error instanceof SafetensorsError ? formatInstead(bytes) : undefined;
    if (format === undefined) throw error;
    throw new SafetensorsError(`it is ${format.is}`, format.hint);
  }
}

const noJson = 'the header is no JSON';

function parsedHeader(bytes: Uint8Array): { header: Record<string, unknown>; start: number } {
  if (bytes.length < 8) throw new SafetensorsError(`${bytes.length} bytes are no safetensors file`);
  const size = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  if (size > BigInt(Math.min(largestHeader, bytes.length - 8)))
    throw new SafetensorsError(`the header should have ${size} bytes, the file has ${bytes.length}`);
  const start = 8 + Number(size);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(8, start));
  } catch (error) {
    const isInvalid = error instanceof TypeError && 'code' in error;
    throw isInvalid && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? new SafetensorsError(noJson)
      : error;
  }
  const header = parseJson(text);
  if (header === undefined) throw new SafetensorsError(noJson);
  if (!isObject(header) || !text.startsWith('{'))
    throw new SafetensorsError('the header is no JSON object from its first byte on');
  const twice = repeatedKey(text);
  if (twice !== undefined) throw new SafetensorsError(`the header has the key ${shown(twice)} twice`);
  return { header, start };
}

/** A key that an object of this JSON has more than once; `JSON.parse` would keep the last without a word. */
function repeatedKey(json: string): string | undefined {
  const open: Set<string>[] = [];
  let previous = '';
  for (const [part] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gs)) {
    if (part === '{' || part === '[') open.push(new Set());
    if (part === '}' || part === ']') open.pop();
    if (part === ':') {
      const key: string = JSON.parse(previous);
      const keys = open.at(-1)!;
      if (keys.has(key)) return key;
      keys.add(key);
    }
    previous = part;
  }
  return undefined;
}

function tensorOf(
  name: string,
  entry: unknown,
): { dtype: Dtype; shape: number[]; begin: number; end: number } {
  if (name.length > LONGEST_NAME)
    throw new SafetensorsError(`a tensor's name has ${name.length} characters: ${shown(name)}`);
  if (!isObject(entry)) throw new SafetensorsError(`${name} is not described`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (!isDtype(dtype)) throw new SafetensorsError(`${name} has the dtype ${shown(dtype)}, which is unknown`);
  if (!isNaturals(shape)) throw new SafetensorsError(`${name} has no shape`);
  if (shape.length > MOST_DIMENSIONS) throw new SafetensorsError(`${name} has ${shape.length} dimensions`);
  if (!isNaturals(offsets) || offsets.length !== 2) throw new SafetensorsError(`${name} has no data_offsets`);
  const [begin, end] = offsets as [number, number];
  if (end - begin !== dtypes[dtype] * sizeOf(shape))
    throw new SafetensorsError(
      `${name} has ${end - begin} bytes for ${dtype} of the shape [${shape.join(', ')}]`,
    );
  return { dtype, shape, begin, end };
}

const LONGEST_NAME = 300;
const MOST_DIMENSIONS = 64; // PyTorch's own limit

const isDtype = (value: unknown): value is Dtype => typeof value === 'string' && Object.hasOwn(dtypes, value);

const isNaturals = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);
