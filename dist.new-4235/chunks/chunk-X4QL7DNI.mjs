import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  Profile,
  fillMask,
  gelu,
  own,
  withGradient
} from "./chunk-S3TFKS2X.mjs";
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";

// src/engine/open.ts
var ENGINE_NAMES = ["auto", "cpu", "webgpu", "cuda", "tfjs-node-gpu", "tfjs-cpu"];
function engineName(word) {
  const found = ENGINE_NAMES.find((name) => name === word);
  if (found === void 0) throw new RangeError(`no engine is called ${word}: ${ENGINE_NAMES.join(", ")}`);
  return found;
}
async function openEngine(name, { threads, profile: asked }) {
  const profile = asked && new Profile(asked);
  switch (name) {
    case "auto":
    case "cpu":
      return (await import("./engine-A5PKK2TT.mjs")).openGraphEngine({ threads, profile });
    case "webgpu":
      return (await import("./webgpu-M7TJS2PU.mjs")).openWebgpu({ threads, profile });
    case "cuda":
      return (await import("./cuda-P6FSWXIZ.mjs")).openCuda({ threads, profile });
    case "tfjs-cpu":
      return (await import("./tfjs-cpu-BJTC475T.mjs")).openTfjsCpu();
    case "tfjs-node-gpu":
      return (await import("./tfjs-node-gpu-PCYD7DW3.mjs")).openTfjsNodeGpu();
  }
}

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

// src/ops/dropout.ts
function dropout(x, rate, seed, site) {
  return rate === 0 ? x : dist_exports.mul(x, dropoutMask(x.shape, { rate, seed, site }));
}
function dropoutMask(shape, { rate, seed, site }) {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout rate ${rate}: at least 0 and below 1`);
  const [mask] = own("DropoutMask", { seed }, { shape: [...shape], rate, site }, () => {
    const [first, step] = seed.dataSync();
    const values = new Float32Array(dist_exports.util.sizeFromShape([...shape]));
    fillMask(values, rate, { seed: first, step, site });
    return [dist_exports.tensor(values, [...shape])];
  });
  return mask;
}

// src/ops/embedding.ts
function embedding(table, ids) {
  const [rows, width] = table.shape;
  const count = ids.size;
  return withGradient([table], () => ({
    value: dist_exports.reshape(dist_exports.gather(table, dist_exports.reshape(ids, [count])), [...ids.shape, width]),
    keep: [ids],
    gradient: (dy, [ids2]) => [addRows(dist_exports.reshape(ids2, [count]), dist_exports.reshape(dy, [count, width]), rows)]
  }));
}
function addRows(ids, updates, rows) {
  return dist_exports.scatterND(dist_exports.expandDims(ids, 1), updates, [rows, updates.shape[1]]);
}

// src/model/window.ts
function layerWindow({ window, n_layer }, layer) {
  if (window === 0) return void 0;
  const reach = window - 1;
  return 1 + Math.floor(reach / n_layer) + (layer < reach % n_layer ? 1 : 0);
}

// src/ops/attention.ts
var HIDDEN = -1e9;
function attention(qkv, options) {
  const { heads: H, window, mask } = options;
  const [B, T, width] = qkv.shape;
  const C = width / 3;
  const D = C / H;
  if (!Number.isInteger(D)) throw new RangeError(`attention over ${width} channels: not 3 \xD7 ${H} heads \xD7 D`);
  const scale = 1 / Math.sqrt(D);
  const rate = options.dropout?.rate ?? 0;
  return withGradient([qkv], () => {
    const split = dist_exports.transpose(dist_exports.reshape(qkv, [B, T, 3, H, D]), [2, 0, 3, 1, 4]);
    const [q, k, v] = dist_exports.unstack(split);
    let scores = scaledMatMul(q, k, scale, false, true);
    if (options.bidirectional !== true) scores = dist_exports.add(scores, band(T, window));
    if (mask !== void 0) scores = dist_exports.add(scores, mask);
    const probabilities = dist_exports.softmax(scores);
    const drops = options.dropout !== void 0 && rate > 0 ? [dropoutMask([B, H, T, T], options.dropout)] : [];
    const mixed = dist_exports.matMul(dropped(probabilities, drops), v);
    return {
      value: dist_exports.reshape(dist_exports.transpose(mixed, [0, 2, 1, 3]), [B, T, C]),
      keep: [q, k, v, probabilities, mixed, ...drops],
      gradient: (dy, kept) => {
        const [q2, k2, v2, probabilities2, mixed2, ...drops2] = kept;
        const dMixed = dist_exports.transpose(dist_exports.reshape(dy, [B, T, H, D]), [0, 2, 1, 3]);
        const dv = dist_exports.matMul(dropped(probabilities2, drops2), dMixed, true, false);
        const dProbabilities = dropped(dist_exports.matMul(dMixed, v2, false, true), drops2);
        const along = dist_exports.sum(dist_exports.mul(dMixed, mixed2), -1, true);
        const dScores = dist_exports.mul(probabilities2, dist_exports.sub(dProbabilities, along));
        const dq = scaledMatMul(dScores, k2, scale, false, false);
        const dk = scaledMatMul(dScores, q2, scale, true, false);
        const parts = dist_exports.stack([dq, dk, dv]);
        return [dist_exports.reshape(dist_exports.transpose(parts, [1, 3, 0, 2, 4]), [B, T, 3 * C])];
      }
    };
  });
}
var dropped = (x, drops) => drops.reduce((product, drop2) => dist_exports.mul(product, drop2), x);
function band(T, window = T) {
  const values = new Float32Array(T * T).fill(HIDDEN);
  for (let i = 0; i < T; i++) values.fill(0, i * T + Math.max(0, i - window + 1), i * T + i + 1);
  return dist_exports.tensor2d(values, [T, T]);
}
function scaledMatMul(a, b, scale, transposeA, transposeB) {
  const [product] = own("ScaledMatMul", { a, b }, { scale, transposeA, transposeB }, () => [
    dist_exports.mul(dist_exports.matMul(a, b, transposeA, transposeB), scale)
  ]);
  return product;
}

// src/ops/layer-norm.ts
function layerNorm(x, gain, bias, epsilon) {
  return withGradient([x, gain, bias], () => {
    const [y, mean, inverse] = own("LayerNorm", { x, gain, bias }, { epsilon }, () => {
      const { mean: mean2, variance } = dist_exports.moments(x, -1, true);
      const inverse2 = dist_exports.rsqrt(dist_exports.add(variance, epsilon));
      const normal = dist_exports.mul(dist_exports.sub(x, mean2), inverse2);
      return [dist_exports.add(dist_exports.mul(normal, gain), bias), mean2, inverse2];
    });
    return {
      value: y,
      keep: [x, gain, mean, inverse],
      gradient: (dy, [x2, gain2, mean2, inverse2]) => {
        const leading = x2.shape.map((_, axis) => axis).slice(0, -1);
        const normal = dist_exports.mul(dist_exports.sub(x2, mean2), inverse2);
        const dNormal = dist_exports.mul(dy, gain2);
        const along = dist_exports.mean(dist_exports.mul(dNormal, normal), -1, true);
        const centred = dist_exports.sub(dNormal, dist_exports.mean(dNormal, -1, true));
        const dx = dist_exports.mul(dist_exports.sub(centred, dist_exports.mul(normal, along)), inverse2);
        return [dx, dist_exports.sum(dist_exports.mul(dy, normal), leading), dist_exports.sum(dy, leading)];
      }
    };
  });
}

// src/ops/linear.ts
function linear(x, weight, bias) {
  if (bias === void 0) return dist_exports.matMul(x, weight);
  return withGradient([x, weight, bias], () => ({
    value: own("Linear", { x, weight, bias }, {}, () => [dist_exports.add(dist_exports.matMul(x, weight), bias)])[0],
    keep: [x, weight],
    gradient: (dy, [x2, weight2]) => [
      dist_exports.matMul(dy, weight2, false, true),
      dist_exports.matMul(x2, dy, true, false),
      dist_exports.sum(dy, 0)
    ]
  }));
}

// src/model/gpt.ts
var gpt = (config, parameters, tokens, seed) => hiddenStates(config, parameters, tokens, seed).at(-1);
function hiddenStates(config, parameters, tokens, seed) {
  const run = { config, parameters, seed };
  const hidden = hiddenPadding(config, tokens);
  const [B, T] = tokens.shape;
  const { n_embd: C, n_head, attn_pdrop } = config;
  return blocks(run, embed(run, tokens), (layer, qkv) => {
    const mixed = attention(dist_exports.reshape(qkv, [B, T, 3 * C]), {
      heads: n_head,
      window: layerWindow(config, layer),
      bidirectional: hidden !== void 0,
      mask: hidden,
      dropout: seed && { rate: attn_pdrop, seed, site: sites.attention(layer) }
    });
    return dist_exports.reshape(mixed, [B * T, C]);
  });
}
function blocks(run, embedded, attend) {
  const states = [embedded];
  for (let layer = 0; layer < run.config.n_layer; layer++)
    states.push(block(run, layer, states[layer], attend));
  return states;
}
var never = -1e9;
function hiddenPadding({ attention: attention2, pad_token_id }, tokens) {
  if (attention2 === "causal") return void 0;
  if (pad_token_id === void 0) throw new RangeError("a bidirectional model without pad_token_id");
  const [B, T] = tokens.shape;
  const padding = dist_exports.cast(dist_exports.equal(tokens, dist_exports.scalar(pad_token_id, "int32")), "float32");
  return dist_exports.reshape(dist_exports.mul(padding, never), [B, 1, 1, T]);
}
function embed(run, tokens) {
  const { n_positions, n_embd: C, embd_pdrop } = run.config;
  const [B, T] = tokens.shape;
  if (T > n_positions) throw new RangeError(`${T} tokens for a model of ${n_positions} positions`);
  const table = matrix(run, "positions_embed.weight");
  const positions = T === n_positions ? table : dist_exports.slice(table, [0, 0], [T, C]);
  const x = dist_exports.add(embedding(matrix(run, "tokens_embed.weight"), tokens), positions);
  return drop(run, dist_exports.reshape(x, [B * T, C]), embd_pdrop, sites.embedding);
}
function block(run, layer, x, attend) {
  const n = norm(run, `h.${layer}.ln_1`, dist_exports.add(x, selfAttention(run, layer, x, attend)));
  return norm(run, `h.${layer}.ln_2`, dist_exports.add(n, mlp(run, layer, n)));
}
function selfAttention(run, layer, x, attend) {
  const mixed = attend(layer, project(run, `h.${layer}.attn.c_attn`, x));
  const y = project(run, `h.${layer}.attn.c_proj`, mixed);
  return drop(run, y, run.config.resid_pdrop, sites.afterAttention(layer));
}
function mlp(run, layer, x) {
  const hidden = gelu(project(run, `h.${layer}.mlp.c_fc`, x));
  const y = project(run, `h.${layer}.mlp.c_proj`, hidden);
  return drop(run, y, run.config.resid_pdrop, sites.afterMlp(layer));
}
var project = (run, name, x) => linear(x, matrix(run, `${name}.weight`), vector(run, `${name}.bias`));
var norm = (run, name, x) => layerNorm(x, vector(run, `${name}.weight`), vector(run, `${name}.bias`), run.config.layer_norm_epsilon);
var drop = (run, x, rate, site) => run.seed === void 0 ? x : dropout(x, rate, run.seed, site);
var matrix = (run, name) => parameter(run.parameters, name);
var vector = (run, name) => parameter(run.parameters, name);
function parameter(parameters, name) {
  const found = parameters[name];
  if (found === void 0) throw new RangeError(`the model has no parameter ${name}`);
  return found;
}
var sites = {
  embedding: 0,
  classifier: 1,
  attention: (layer) => 2 + 3 * layer,
  afterAttention: (layer) => 3 + 3 * layer,
  afterMlp: (layer) => 4 + 3 * layer
};

export {
  engineName,
  openEngine,
  dropout,
  dropoutMask,
  embedding,
  layerWindow,
  gpt,
  hiddenStates,
  blocks,
  parameter,
  sites,
  inReadingOrder,
  placeInText,
  corpusInReadingOrder,
  engineOptions
};
