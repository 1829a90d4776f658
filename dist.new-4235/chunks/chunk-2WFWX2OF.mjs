import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/base/random.ts
function randomFrom(seed, ...names) {
  let hash = mix(seed | 0) ^ mix(Math.floor(seed / 2 ** 32) ^ 2654435769);
  for (const character of JSON.stringify(names)) hash = mix(Math.imul(hash, 31) + character.codePointAt(0));
  const words = Array.from({ length: 4 }, (_, i) => mix(hash + Math.imul(i + 1, 2654435769)) >>> 0);
  if (!words.some((word) => word !== 0)) words[0] = 1;
  return randomAt({ words, spare: null });
}
function randomAt(state) {
  let [a, b, c, d] = state.words.map((word) => word | 0);
  let spare = state.spare;
  function uint32() {
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
  const float = () => (uint32() >>> 8) / 2 ** 24;
  function below(n) {
    const limit = 2 ** 32 - 2 ** 32 % n;
    for (; ; ) {
      const drawn = uint32();
      if (drawn < limit) return drawn % n;
    }
  }
  function normal() {
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
  function permutation(n) {
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }
  return {
    uint32,
    float,
    below,
    normal,
    permutation,
    state: () => ({ words: [a, b, c, d].map((word) => word >>> 0), spare })
  };
}
var rotate = (x, k) => x << k | x >>> 32 - k;
function mix(x) {
  let h = x | 0;
  h = Math.imul(h ^ h >>> 16, 2246822507);
  h = Math.imul(h ^ h >>> 13, 3266489909);
  return h ^ h >>> 16;
}

export {
  randomFrom
};
