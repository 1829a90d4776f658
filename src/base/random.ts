/**
 * An explicit generator: the same seed gives the same numbers on every machine, and its state is data that can be saved.
 * xoshiro128** (Blackman and Vigna, 2018) seeded through MurmurHash3's finalizer.
 */
export interface Random {
  /** Uniform on 0 … 2³² − 1. */
  uint32(): number;
  /** Uniform on [0, 1), with 24 bits. */
  float(): number;
  /** Uniform on 0 … n − 1, without bias; n is a positive integer up to 2³². */
  below(n: number): number;
  /** Normal with mean 0 and deviation 1 (Box–Muller). */
  normal(): number;
  /** The numbers 0 … n − 1 in random order (Fisher–Yates). */
  permutation(n: number): Uint32Array;
  /** All that `randomAt` needs to go on from here. */
  state(): RandomState;
}

/** The four words of the generator and, after an odd number of normals, the one kept back. */
export interface RandomState {
  readonly words: readonly number[];
  readonly spare: number | null;
}

/**
 * A generator for one purpose: `names` tell streams of the same seed apart (`'init', 'h.0.attn.c_attn.weight'`), so that one
 * more use of randomness in one place changes no number in another.
 */
export function randomFrom(seed: number, ...names: readonly (string | number)[]): Random {
  let hash = mix(seed | 0) ^ mix(Math.floor(seed / 2 ** 32) ^ 0x9e3779b9);
  for (const character of JSON.stringify(names)) hash = mix(Math.imul(hash, 31) + character.codePointAt(0)!);
  const words: number[] = Array.from({ length: 4 }, (_, i) => mix(hash + Math.imul(i + 1, 0x9e3779b9)) >>> 0);
  if (!words.some((word) => word !== 0)) words[0] = 1; // the one state that xoshiro never leaves
  return randomAt({ words, spare: null });
}

/** Goes on from a saved state. */
export function randomAt(state: RandomState): Random {
  let [a, b, c, d] = state.words.map((word) => word | 0) as [number, number, number, number];
  let spare = state.spare;

  function uint32(): number {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  }

  const float = (): number => (uint32() >>> 8) / 2 ** 24;

  function below(n: number): number {
    const limit = 2 ** 32 - (2 ** 32 % n);
    for (;;) {
      const drawn = uint32();
      if (drawn < limit) return drawn % n;
    }
  }

  function normal(): number {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - float()));
    const angle = 2 * Math.PI * float();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  function permutation(n: number): Uint32Array {
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }

  return {
    uint32,
    float,
    below,
    normal,
    permutation,
    state: () => ({ words: [a, b, c, d].map((word) => word >>> 0), spare }),
  };
}

const rotate = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
