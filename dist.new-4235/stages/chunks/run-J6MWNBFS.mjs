import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  tokenBytesOf
} from "./chunk-VAHRYN3F.mjs";
import {
  engineOptions,
  inReadingOrder,
  placeInText
} from "./chunk-VFNCJXW5.mjs";
import {
  paddingOf,
  tokenizerOf
} from "./chunk-PCYXFE5H.mjs";
import {
  ModelError,
  readModel
} from "./chunk-NEPFZI7E.mjs";
import "./chunk-KHZPWQOZ.mjs";
import {
  engineName,
  hiddenStates,
  openEngine
} from "./chunk-AYZ254AH.mjs";
import "./chunk-HQDO3P7M.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import "./chunk-3TZ5FM3P.mjs";
import {
  LineError,
  isBlank,
  readLines
} from "./chunk-QDWSZFDR.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";
import "./chunk-2WFWX2OF.mjs";
import "./chunk-S3TFKS2X.mjs";
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import "./chunk-4VVZROQN.mjs";
import "./chunk-UNZ4GC65.mjs";

// stages/extract-features/run.ts
import { closeSync as closeSync2, mkdirSync, openSync as openSync2, writeFileSync, writeSync as writeSync2 } from "node:fs";
import { join } from "node:path";

// src/features/windows.ts
function* featureWindows(length, T, stride) {
  for (let from = 0, fresh = 0; fresh < length; from += stride) {
    const to = Math.min(from + T, length);
    yield { from, to, fresh };
    fresh = to;
  }
}

// src/features/extract.ts
var held = 16;
async function extract(evaluation, sequences, options) {
  let waiting = [];
  let done = 0;
  const read = async () => {
    waiting.sort((a, b) => sizeOf(b) - sizeOf(a));
    for (let at = 0; at < waiting.length; at += options.batch_size) {
      const batch = waiting.slice(at, at + options.batch_size);
      await readBatch(evaluation, batch, options);
      done += batch.length;
      options.report?.(done);
    }
    waiting = [];
  };
  for await (const sequence of sequences)
    for (const window of featureWindows(sequence.ids.length, options.n_positions, options.stride)) {
      waiting.push({ ...window, sequence });
      if (waiting.length === held * options.batch_size) await read();
    }
  await read();
}
var sizeOf = ({ from, to }) => to - from;
async function readBatch(evaluation, batch, { n_positions, batch_size, padding }) {
  const T = Math.min(n_positions, Math.ceil(sizeOf(batch[0]) / 16) * 16);
  const tokens = new Int32Array(batch_size * T).fill(padding);
  for (const [b, { sequence, from, to }] of batch.entries())
    tokens.set(sequence.ids.subarray(from, to), b * T);
  const found = await evaluation.run({ tokens: { shape: [batch_size, T], data: tokens } });
  for (const [b, { sequence, from, to, fresh }] of batch.entries())
    for (let place = fresh; place < to; place++) sequence.take(place, rowOf(found, b * T + place - from));
}
var rowOf = (found, row) => Object.fromEntries(
  Object.entries(found).map(([name, { shape, data }]) => {
    const C = shape[1];
    return [name, data.subarray(row * C, (row + 1) * C)];
  })
);

// src/features/matrix-file.ts
import { closeSync, openSync, writeSync } from "node:fs";
var MatrixFile = class {
  constructor(path, names, rows, C) {
    this.names = names;
    this.rows = rows;
    this.C = C;
    const size = 4 * rows * C;
    const header = { __metadata__: { format: "pt" } };
    for (const [i, name] of names.entries())
      header[name] = { dtype: "F32", shape: [rows, C], data_offsets: [i * size, (i + 1) * size] };
    const unpadded = Buffer.from(JSON.stringify(header));
    const text = Buffer.concat([unpadded, Buffer.alloc((8 - unpadded.length % 8) % 8, " ")]);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(text.length));
    this.start = 8 + text.length;
    this.file = openSync(path, "w");
    writeSync(this.file, Buffer.concat([length, text]), 0, this.start, 0);
  }
  names;
  rows;
  C;
  file;
  start;
  written = 0;
  /** Each row is to be written once. */
  write(row, vectors) {
    for (const [i, name] of this.names.entries()) {
      const vector = vectors[name];
      const bytes = Buffer.alloc(4 * this.C);
      vector.forEach((value, c) => {
        bytes.writeFloatLE(value, 4 * c);
      });
      writeSync(this.file, bytes, 0, bytes.length, this.start + 4 * this.C * (i * this.rows + row));
    }
    this.written++;
  }
  /** Throws where a row is missing: the file would hold zeros there. */
  close() {
    closeSync(this.file);
    if (this.written !== this.rows) throw new Error(`${this.written} of ${this.rows} rows were written`);
  }
};

// src/features/pooling.ts
var poolings = ["first", "last", "mean"];
function wordPooling(words, pooling, write) {
  const ofToken = /* @__PURE__ */ new Map();
  for (const [index, { first, after }] of words.entries())
    for (let token = first; token < after; token++)
      ofToken.set(token, [...ofToken.get(token) ?? [], index]);
  const sums = /* @__PURE__ */ new Map();
  return (token, vectors) => {
    for (const index of ofToken.get(token) ?? []) {
      const { first, after } = words[index];
      if (pooling !== "mean") {
        if (token === (pooling === "first" ? first : after - 1)) write(index, vectors);
        continue;
      }
      const sum = sums.get(index) ?? {
        count: 0,
        vectors: mapped(vectors, (v) => new Float64Array(v.length))
      };
      sums.set(index, sum);
      sum.count++;
      for (const [name, vector] of Object.entries(vectors)) {
        const into = sum.vectors[name];
        for (let c = 0; c < vector.length; c++) into[c] += vector[c];
      }
      if (sum.count < after - first) continue;
      write(
        index,
        mapped(sum.vectors, (v) => Float32Array.from(v, (value) => value / sum.count))
      );
      sums.delete(index);
    }
  };
}
var mapped = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

// src/model/layer-outputs.ts
var outputNames = ({ layers, weights }) => weights === void 0 ? layers.map((layer) => `layer.${layer}`) : ["mix"];
var layerOutputs = (config, choice) => (parameters, batch) => {
  const states = hiddenStates(config, parameters, batch["tokens"]);
  const chosen = choice.layers.map((layer) => states[layer]);
  const { weights } = choice;
  const outputs = weights === void 0 ? chosen : [mixed(chosen, weights)];
  return Object.fromEntries(outputNames(choice).map((name, i) => [name, outputs[i]]));
};
var mixed = (states, weights) => states.map((state, j) => dist_exports.mul(state, weights[j])).reduce((a, b) => dist_exports.add(a, b));

// src/text/spans.ts
function tokenSpans(text, ids, bytesOf) {
  let at = 0;
  const spans = Array.from(ids, (id) => {
    const bytes = bytesOf(id);
    if (Buffer.compare(bytes, text.subarray(at, at + bytes.length)) !== 0)
      throw new RangeError(`token ${id} is not what stands at byte ${at}`);
    at += bytes.length;
    return { start: at - bytes.length, end: at };
  });
  if (at !== text.length) throw new RangeError(`the tokens end at byte ${at} of ${text.length}`);
  return spans;
}
var unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
var wordPattern = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+|[^\\s\\p{L}\\p{N}\\p{M}_]+`,
  "gu"
);
function wordSpans(text, tokens) {
  let [character, at, first] = [0, 0, 0];
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    const start = at + Buffer.byteLength(text.slice(character, index));
    const end = start + Buffer.byteLength(word);
    [character, at] = [index + word.length, end];
    while (tokens[first].end <= start) first++;
    let after = first;
    while (after < tokens.length && tokens[after].start < end) after++;
    return { start, end, first, after };
  });
}

// stages/extract-features/documents.ts
var together = 256;
async function* documentsOf(path, settings) {
  let document = 0;
  for (const lines of inGroups(linesOf(path))) {
    const encoded = await settings.tokenizer.encodeBatch(lines.map(({ text }) => text));
    for (const [i, { line, text }] of lines.entries()) {
      const bytes = Buffer.from(text);
      const tokens = tokenSpans(bytes, encoded[i], settings.bytesOf);
      const words = settings.unit === "word" ? wordSpans(text, tokens) : void 0;
      yield {
        document: document++,
        line,
        bytes,
        ids: encoded[i],
        units: words ?? tokens,
        ...words === void 0 ? {} : { words }
      };
    }
  }
}
function* linesOf(path) {
  const lines = readLines(path);
  for (; ; ) {
    const next = blame(
      LineError,
      ({ line }) => ({ input: "text", line, message: "not UTF-8", hint: "convert the file to UTF-8" }),
      () => lines.next()
    );
    if (next.done === true) return;
    if (!isBlank(next.value.text)) yield next.value;
  }
}
function* inGroups(lines) {
  let group = [];
  for (const line of lines) {
    group.push(line);
    if (group.length < together) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

// stages/extract-features/settings.ts
function readSettings(context) {
  const { oneOf } = paramReader(context.params);
  const { model, tokenizer } = blame(
    ModelError,
    ({ message }) => ({ input: "model", message: `the model cannot be used: ${message}` }),
    () => {
      const model2 = readModel(context.inputs["model"]);
      return { model: model2, tokenizer: tokenizerOf(model2) };
    }
  );
  const bytesOf = tokenBytesOf(tokenizer.bytes);
  if (bytesOf === void 0)
    throw new StageError({
      input: "model",
      message: "its tokenizer is not byte-level: where its tokens stand in a text is not known",
      hint: "take a model with a byte-level tokenizer, such as tokenize makes"
    });
  return {
    model,
    tokenizer,
    bytesOf,
    choice: choiceOf(context, model.config),
    unit: oneOf("unit", ["token", "word"]),
    pooling: oneOf("pooling", poolings),
    stride: strideOf(context, model.config)
  };
}
function choiceOf({ params }, { n_layer }) {
  const all = Array.from({ length: n_layer + 1 }, (_, layer) => layer);
  const written = params["layers"];
  const layers = Array.isArray(written) ? written.map(Number) : written === "all" ? all : [n_layer];
  const unknown = layers.find((layer) => layer > n_layer);
  if (unknown !== void 0)
    throw new StageError({
      param: "layers",
      message: `the model has no layer ${unknown}: 0 is its embedding, ${n_layer} its last block`
    });
  const weights = Array.isArray(params["weights"]) ? params["weights"].map(Number) : [];
  if (weights.length === 0) return { layers };
  if (weights.length !== layers.length)
    throw new StageError({
      param: "weights",
      message: `${weights.length} weights for ${layers.length} layers (${layers.join(", ")})`,
      hint: "give one for each, in the order of layers"
    });
  return { layers, weights };
}
function strideOf({ params }, { n_positions }) {
  if (params["stride"] === "half") return Math.max(1, Math.floor(n_positions / 2));
  const stride = paramReader(params).number("stride");
  if (stride > n_positions)
    throw new StageError({
      param: "stride",
      message: `stride is ${stride}, beyond the model's context of ${n_positions} tokens: some would have no vector`,
      hint: `set stride to ${n_positions} or less`
    });
  return stride === 0 ? n_positions : stride;
}

// stages/extract-features/run.ts
async function run(context) {
  const settings = readSettings(context);
  const folder = context.outputs["features"];
  mkdirSync(folder);
  const counts = await writeIndex(context, settings, join(folder, "index.jsonl"));
  if (counts.documents === 0)
    throw new StageError({
      input: "text",
      message: "the text has no documents",
      hint: "a text is UTF-8, one document a line"
    });
  const { config } = settings.model;
  const names = outputNames(settings.choice);
  const file = new MatrixFile(join(folder, "features.safetensors"), names, counts.rows, config.n_embd);
  await computeAll(context, settings, counts, file);
  file.close();
  writeFileSync(join(folder, "features.json"), `${JSON.stringify(description(settings, counts), null, 2)}
`);
  context.metric("features/rows", counts.rows);
  context.metric("features/tokens", counts.tokens);
  context.metric("features/documents", counts.documents);
}
var description = ({ model, tokenizer, choice, unit, pooling, stride }, counts) => ({
  unit,
  ...unit === "word" ? { pooling } : {},
  outputs: outputNames(choice),
  layers: choice.layers,
  ...choice.weights === void 0 ? {} : { weights: choice.weights },
  width: model.config.n_embd,
  rows: counts.rows,
  documents: counts.documents,
  direction: model.config.direction,
  n_positions: model.config.n_positions,
  stride,
  tokenizer: tokenizer.digest
});
async function writeIndex(context, settings, path) {
  const { n_positions } = settings.model.config;
  const counts = { documents: 0, tokens: 0, rows: 0, windows: 0 };
  const file = openSync2(path, "w");
  try {
    for await (const { document, line, bytes, ids, units, words } of documentsOf(
      context.inputs["text"],
      settings
    )) {
      const lines = units.map(({ start, end }, unit) => {
        const text = bytes.toString("utf8", start, end);
        const what = words === void 0 ? { id: ids[unit] } : { tokens: words[unit].after - words[unit].first };
        return `${JSON.stringify({ row: counts.rows + unit, document, line, start, end, text, ...what })}
`;
      });
      writeSync2(file, lines.join(""));
      counts.documents++;
      counts.tokens += ids.length;
      counts.rows += units.length;
      counts.windows += [...featureWindows(ids.length + 1, n_positions, settings.stride)].length;
    }
  } finally {
    closeSync2(file);
  }
  return counts;
}
async function computeAll(context, settings, counts, file) {
  const { config, parameters } = settings.model;
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance("engine", engine.name);
  context.circumstance("device", engine.device);
  const evaluation = await engine.evaluation({ forward: layerOutputs(config, settings.choice), parameters });
  const started = context.now();
  await extract(evaluation, sequencesOf(context, settings, file), {
    n_positions: config.n_positions,
    stride: settings.stride,
    batch_size: paramReader(context.params).number("batch_size"),
    padding: paddingOf(settings.model),
    report: (step) => context.progress({ step, steps: counts.windows, unit: "windows" })
  });
  await evaluation.dispose();
  const seconds = Math.max(1e-3, (context.now() - started) / 1e3);
  context.circumstance("tokens_per_second", Math.round(counts.tokens / seconds));
}
async function* sequencesOf(context, settings, file) {
  const { direction } = settings.model.config;
  let rows = 0;
  for await (const { ids, units, words } of documentsOf(context.inputs["text"], settings)) {
    const firstRow = rows;
    rows += units.length;
    const write = (unit, vectors) => file.write(firstRow + unit, vectors);
    const take = words === void 0 ? write : wordPooling(words, settings.pooling, write);
    yield {
      ids: Uint32Array.of(settings.tokenizer.endOfText, ...inReadingOrder(ids, direction)),
      take: (place, vectors) => {
        if (place > 0) take(placeInText(place - 1, ids.length, direction), vectors);
      }
    };
  }
}
export {
  run
};
