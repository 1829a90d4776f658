import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  randomFrom
} from "./chunk-2WFWX2OF.mjs";

// src/metrics/bootstrap.ts
function bootstrap(items, statistics, { samples, confidence, seed }) {
  const random = randomFrom(seed, "bootstrap");
  const all = Uint32Array.from({ length: items }, (_, i) => i);
  const measured = statistics(all);
  const drawn = new Uint32Array(items);
  const resampled = Array.from({ length: samples }, () => {
    for (let i = 0; i < items; i++) drawn[i] = random.below(items);
    return statistics(drawn);
  });
  const interval = (name) => {
    const values = Float64Array.from(resampled, (one) => one[name]).sort();
    return {
      value: measured[name],
      low: quantile(values, (1 - confidence) / 2),
      high: quantile(values, (1 + confidence) / 2)
    };
  };
  return mapRecord(measured, interval);
}
function quantile(sorted, q) {
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
function mapRecord(record, value) {
  const names = Object.keys(record);
  const entries = names.map((name) => [name, value(name)]);
  return Object.fromEntries(entries);
}

export {
  bootstrap
};
