/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  ...`ab 1'"\\$\`\n;|&<>(){}[]*?!#~=-/.,:%@`,
  '$(',
  '`id`',
  '数据',
  '🙂',
  '\t',
  "'\\''",
  '$((',
  '${x}',
  'é',
];

/** A short text rich in what shells, splitters and quoters trip over. */
export const randomText = (random: () => number): string =>
  Array.from({ length: Math.floor(random() * 8) }, () => pieces[Math.floor(random() * pieces.length)]).join(
    '',
  );
