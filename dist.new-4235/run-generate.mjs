import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  headlessStart,
  tokenBytesOf,
  unfinishedTail
} from "./chunks/chunk-CAEZ6DN4.mjs";
import {
  requireCausal
} from "./chunks/chunk-GNN36NQJ.mjs";
import {
  blocks,
  embedding,
  engineName,
  engineOptions,
  inReadingOrder,
  layerWindow,
  openEngine,
  parameter
} from "./chunks/chunk-X4QL7DNI.mjs";
import "./chunks/chunk-S3TFKS2X.mjs";
import {
  dist_exports
} from "./chunks/chunk-HGV3A5I3.mjs";
import {
  tokenizerOf
} from "./chunks/chunk-NS3V6THL.mjs";
import {
  ExamplesError
} from "./chunks/chunk-NF2OBDPP.mjs";
import {
  taskTokens
} from "./chunks/chunk-MZQHDSDK.mjs";
import {
  ModelError,
  readModel
} from "./chunks/chunk-EZFQWHQ3.mjs";
import "./chunks/chunk-AVTNEPIU.mjs";
import {
  blame
} from "./chunks/chunk-YJXITDOK.mjs";
import {
  randomFrom
} from "./chunks/chunk-2WFWX2OF.mjs";
import {
  readLines
} from "./chunks/chunk-I3XJSGX3.mjs";
import "./chunks/chunk-7AHQMVUN.mjs";
import "./chunks/chunk-GF6ROCM4.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import {
  StageError,
  paramReader
} from "./chunks/chunk-ZLFIS2DE.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  nearest
} from "./chunks/chunk-KLCFPZX6.mjs";
import {
  isObject
} from "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// stages/generate/run.ts
import { writeFileSync } from "node:fs";

// src/model/cached.ts
var HIDDEN = -1e9;
var cacheNames = (layer) => [`keys.${layer}`, `values.${layer}`];
var nextTokenLogits = (config) => (parameters, batch) => {
  const { n_embd: C, n_head: H } = config;
  const tokens = batch["tokens"];
  const [B, S] = tokens.shape;
  const D = C / H;
  const table = parameter(parameters, "tokens_embed.weight");
  const places = parameter(parameters, "positions_embed.weight");
  const x = dist_exports.add(embedding(table, tokens), embedding(places, batch["positions"]));
  const added = {};
  const states = blocks(
    { config, parameters, seed: void 0 },
    dist_exports.reshape(x, [B * S, C]),
    (layer, qkv) => {
      const split = dist_exports.transpose(dist_exports.reshape(qkv, [B, S, 3, H, D]), [2, 0, 3, 1, 4]);
      const [q, k, v] = dist_exports.unstack(split);
      const [keys, values] = cacheNames(layer);
      added[keys] = k;
      added[values] = v;
      const [past, present] = [batch[keys], batch[values]];
      const T = past.shape[2];
      const scaled = dist_exports.mul(q, 1 / Math.sqrt(D));
      const window = layerWindow(config, layer);
      const before = dist_exports.add(dist_exports.matMul(scaled, past, false, true), hiddenInCache(batch, T, window));
      const among = dist_exports.add(dist_exports.matMul(scaled, k, false, true), hiddenAmong(S, window));
      const probabilities = dist_exports.softmax(dist_exports.concat([before, among], 3));
      const [ofPast, ofNew] = dist_exports.split(probabilities, [T, S], 3);
      const mixed = dist_exports.add(dist_exports.matMul(ofPast, present), dist_exports.matMul(ofNew, v));
      return dist_exports.reshape(dist_exports.transpose(mixed, [0, 2, 1, 3]), [B * S, C]);
    }
  );
  const h = embedding(states.at(-1), batch["last"]);
  return { logits: dist_exports.matMul(h, table, false, true), ...added };
};
function hiddenInCache(batch, T, window) {
  const positions = batch["positions"];
  const [B, S] = positions.shape;
  const place = dist_exports.tensor4d(
    Float32Array.from({ length: T }, (_, j) => j),
    [1, 1, 1, T]
  );
  const filled = dist_exports.cast(dist_exports.reshape(batch["filled"], [B, 1, 1, 1]), "float32");
  let seen = dist_exports.less(place, filled);
  if (window !== void 0) {
    const position = dist_exports.cast(dist_exports.reshape(positions, [B, 1, S, 1]), "float32");
    seen = dist_exports.logicalAnd(seen, dist_exports.less(dist_exports.sub(position, place), window));
  }
  return dist_exports.mul(dist_exports.sub(1, dist_exports.cast(seen, "float32")), HIDDEN);
}
function hiddenAmong(S, window = S) {
  const values = new Float32Array(S * S).fill(HIDDEN);
  for (let i = 0; i < S; i++) values.fill(0, i * S + Math.max(0, i - window + 1), i * S + i + 1);
  return dist_exports.tensor2d(values, [S, S]);
}

// src/generate/cache.ts
var KeyValueCache = class {
  constructor(config, rows) {
    this.config = config;
    this.rows = rows;
    const { n_layer, n_head, n_positions, n_embd } = config;
    const shape = [rows, n_head, n_positions, n_embd / n_head];
    this.names = Array.from({ length: n_layer }, (_, layer) => cacheNames(layer)).flat();
    this.values = Object.fromEntries(
      this.names.map((name) => [name, { shape, data: new Float32Array(rows * n_positions * n_embd) }])
    );
  }
  config;
  rows;
  values;
  names;
  /** Writes the keys and values of a sequence's first `count` new tokens, of S, at the places from `at` on. */
  write(row, found, { at, count, S }) {
    const { n_head: H, n_positions: T, n_embd } = this.config;
    const D = n_embd / H;
    for (const name of this.names) {
      const into = this.values[name].data;
      const { data } = found[name];
      for (let head = row * H; head < (row + 1) * H; head++)
        into.set(data.subarray(head * S * D, (head * S + count) * D), (head * T + at) * D);
    }
  }
};

// src/generate/sampling.ts
function distributionOf(logits, sampling) {
  const { temperature, top_k, top_p } = sampling;
  if (temperature === 0) return { ids: Uint32Array.of(greatest(logits)), probabilities: Float64Array.of(1) };
  const ids = mostProbable(logits, top_k);
  const all = { ids, probabilities: shares(ids, logits, temperature) };
  return top_p < 1 ? nucleus(all, top_p) : all;
}
function draw({ ids, probabilities }, random) {
  let left = random.float() + random.float() / 2 ** 24;
  for (let i = 0; i < ids.length; i++) {
    left -= probabilities[i];
    if (left < 0) return ids[i];
  }
  return ids[probabilities.findLastIndex((p) => p > 0)];
}
function logProbability(logits, id) {
  const most = logits[greatest(logits)];
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  return logits[id] - most - Math.log(sum);
}
function greatest(logits) {
  let best = 0;
  for (let id = 1; id < logits.length; id++) if (logits[id] > logits[best]) best = id;
  return best;
}
function mostProbable(logits, top_k) {
  const possible = [...logits.keys()].filter((id) => logits[id] > Number.NEGATIVE_INFINITY);
  if (top_k === 0 || top_k >= possible.length) return Uint32Array.from(possible);
  const sorted = logits.toSorted();
  const threshold = sorted[sorted.length - top_k];
  let equals = top_k - possible.filter((id) => logits[id] > threshold).length;
  return Uint32Array.from(
    possible.filter((id) => logits[id] > threshold || logits[id] === threshold && equals-- > 0)
  );
}
function shares(ids, logits, temperature) {
  const most = logits[greatest(logits)];
  return normalized(Float64Array.from(ids, (id) => Math.exp((logits[id] - most) / temperature)));
}
function nucleus({ ids, probabilities }, top_p) {
  const least = (1 - top_p) / ids.length * (1 - 1e-9);
  const order = [...ids.keys()].filter((i) => probabilities[i] >= least).sort((a, b) => probabilities[b] - probabilities[a] || ids[a] - ids[b]);
  let sum = 0;
  const kept = order.filter((i) => {
    const isIn = sum < top_p;
    sum += probabilities[i];
    return isIn;
  });
  return {
    ids: Uint32Array.from(kept, (i) => ids[i]),
    probabilities: normalized(Float64Array.from(kept, (i) => probabilities[i]))
  };
}
function normalized(weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

// src/generate/decode.ts
var contextPolicies = ["slide", "stop"];
var chunk = 32;
async function decode(evaluation, starts, options) {
  const { batch_size, config } = options;
  const cache = new KeyValueCache(config, batch_size);
  const decoded2 = [];
  let before = 0;
  for (let at = 0; at < starts.length; at += batch_size) {
    const rows = starts.slice(at, at + batch_size).map((start) => rowOf(start, config.n_positions));
    while (rows.some(isUnderWay)) {
      await step(evaluation, rows, cache, options);
      options.report?.(before + tokensOf(rows));
    }
    before += tokensOf(rows);
    decoded2.push(...rows.map(resultOf));
  }
  return decoded2;
}
var tokensOf = (rows) => rows.reduce((sum, { ids, given }) => sum + ids.length - given, 0);
var isUnderWay = ({ finish }) => finish === void 0;
function rowOf({ ids, random }, n_positions) {
  const first = Math.max(0, ids.length - n_positions);
  return { ids: [...ids], given: ids.length, random, first, read: first, log_probability: 0 };
}
var resultOf = ({ ids, given, log_probability, finish }) => ({
  generated: ids.slice(given),
  finish,
  log_probability
});
async function step(evaluation, rows, cache, options) {
  const wants = (row) => row.ids.length - row.read > 1 ? chunk : 1;
  const S = Math.max(...rows.filter(isUnderWay).map(wants));
  const counts = rows.map(
    (row) => isUnderWay(row) && wants(row) === S ? Math.min(S, row.ids.length - row.read) : 0
  );
  const found = await evaluation.run({ ...batchOf(rows, counts, S, cache), ...cache.values });
  const V = options.config.vocab_size;
  for (const [b, row] of rows.entries()) {
    const count = counts[b];
    if (count === 0) continue;
    cache.write(b, found, { at: row.read - row.first, count, S });
    row.read += count;
    if (row.read === row.ids.length)
      await write(row, Float32Array.from(found["logits"].data.subarray(b * V, (b + 1) * V)), options);
  }
}
function batchOf(rows, counts, S, cache) {
  const B = cache.rows;
  const tokens = new Int32Array(B * S);
  const positions = new Int32Array(B * S);
  const filled = new Int32Array(B);
  const last = Int32Array.from({ length: B }, (_, b) => b * S);
  for (const [b, { ids, read, first }] of rows.entries()) {
    const count = counts[b];
    for (let s = 0; s < count; s++) {
      tokens[b * S + s] = ids[read + s];
      positions[b * S + s] = read - first + s;
    }
    filled[b] = count === 0 ? 0 : read - first;
    last[b] = b * S + Math.max(0, count - 1);
  }
  return {
    tokens: { shape: [B, S], data: tokens },
    positions: { shape: [B, S], data: positions },
    filled: { shape: [B], data: filled },
    last: { shape: [B], data: last }
  };
}
async function write(row, logits, options) {
  const { sampling, max_tokens, end, never, stops, context, config } = options;
  for (const id2 of never) logits[id2] = Number.NEGATIVE_INFINITY;
  const id = draw(distributionOf(logits, sampling), row.random);
  row.log_probability += logProbability(logits, id);
  if (id === end) {
    row.finish = "end";
    return;
  }
  row.ids.push(id);
  const generated = row.ids.slice(row.given);
  if (await stops(generated)) row.finish = "stop";
  else if (generated.length === max_tokens) row.finish = "length";
  else if (row.ids.length - row.first > config.n_positions) {
    if (context === "stop") row.finish = "context";
    row.first = row.ids.length - Math.ceil(config.n_positions / 2);
    row.read = row.first;
  }
}

// src/generate/wording.ts
function wordingOf(tokenizer, direction, stop) {
  const bytesOf = tokenBytesOf(tokenizer.bytes);
  return async (generated) => {
    const ids = inReadingOrder(Uint32Array.from(generated), direction);
    const { text, unfinished_bytes } = bytesOf === void 0 ? { text: await tokenizer.decode(ids), unfinished_bytes: 0 } : decoded(ids, bytesOf, direction);
    const rest = cutAtStop(text, stop, direction);
    return rest === void 0 ? { text, unfinished_bytes, stopped: false } : { text: rest, unfinished_bytes: 0, stopped: true };
  };
}
function decoded(ids, bytesOf, direction) {
  const bytes = Buffer.concat(Array.from(ids, bytesOf));
  const isForward = direction === "left-to-right";
  const unfinished_bytes = isForward ? unfinishedTail(bytes) : headlessStart(bytes);
  const whole = isForward ? bytes.subarray(0, bytes.length - unfinished_bytes) : bytes.subarray(unfinished_bytes);
  return { text: whole.toString("utf8"), unfinished_bytes };
}
function cutAtStop(text, stop, direction) {
  if (direction === "left-to-right") {
    const places = stop.map((word) => text.indexOf(word)).filter((at) => at >= 0);
    return places.length === 0 ? void 0 : text.slice(0, Math.min(...places));
  }
  const ends = stop.filter((word) => text.includes(word)).map((word) => text.lastIndexOf(word) + word.length);
  return ends.length === 0 ? void 0 : text.slice(Math.max(...ends));
}

// src/text/prompts.ts
function readPrompts(path) {
  const prompts = [];
  const problems = [];
  for (const line of readLines(path, (line2) => problems.push({ line: line2, message: "not UTF-8" }))) {
    if (line.text.trim() === "") continue;
    const read = readPrompt(line);
    if ("message" in read) problems.push(read);
    else prompts.push(read);
  }
  if (problems.length === 0 && prompts.length === 0)
    problems.push({ line: 1, message: "there are no prompts" });
  if (problems.length > 0) throw new ExamplesError(problems);
  return prompts;
}
function readPrompt({ line, text }) {
  let json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { line, message: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
  if (!isObject(json)) return { line, message: 'no object {"prompt"}' };
  const { prompt } = json;
  if (typeof prompt === "string") return { prompt, line };
  if (prompt !== void 0) return { line, message: '"prompt" is not a string' };
  const near = nearest("prompt", Object.keys(json));
  return { line, message: `no "prompt"${near === void 0 ? "" : `; did you mean it by "${near}"?`}` };
}

// stages/generate/inputs.ts
async function readInputs(context) {
  const { model, tokenizer } = blame(
    ModelError,
    ({ message }) => ({ input: "model", message: `the model cannot be used: ${message}` }),
    () => {
      const model2 = readModel(context.inputs["model"]);
      return { model: model2, tokenizer: tokenizerOf(model2) };
    }
  );
  requireCausal(model);
  const prompts = blame(
    ExamplesError,
    ({ message, line }) => ({ input: "prompts", message, line }),
    () => readPrompts(context.inputs["prompts"])
  );
  const encoded = await tokenizer.encodeBatch(prompts.map(({ prompt }) => prompt));
  const given = encoded.map((ids) => [tokenizer.endOfText, ...inReadingOrder(ids, model.config.direction)]);
  sayWhatIsLeftOut(context, given, prompts, model.config.n_positions);
  if (model.config.direction === "left-to-right") sayWhatEndsInSpace(context, prompts);
  const { number } = paramReader(context.params);
  const starts = given.flatMap(
    (ids, index) => Array.from({ length: number("samples") }, (_, sample) => ({
      ids,
      random: randomFrom(number("seed"), "generate", index, sample)
    }))
  );
  return { model, tokenizer, prompts, starts };
}
function sayWhatEndsInSpace({ notice }, prompts) {
  const [first, ...more] = prompts.filter(({ prompt }) => /\s$/.test(prompt));
  if (first === void 0) return;
  const others = more.length === 0 ? "" : `, and ${more.length} more`;
  notice(
    `the prompt on line ${first.line}${others}: ends in white space, after which a model seldom goes on well; leave it out`
  );
}
function sayWhatIsLeftOut(context, given, prompts, n_positions) {
  const long = given.flatMap(({ length }, i) => length > n_positions ? [i] : []);
  if (long.length === 0) return;
  const { line } = prompts[long[0]];
  const size = given[long[0]].length - 1;
  if (context.params["context"] === "stop")
    throw new StageError({
      input: "prompts",
      line,
      message: `the prompt has ${size} tokens, and the model reads ${n_positions} with the document's start`,
      hint: "shorten it, or set context: slide, which leaves out what is farthest from the generated text"
    });
  context.notice(
    `${long.length} of ${prompts.length} prompts are longer than the context of ${n_positions} tokens: of the first, on line ${line}, ${size + 1 - n_positions} of ${size} tokens are not read`
  );
}

// stages/generate/run.ts
async function run(context) {
  const inputs = await readInputs(context);
  const decoded2 = await decodeAll(context, inputs);
  const lines = await samplesOf(context, inputs, decoded2);
  writeFileSync(context.outputs["samples"], lines.map((line) => `${JSON.stringify(line)}
`).join(""));
  context.metric("generate/samples", decoded2.length);
  context.metric(
    "generate/tokens",
    decoded2.reduce((sum, { generated }) => sum + generated.length, 0)
  );
}
async function decodeAll(context, { model: { config, parameters }, tokenizer, starts }) {
  const { number, oneOf } = paramReader(context.params);
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance("engine", engine.name);
  context.circumstance("device", engine.device);
  const evaluation = await engine.evaluation({ forward: nextTokenLogits(config), parameters });
  const stop = stopStrings(context);
  const wording = wordingOf(tokenizer, config.direction, stop);
  const max_tokens = number("max_tokens");
  const started = context.now();
  const report = (step2) => context.progress({ step: step2, steps: starts.length * max_tokens, unit: "tokens" });
  const decoded2 = await decode(evaluation, starts, {
    config,
    sampling: { temperature: number("temperature"), top_k: number("top_k"), top_p: number("top_p") },
    max_tokens,
    context: oneOf("context", contextPolicies),
    batch_size: number("batch_size"),
    end: tokenizer.endOfText,
    never: taskTokens.map((content) => tokenizer.special(content)).filter((id) => id !== void 0),
    stops: async (generated) => stop.length > 0 && (await wording(generated)).stopped,
    report
  });
  await evaluation.dispose();
  const tokens = decoded2.reduce((sum, { generated }) => sum + generated.length, 0);
  const seconds = Math.max(1e-3, (context.now() - started) / 1e3);
  context.circumstance("tokens_per_second", Math.round(tokens / seconds));
  return decoded2;
}
async function samplesOf(context, { model: { config }, tokenizer, prompts }, decoded2) {
  const samples = paramReader(context.params).number("samples");
  const wording = wordingOf(tokenizer, config.direction, stopStrings(context));
  return Promise.all(
    decoded2.map(async ({ generated, finish, log_probability }, i) => {
      const index = Math.floor(i / samples);
      const { prompt } = prompts[index];
      const { text, unfinished_bytes } = await wording(generated);
      return {
        index,
        sample: i % samples,
        prompt,
        generated: text,
        text: config.direction === "left-to-right" ? prompt + text : text + prompt,
        finish,
        tokens: generated.length,
        log_probability,
        unfinished_bytes
      };
    })
  );
}
var stopStrings = ({ params }) => Array.isArray(params["stop"]) ? params["stop"].map(String) : [];
export {
  run
};
