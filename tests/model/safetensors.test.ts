import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { finiteValues, float32Of } from '../../src/model/float32.ts';
import { readSafetensors, writeSafetensors } from '../../src/model/safetensors.ts';
import { SafetensorsError, type StoredTensor, storedTensors } from '../../src/model/stored-tensors.ts';

const values = {
  b: { shape: [2], data: Float32Array.of(1, -2) },
  a: { shape: [], data: Float32Array.of(0.5) },
};
const bytes = writeSafetensors(values);

/** A file with that header and that many bytes of data. */
const fileOf = (header: unknown, data: number): Uint8Array => {
  const text = Buffer.isBuffer(header)
    ? header
    : Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const file = Buffer.alloc(8 + text.length + data);
  file.writeBigUInt64LE(BigInt(text.length));
  text.copy(file, 8);
  return file;
};
const tensor = (begin: number, end: number, shape: unknown = [(end - begin) / 4]) => ({
  dtype: 'F32',
  shape,
  data_offsets: [begin, end],
});

test('are read as they were written, at any place in memory', () => {
  expect(readSafetensors(bytes)).toEqual(values);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(readSafetensors(shifted.subarray(3))).toEqual(values);
});

test.each([
  ['too short', new Uint8Array(5), '5 bytes are no safetensors file'],
  ['header beyond the file', bytes.slice(0, 20), /^the header should have \d+ bytes, the file has 20$/],
  ['no JSON', fileOf('{"a"', 0), 'the header is no JSON'],
  ['no object', fileOf('[1]', 0), 'the header is no JSON object from its first byte on'],
  ['another type', fileOf({ a: { ...tensor(0, 4, [2]), dtype: 'F16' } }, 4), 'a is "F16", not F32'],
  [
    'a shape that does not fill its bytes',
    fileOf({ a: tensor(0, 8, [3]) }, 8),
    'a has 8 bytes for F32 of the shape [3]',
  ],
  ['a gap', fileOf({ a: tensor(0, 4), b: tensor(8, 12) }, 12), 'b starts at byte 8, not at 4'],
  ['an overlap', fileOf({ a: tensor(0, 8), b: tensor(4, 12) }, 12), 'b starts at byte 4, not at 8'],
  ['data missing', bytes.slice(0, -4), /^the data ends at byte \d+ of \d+$/],
  ['data left over', Buffer.concat([bytes, Buffer.alloc(4)]), /^the data ends at byte \d+ of \d+$/],
  ['a negative shape', fileOf({ a: tensor(0, 4, [-1]) }, 4), 'a has no shape'],
  ['a fractional shape', fileOf({ a: tensor(0, 4, [0.5]) }, 4), 'a has no shape'],
  [
    'a shape whose size is beyond all numbers',
    fileOf({ a: tensor(0, 8, [2 ** 53 - 1, 2 ** 53 - 1]) }, 8),
    'a has 8 bytes for F32 of the shape [9007199254740991, 9007199254740991]',
  ],
  [
    'data beyond the file, which is never allocated',
    fileOf({ a: tensor(0, 2 ** 50) }, 8),
    /^the data ends at byte 11258999068\d+ of \d+$/,
  ],
  [
    'offsets the wrong way round',
    fileOf({ a: { dtype: 'F32', shape: [1], data_offsets: [4, 0] } }, 4),
    'a has -4 bytes for F32 of the shape [1]',
  ],
  [
    'three offsets',
    fileOf({ a: { dtype: 'F32', shape: [1], data_offsets: [0, 4, 4] } }, 4),
    'a has no data_offsets',
  ],
  [
    'an unknown type',
    fileOf({ a: { ...tensor(0, 4), dtype: 'toString' } }, 4),
    'a has the dtype "toString", which is unknown',
  ],
  [
    'a name twice',
    fileOf(
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"\\u0061":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
      4,
    ),
    'the header has the key "a" twice',
  ],
  [
    'a field twice',
    fileOf('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"shape":[1,1]}}', 4),
    'the header has the key "shape" twice',
  ],
  ['something before the object', fileOf(' {}', 0), 'the header is no JSON object from its first byte on'],
  ['a tensor that is no object', fileOf({ a: 1 }, 0), 'a is not described'],
  ['a header that is no UTF-8', fileOf(Buffer.from([0x7b, 0xff, 0x7d]), 0), 'the header is no JSON'],
  [
    'a header deeper than any',
    fileOf(`${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`, 0),
    'a has the dtype undefined',
  ],
  ['no offsets', fileOf({ a: { dtype: 'F32', shape: [1] } }, 4), 'a has no data_offsets'],
])('%s is refused', (_, file, message) => {
  expect(() => readSafetensors(file)).toThrow(message);
});

test('a key of quotes, braces and colons is one name', () => {
  const odd = {
    '{"a":': { shape: [1], data: Float32Array.of(1) },
    'a\\"},': { shape: [1], data: Float32Array.of(2) },
  };
  expect(readSafetensors(writeSafetensors(odd))).toEqual(odd);
});

test.each([
  [
    'F16',
    [0x3c00, 0xc000, 0x7bff, 0x0001, 0x03ff, 0x8000, 0x7c00, 0x3555],
    [1, -2, 65504, 2 ** -24, 1023 * 2 ** -24, -0, Infinity, 0.333251953125],
  ],
  [
    'BF16',
    [0x3f80, 0xc000, 0x7f7f, 0x0001, 0x8000, 0xff80, 0x3eab],
    [1, -2, 3.3895313892515355e38, 9.183549615799121e-41, -0, -Infinity, 0.333984375],
  ],
])('%s becomes F32 number for number', (dtype, bits, numbers) => {
  const data = Buffer.from(Uint16Array.from(bits).buffer);
  const file = fileOf({ a: { dtype, shape: [bits.length], data_offsets: [0, data.length] } }, data.length);
  file.set(data, file.length - data.length);
  expect(Array.from(float32Of(storedTensors(file)[0]!).data)).toEqual(numbers);
});

test('every file cut short, and every byte of the header changed, is read or refused, never a crash', () => {
  for (let n = 0; n < bytes.length; n++)
    expect(() => readSafetensors(bytes.slice(0, n))).toThrow(SafetensorsError);
  for (let at = 0; at < bytes.length - 12; at++)
    for (const byte of [0, 0x22, 0x2c, 0x39, 0x7b, 0xff]) {
      const harmed = bytes.slice();
      harmed[at] = byte;
      try {
        readSafetensors(harmed);
      } catch (error) {
        expect(error).toBeInstanceOf(SafetensorsError);
      }
    }
});

const inDtype = (dtype: string, bytes: Uint8Array, elements: number): StoredTensor => {
  const file = fileOf({ a: { dtype, shape: [elements], data_offsets: [0, bytes.length] } }, bytes.length);
  file.set(bytes, file.length - bytes.length);
  return storedTensors(file)[0]!;
};

test('F64 is rounded to the nearest F32, ties to even', () => {
  const numbers = [1, -0, 1 + 2 ** -24, 1 + 2 ** -24 + 2 ** -50, 0.1, 3.4028235677973362e38, -1e-46];
  const tensor = inDtype('F64', new Uint8Array(Float64Array.from(numbers).buffer), numbers.length);
  expect(Array.from(float32Of(tensor).data)).toEqual(numbers.map(Math.fround));
});

test.each(['BOOL', 'U8', 'I8', 'F8_E4M3', 'F8_E5M2', 'U16', 'I16', 'U32', 'I32', 'U64', 'I64'])(
  '%s is no weight: the tensor, its dtype and those that are read are named',
  (dtype) => {
    const bytes = Number(/^[UI](8|16|32|64)$/.exec(dtype)?.[1] ?? 8) / 8;
    expect(() => float32Of(inDtype(dtype, new Uint8Array(2 * bytes), 2))).toThrow(
      `a is ${dtype}; weights are read as F32, F16, BF16, F64`,
    );
  },
);

describe('numbers that are not finite', () => {
  const tensorsOf = (dtype: string, data: Uint8Array, shape: number[]): StoredTensor[] => [
    { name: 'sound', dtype: 'F32', shape: [1], bytes: new Uint8Array(4) },
    { name: 'broken', dtype: dtype as StoredTensor['dtype'], shape, bytes: data },
  ];
  const messageOf = (tensors: readonly StoredTensor[]): Pick<SafetensorsError, 'message' | 'hint'> => {
    try {
      finiteValues(tensors);
    } catch (error) {
      if (error instanceof SafetensorsError) return error;
      throw error;
    }
    throw new Error('read');
  };

  test('are found at any place of a tensor of any length, and counted', () => {
    const random = randomFrom(1, 'places');
    for (let trial = 0; trial < 300; trial++) {
      const data = Float32Array.from({ length: 1 + random.below(30) }, () => random.normal() * 1e37);
      const places = Array.from({ length: 1 + random.below(3) }, () => random.below(data.length));
      for (const place of places) data[place] = [Number.NaN, Infinity, -Infinity][random.below(3)]!;
      const count = new Set(places).size;
      const first = Math.min(...places);
      const { message } = messageOf(tensorsOf('F32', new Uint8Array(data.buffer), [data.length]));
      expect(message).toBe(
        `broken holds ${data[first]} at [${first}] (${count} of its ${data.length} numbers ${count === 1 ? 'is' : 'are'} not finite)`,
      );
    }
  });

  test('of F16 are told from what overflowed, with a way out', () => {
    const halves = new Uint8Array(Uint16Array.of(0x3c00, 0x7c00, 0xfc00, 0x7e00, 0, 0).buffer);
    const { message, hint } = messageOf(tensorsOf('F16', halves, [2, 3]));
    expect(message).toBe('broken holds Infinity at [0, 1] (3 of its 6 numbers are not finite)');
    expect(hint).toContain('65504');
  });

  test('of F64 include what float32 cannot hold', () => {
    const doubles = new Uint8Array(Float64Array.of(1, 1e300).buffer);
    const { message } = messageOf(tensorsOf('F64', doubles, [2]));
    expect(message).toBe(
      'broken holds 1e+300 (beyond what float32 holds) at [1] (1 of its 2 numbers is not finite)',
    );
  });

  test('the largest and smallest finite ones are read', () => {
    const data = Float32Array.of(3.4028234663852886e38, -3.4028234663852886e38, 1.4e-45, -0);
    expect(finiteValues(tensorsOf('F32', new Uint8Array(data.buffer), [4]))['broken']!.data).toEqual(data);
  });
});

test.each([
  ['a Git LFS pointer', Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 1\n')],
  ['compressed with gzip', gzipSync(bytes)],
  ['a zip archive, such as PyTorch', Buffer.from('PK\x03\x04\0\0\x08\x08archive/data.pkl')],
  ['compressed with zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4, 0, 0, 0, 1, 2])],
  ['encoded as UTF-16LE', Buffer.from('\ufeff{"a": 1}', 'utf16le')],
  ['an HTML page', Buffer.from('<!DOCTYPE html><html><body>404</body></html>')],
  ["one of Python's pickles", Buffer.from([0x80, 2, 0x7d, 0x71, 0, 0x2e, 0, 0, 0, 0])],
  ['a GGUF file', Buffer.from('GGUF\x03\0\0\0\0\0\0\0\0\0\0\0')],
])('%s in the place of a safetensors file is named', (kind, file) => {
  expect(() => readSafetensors(file)).toThrow(`it is ${kind}`);
});

test('a header whose size begins like gzip is read', () => {
  const size = 0x8b1f;
  const file = Buffer.alloc(8 + size, ' ');
  file.writeBigUInt64LE(BigInt(size));
  file.write('{}', 8);
  expect(readSafetensors(file)).toEqual({});
});
