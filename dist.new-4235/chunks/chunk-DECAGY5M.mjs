import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  lmRows
} from "./chunk-IOHYZH7E.mjs";

// src/train/scoring.ts
function scoringWindows(length, T, stride) {
  const windows = [];
  for (let from = 0, done = 1; done < length; from += stride) {
    const to = Math.min(from + T + 1, length);
    windows.push({ from, scored: [done, to] });
    done = to;
  }
  return windows;
}
async function scoreStreams(evaluation, streams, { n_positions: T, stride, batch_size, padding, report }) {
  const nll = streams.map(({ length }) => new Float64Array(length - 1).fill(Number.NaN));
  const windows = streams.flatMap(({ length }, stream) => scoringWindows(length, T, stride).map((w) => ({ ...w, stream }))).sort((a, b) => reads(b) - reads(a));
  const rows = Math.min(batch_size, windows.length);
  for (let first = 0; first < windows.length; first += rows) {
    const batch = windows.slice(first, first + rows);
    const length = Math.min(T, roundedUp(reads(batch[0])));
    const ids = batch.map(({ stream, from, scored: [, to] }) => {
      const row = new Int32Array(to - from);
      streams[stream].read(from, row);
      return row;
    });
    const padded = [...ids, ...Array.from({ length: rows - ids.length }, () => new Int32Array(0))];
    const found = await evaluation.run(lmRows(padded, { length, padding, normalization: "token" }));
    for (const [b, { stream, from, scored }] of batch.entries())
      for (let i = scored[0]; i < scored[1]; i++) {
        const place = nll[stream];
        if (!Number.isNaN(place[i - 1])) throw new Error(`id ${i} of stream ${stream} was scored twice`);
        place[i - 1] = found["nll"].data[b * length + i - 1 - from];
      }
    report?.(first + batch.length, windows.length);
  }
  return nll;
}
var reads = ({ from, scored: [, to] }) => to - 1 - from;
var roundedUp = (length) => Math.ceil(length / 16) * 16;

export {
  scoreStreams
};
