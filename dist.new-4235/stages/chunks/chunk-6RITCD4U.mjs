import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/train/rows.ts
var lmNormalizations = ["sequence", "token"];
function lmRows(rows, { length: T, padding, normalization }) {
  const shape = [rows.length, T];
  const tokens = new Int32Array(rows.length * T).fill(padding);
  const targets = new Int32Array(rows.length * T).fill(padding);
  for (const [b, row] of rows.entries()) {
    for (let t = 0; t < Math.min(T, row.length); t++) tokens[b * T + t] = row[t];
    for (let t = 0; t < predictedBy(row, T); t++) targets[b * T + t] = row[t + 1];
  }
  return {
    tokens: { shape, data: tokens },
    targets: { shape, data: targets },
    weights: { shape, data: Float32Array.from(lmWeights(rows, { length: T, normalization })) }
  };
}
function lmWeights(rows, { length: T, normalization }) {
  const weights = new Array(rows.length * T).fill(0);
  const predicted = rows.map((row) => predictedBy(row, T));
  const inAll = predicted.reduce((a, b) => a + b, 0);
  const rowsThatPredict = predicted.filter((count) => count > 0).length;
  for (const [b, count] of predicted.entries()) {
    const weight = normalization === "token" ? 1 / inAll : 1 / (count * rowsThatPredict);
    weights.fill(weight, b * T, b * T + count);
  }
  return weights;
}
var predictedBy = (row, T) => Math.max(0, Math.min(T, row.length - 1));
function partsOfOne(parts, normalization) {
  const shares = (count) => {
    const counts = parts.map(count);
    const all = counts.reduce((a, b) => a + b, 0);
    return counts.map((one) => all === 0 ? 0 : one / all);
  };
  const lm = shares(({ weights }) => weights === void 0 ? 0 : counted(weights, normalization));
  const labels = shares(({ label_weights: one }) => one === void 0 ? 0 : counted(one, "token"));
  return parts.map((part, i) => ({
    ...part,
    ...part["weights"] && { weights: times(part["weights"], lm[i]) },
    ...part["label_weights"] && { label_weights: times(part["label_weights"], labels[i]) }
  }));
}
function counted({ shape, data }, normalization) {
  const width = normalization === "token" ? 1 : shape.at(-1);
  let count = 0;
  for (let at = 0; at < data.length; at += width)
    if (data.subarray(at, at + width).some((weight) => weight > 0)) count++;
  return count;
}
var times = ({ shape, data }, factor) => ({
  shape,
  data: Float32Array.from(data, (value) => value * factor)
});
var dropoutSeed = (seed, step, { part = 0, parts = 1 } = {}) => ({
  seed: { shape: [2], data: Int32Array.of(seed, (step - 1) * parts + part + 1) }
});

export {
  lmNormalizations,
  lmRows,
  lmWeights,
  partsOfOne,
  dropoutSeed
};
