import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  dropout,
  dropoutMask,
  embedding,
  gpt,
  parameter,
  sites
} from "./chunk-X4QL7DNI.mjs";
import {
  own,
  withGradient
} from "./chunk-S3TFKS2X.mjs";
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";
import {
  taskFormOf
} from "./chunk-EZFQWHQ3.mjs";

// src/ops/cross-entropy.ts
function crossEntropy(logits, labels) {
  return withGradient([logits], () => {
    const chosen = dist_exports.oneHot(labels, logits.shape[1], 1, 0, "float32");
    return {
      value: dist_exports.sub(dist_exports.logSumExp(logits, 1), dist_exports.sum(dist_exports.mul(logits, chosen), 1)),
      keep: [logits, chosen],
      gradient: (dy, [logits2, chosen2]) => [
        dist_exports.mul(dist_exports.sub(dist_exports.softmax(logits2), chosen2), dist_exports.expandDims(dy, 1))
      ]
    };
  });
}

// src/ops/loss-head.ts
function lossHead(h, table, targets) {
  return withGradient([h, table], () => {
    const [losses, probabilities] = own("LossHead", { h, table, targets }, {}, () => {
      const logits = dist_exports.matMul(h, table, false, true);
      const logSum = dist_exports.logSumExp(logits, 1, true);
      const chosen = dist_exports.sum(dist_exports.mul(h, dist_exports.gather(table, targets)), 1);
      return [dist_exports.sub(dist_exports.squeeze(logSum, [1]), chosen), dist_exports.exp(dist_exports.sub(logits, logSum))];
    });
    return {
      value: losses,
      keep: [h, table, targets, losses, probabilities],
      gradient: (dy, kept) => {
        const [h2, table2, targets2] = kept;
        const [losses2, probabilities2] = kept.slice(3);
        const scale = dist_exports.expandDims(dy, 1);
        const error = lessOne(probabilities2, targets2, losses2);
        const dh = dist_exports.mul(dist_exports.matMul(error, table2), scale);
        const dTable = dist_exports.matMul(error, dist_exports.mul(h2, scale), true, false);
        return [dh, dTable];
      }
    };
  });
}
function lessOne(probabilities, targets, losses) {
  const [error] = own("LessOne", { probabilities, targets, losses }, {}, () => [
    dist_exports.sub(probabilities, dist_exports.oneHot(targets, probabilities.shape[1], 1, 0, "float32"))
  ]);
  return error;
}

// src/model/losses.ts
var languageModelLoss = (config) => (parameters, batch) => {
  const h = gpt(config, parameters, batch["tokens"], batch["seed"]);
  return { loss: lmLoss(parameters, h, batch) };
};
var taskLoss = (config, { auxiliary, frozen = [] }) => (trained, batch) => {
  const parameters = {
    ...trained,
    ...Object.fromEntries(frozen.map((name) => [name, batch[frozenName(name)]]))
  };
  const seed = batch["seed"];
  const h = gpt(config, parameters, batch["tokens"], seed);
  const scores = taskScores(config, parameters, h, batch, seed);
  const task = dist_exports.sum(dist_exports.mul(itemLosses(config, scores, batch), batch["label_weights"]));
  if (!auxiliary) return { loss: task, task_loss: task };
  const lm = lmLoss(parameters, h, batch);
  const loss = dist_exports.add(task, dist_exports.mul(batch["lambda"], lm));
  return { loss, task_loss: task, lm_loss: lm };
};
var frozenName = (parameter2) => `frozen:${parameter2}`;
var tokenLosses = (config) => (parameters, batch) => {
  const h = gpt(config, parameters, batch["tokens"]);
  return { nll: tokenNll(parameters, h, batch) };
};
var maskedOutcomes = (config) => (parameters, batch) => {
  const h = gpt(config, parameters, batch["tokens"]);
  const table = parameter(parameters, "tokens_embed.weight");
  const targets = dist_exports.reshape(batch["targets"], [h.shape[0]]);
  const logits = dist_exports.matMul(h, table, false, true);
  const found = dist_exports.argMax(logits, 1);
  return { nll: lossHead(h, table, targets), correct: dist_exports.cast(dist_exports.equal(found, targets), "float32") };
};
var taskOutputs = (config) => (parameters, batch) => {
  const h = gpt(config, parameters, batch["tokens"]);
  return { scores: taskScores(config, parameters, h, batch) };
};
function itemLosses(config, scores, batch) {
  if (taskFormOf(config).objective === "regression")
    return dist_exports.square(dist_exports.sub(dist_exports.reshape(scores, [scores.shape[0]]), batch["grades"]));
  return crossEntropy(scores, batch["labels"]);
}
var never = -1e9;
function taskScores(config, parameters, h, batch, seed) {
  const C = config.n_embd;
  const I = batch["label_weights"].shape[0];
  const rows = extracted(h, batch);
  const S = rows.shape[0] / I;
  const { form } = taskFormOf(config);
  const each = dist_exports.reshape(rows, [I, S, C]);
  if (form !== "multiple-choice") {
    const pooled = form === "similarity" ? dist_exports.sum(each, 1) : rows;
    const kept2 = seed === void 0 ? pooled : dropout(pooled, config.resid_pdrop, seed, sites.classifier);
    return classScores(parameters, kept2);
  }
  const rate = config.resid_pdrop;
  const kept = seed === void 0 || rate === 0 ? each : dist_exports.mul(each, dropoutMask([I, 1, C], { rate, seed, site: sites.classifier }));
  const scores = classScores(parameters, dist_exports.reshape(kept, [I * S, C]));
  return dist_exports.add(dist_exports.reshape(scores, [I, S]), dist_exports.mul(batch["absent"], never));
}
var lmLoss = (parameters, h, batch) => dist_exports.sum(dist_exports.mul(tokenNll(parameters, h, batch), dist_exports.reshape(batch["weights"], [h.shape[0]])));
var tokenNll = (parameters, h, batch) => lossHead(
  h,
  parameter(parameters, "tokens_embed.weight"),
  dist_exports.reshape(batch["targets"], [h.shape[0]])
);
var extracted = (h, batch) => embedding(h, batch["extract"]);
var classScores = (parameters, pooled) => dist_exports.matMul(pooled, parameter(parameters, "score.weight"), false, true);

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
  languageModelLoss,
  taskLoss,
  frozenName,
  tokenLosses,
  maskedOutcomes,
  taskOutputs,
  lmNormalizations,
  lmRows,
  lmWeights,
  partsOfOne,
  dropoutSeed
};
