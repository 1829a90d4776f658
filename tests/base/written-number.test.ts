import { expect, test } from 'vitest';
import { isAsWritten } from '../../src/base/written-number.ts';
import { seeded } from '../plan/random-text.ts';

const read = (text: string): number => Number(text.replace(/^\+/, ''));

test.each([
  ['9007199254740992', true],
  ['9007199254740993', false],
  ['9007199254740994', true],
  ['0x20000000000000', true],
  ['0x20000000000001', false],
  ['0o400000000000000000', true],
  ['0o400000000000000001', false],
  ['18446744073709551616', false],
  ['18446744073709552000', true],
  ['9007199254740993.0', false],
  ['9.007199254740994e15', true],
  ['1e23', true],
  ['123456789e15', true],
  ['0.1', true],
  ['.5', true],
  ['5.', true],
  ['3.14159265358979323846', true],
  ['0.99999999999999999999', false],
  ['1e-400', false],
  ['5e-324', true],
  ['6e-324', false],
  ['-0', true],
  ['-0.00e+9', true],
  ['007', true],
  ['1000000', true],
])('%s is what it says: %s', (text, is) => {
  expect(isAsWritten(text, read(text))).toBe(is);
});

/** As arbitrary-precision integers see it: an integer is accepted where it prints as itself, in each of its spellings. */
test('every spelling of an integer has the same answer, which is whether it prints as itself', () => {
  const random = seeded(11);
  for (let round = 0; round < 3000; round++) {
    const bits = 1 + Math.floor(random() * 72);
    let value = 1n;
    for (let bit = 1; bit < bits; bit++) value = value * 2n + (random() < 0.5 || bit > 56 ? 0n : 1n);
    value += BigInt(Math.floor(random() * 3)) - 1n;
    const digits = value.toString();
    const isExact = printed(Number(value)) === value;
    const zeros = '0'.repeat(Math.floor(random() * 4));
    const spellings = [
      digits,
      `-${digits}`,
      `${zeros}${digits}`,
      `${digits}.${zeros}`,
      `${digits}${zeros}e-${zeros.length}`,
      `${digits.slice(0, 1)}.${digits.slice(1)}e${digits.length - 1}`,
      `0x${value.toString(16)}`,
      `0o${value.toString(8)}`,
    ];
    for (const text of spellings) expect([text, isAsWritten(text, read(text))]).toEqual([text, isExact]);
  }
});

/** The integer that JSON and commands show. */
const printed = (value: number): bigint => {
  const [digits = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  return BigInt(whole + fraction.padEnd(Number(power), '0'));
};

test('every double is what it prints as', () => {
  const random = seeded(12);
  const view = new DataView(new ArrayBuffer(8));
  for (let round = 0; round < 3000; round++) {
    view.setUint32(0, random() * 2 ** 32);
    view.setUint32(4, random() * 2 ** 32);
    const value = view.getFloat64(0);
    if (!Number.isFinite(value)) continue;
    expect([value, isAsWritten(String(value), value)]).toEqual([value, true]);
    expect([value, isAsWritten(value.toExponential(), value)]).toEqual([value, true]);
  }
});
