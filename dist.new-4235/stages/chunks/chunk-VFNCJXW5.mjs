import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/train/reading-order.ts
var inReadingOrder = (ids, direction) => direction === "left-to-right" ? ids : ids.toReversed();
var placeInText = (index, length, direction) => direction === "left-to-right" ? index : length - 1 - index;
function corpusInReadingOrder(corpus, direction) {
  if (direction === "left-to-right") return corpus;
  const total = corpus.starts.at(-1);
  return {
    tokens: corpus.tokens.toReversed(),
    starts: corpus.starts.map((start) => total - start).toReversed()
  };
}

// src/train/stage-engine.ts
function engineOptions({ cpus, engine, now, profile: table, notice }) {
  if (table === void 0) return { threads: cpus };
  if (engine.startsWith("tfjs-"))
    notice(`${engine} runs op after op and keeps no times of them: --profile is for cpu, webgpu and cuda`);
  return { threads: cpus, profile: { table, now } };
}

export {
  inReadingOrder,
  placeInText,
  corpusInReadingOrder,
  engineOptions
};
