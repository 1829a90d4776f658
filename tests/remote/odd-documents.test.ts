import { expect, test } from 'vitest';
import { canonical, type Json } from '../../src/base/json.ts';
import { type Random, randomFrom } from '../../src/base/random.ts';
import { sha256 } from '../../src/base/sha256.ts';
import type { Digest } from '../../src/domain/artifact.ts';
import { checkEntry } from '../../src/remote/check-entry.ts';
import { checkListing } from '../../src/remote/check-listing.ts';
import { signedEntry } from '../../src/remote/entry-document.ts';
import { Refused } from '../../src/remote/fault.ts';
import { newSigner, trust } from './team.ts';

const signer = newSigner();

/** A document whose body is signed, whatever it is. */
function document(body: string, more: Record<string, Json> = {}): string {
  const signed = new Date().toISOString();
  const signature = signer.sign(`transferline cache entry 1\n${signed}\n${body}`);
  const envelope = JSON.stringify({ format: 1, key: signer.key, signed, signature, body, ...more });
  return JSON.stringify({ outputFiles: [], stdoutRaw: Buffer.from(envelope).toString('base64') });
}

/** Takes or refuses: any other error would end a run. */
function isTaken(text: string, fingerprint: string): boolean {
  try {
    checkEntry(signedEntry(text, trust(signer)), fingerprint);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const odd: readonly string[] = [
  '',
  'null',
  '0',
  '"text"',
  '[]',
  '{}',
  '{',
  '<html></html>',
  '\u0000',
  '\ufeff{}',
  deep(1_000_000),
  `{"fingerprint":"${'0'.repeat(64)}","record":{"a":${deep(200_000)}}}`,
  `{"fingerprint":"${'0'.repeat(64)}","record":{"a":1e999}}`,
  `{"fingerprint":"${'0'.repeat(64)}","record":{},"circumstances":${deep(5000)}}`,
  '{"__proto__":{"fingerprint":"x"},"constructor":1}',
  '{"record":null,"outputs":null}',
];

test.each(odd.map((text, n) => [n, text.slice(0, 40), text] as const))(
  'an odd document is refused, signed or not: %i %s',
  (_, __, text) => {
    expect(isTaken(text, '0'.repeat(64))).toBe(false);
    expect(isTaken(document(text), '0'.repeat(64))).toBe(false);
    expect(isTaken(JSON.stringify({ stdoutRaw: text }), '0'.repeat(64))).toBe(false);
    expect(isTaken(JSON.stringify({ stdoutRaw: Buffer.from(text).toString('base64') }), '0')).toBe(false);
    expect(() => checkListing(text, { size: 1 } as Digest, { longestPath: 99, ignoresCase: false })).toThrow(
      Refused,
    );
  },
);

const record: Json = { kind: 'command', outputs: { o: {} } };
const entry = (): { [key: string]: Json } => ({
  fingerprint: sha256(canonical(record)),
  record: structuredClone(record),
  outputs: { o: { digest: `sha256:${'a'.repeat(64)}`, size: 3, form: 'file' } },
  metrics: { loss: 1 },
  notices: [],
  circumstances: {},
  run: '20260101-000000-abcd',
});

const values: readonly Json[] = [
  null,
  true,
  -1,
  1.5,
  2 ** 60,
  '',
  'x',
  '../../x',
  'a\u0000b',
  '\ud800',
  [],
  {},
  [null],
  { a: null },
  { __proto__x: 1 },
];

/** Replaces, removes or adds a value somewhere. */
function mutated(random: Random): { [key: string]: Json } {
  const whole = entry();
  let at: { [key: string]: Json } = whole;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys.length === 0 ? 'key' : keys[random.below(keys.length)]!;
    const value = at[key];
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && random.below(3) > 0) {
      at = value as { [key: string]: Json };
      continue;
    }
    const way = random.below(3);
    if (way === 0) delete at[key];
    else at[way === 1 ? key : `${key}${random.below(3)}`] = values[random.below(values.length)]!;
    return whole;
  }
}

test('an entry with any value in any place is taken or refused', () => {
  const random = randomFrom(18, 'odd entries');
  const whole = entry();
  expect(isTaken(document(JSON.stringify(whole)), String(whole['fingerprint']))).toBe(true);
  for (let n = 0; n < 2000; n++) {
    const value = mutated(random);
    const given = value['record'];
    const fingerprint =
      random.below(2) === 0 || given === undefined ? String(whole['fingerprint']) : sha256(canonical(given));
    isTaken(document(JSON.stringify({ ...value, fingerprint })), fingerprint);
  }
});

test.each([
  ['signed in a year without four digits', { signed: '+275760-09-13T00:00:00.001Z' }],
  ['signed at no time', { signed: 'yesterday' }],
  ['of a key in another form', { key: `${signer.key} ` }],
  ['of a key that is no point of the curve', { key: `ed25519:${'A'.repeat(43)}=` }],
  ['with an empty signature', { signature: '' }],
  ['with a signature twice as long', { signature: Buffer.alloc(128).toString('base64') }],
  ['of a later format', { format: 2 }],
  ['of a format in letters', { format: '1' }],
] as const)('an entry %s is refused', (_, more) => {
  const whole = entry();
  expect(isTaken(document(JSON.stringify(whole), more), String(whole['fingerprint']))).toBe(false);
});
