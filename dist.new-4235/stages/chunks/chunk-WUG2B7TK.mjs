import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  dropoutSeed,
  lmRows,
  lmWeights,
  partsOfOne
} from "./chunk-6RITCD4U.mjs";
import {
  taskTokens
} from "./chunk-XREDOBAB.mjs";
import {
  inReadingOrder
} from "./chunk-VFNCJXW5.mjs";
import {
  TokenizerError
} from "./chunk-KHZPWQOZ.mjs";
import {
  taskFormOf
} from "./chunk-HQDO3P7M.mjs";
import {
  randomFrom
} from "./chunk-2WFWX2OF.mjs";

// src/train/task-batches.ts
function taskRows(items, options, replay) {
  const { batch_size: I, n_positions, padding, normalization, task } = options;
  const S = Math.max(...items.map(({ sequences }) => sequences.length));
  const own = Array.from({ length: I * S }, (_, r) => items[Math.floor(r / S)]?.sequences[r % S] ?? []);
  const longest2 = Math.max(...own.map((row) => row.length));
  const length = replay === void 0 ? paddedLength(longest2, n_positions) : n_positions;
  const extract = own.map((row, r) => r * length + Math.max(0, row.length - 1));
  const places = Array.from({ length: I }, (_, i) => items[i]);
  const ints = (shape, values) => ({ shape, data: Int32Array.from(values) });
  const floats = (shape, values) => ({ shape, data: Float32Array.from(values) });
  return {
    ...replay === void 0 ? lmRows(own, { length, padding, normalization }) : withReplay(own, replay, { length, padding, normalization }),
    extract: ints([I * S], extract),
    label_weights: floats(
      [I],
      places.map((item) => item === void 0 ? 0 : 1 / items.length)
    ),
    ...task.objective === "regression" ? {
      grades: floats(
        [I],
        places.map((item) => item?.label ?? 0)
      )
    } : {
      labels: ints(
        [I],
        places.map((item) => item?.label ?? 0)
      )
    },
    ...task.form === "multiple-choice" ? {
      absent: floats(
        [I, S],
        places.flatMap((item) => absent(item, S))
      )
    } : {}
  };
}
var absent = (item, S) => Array.from({ length: S }, (_, s) => item !== void 0 && s >= item.sequences.length ? 1 : 0);
function withReplay(own, { rows, share }, options) {
  const all = lmRows([...own, ...rows], options);
  const weights = [
    ...lmWeights(own, options).map((weight) => weight * (1 - share)),
    ...lmWeights(rows, options).map((weight) => weight * share)
  ];
  return { ...all, weights: { shape: all["weights"].shape, data: Float32Array.from(weights) } };
}
var paddedLength = (longest2, n_positions) => Math.min(n_positions, Math.ceil(longest2 / 16) * 16);
var stepsPerEpoch = (items, size) => Math.ceil(items / size);
function taskBatches(items, options) {
  const { lambdaAt, replay, seed, normalization } = options;
  const size = options.batch_size * options.gradient_accumulation_steps;
  const perEpoch = stepsPerEpoch(items.length, size);
  const batch_size = replay === void 0 ? partSize(options.batch_size) : size;
  const parts = Math.ceil(size / batch_size);
  let order = { epoch: -1, items: new Uint32Array(0) };
  return (step) => {
    const epoch = Math.floor((step - 1) / perEpoch);
    if (order.epoch !== epoch)
      order = { epoch, items: randomFrom(seed, "examples", epoch).permutation(items.length) };
    const first = (step - 1) % perEpoch * size;
    const drawn = Array.from(order.items.subarray(first, first + size), (i) => items[i]);
    const made = ofLikeLength(drawn, batch_size).map((few, part) => ({
      ...taskRows(
        few,
        { ...options, batch_size },
        replay && { rows: replay.rowsAt(step), share: replay.share }
      ),
      ...dropoutSeed(seed, step, { part, parts }),
      lambda: { shape: [], data: Float32Array.of(lambdaAt(step)) }
    }));
    return partsOfOne(made, normalization);
  };
}
var partSize = (batch_size) => Math.min(batch_size, Math.max(8, Math.ceil(batch_size / 4)));
var longestOf = ({ sequences }) => Math.max(...sequences.map(({ length }) => length));
function ofLikeLength(items, size) {
  const ordered = items.toSorted((a, b) => longestOf(a) - longestOf(b));
  return Array.from(
    { length: Math.ceil(items.length / size) },
    (_, part) => ordered.slice(part * size, (part + 1) * size)
  );
}
function paddingSaved(items, options) {
  const { batch_size, gradient_accumulation_steps: accumulated } = options;
  const batchAt = taskBatches(items, options);
  let [computed, padded] = [0, 0];
  for (let step = 1; step <= stepsPerEpoch(items.length, batch_size * accumulated); step++) {
    const shapes = batchAt(step).map(({ tokens }) => tokens.shape);
    computed += shapes.reduce((sum, [rows, length]) => sum + rows * length, 0);
    const longest2 = Math.max(...shapes.map(([, length]) => length));
    padded += shapes.reduce((sum, [rows]) => sum + rows * longest2, 0);
  }
  return 1 - computed / padded;
}

// src/train/task-scoring.ts
async function itemOutputs(evaluation, items, { report, ...options }) {
  const outputs = new Array(items.length);
  const { form, objective } = options.task;
  const lengths = items.map(({ sequences }) => Math.max(...sequences.map(({ length }) => length)));
  const order = items.map((_, i) => i).sort((a, b) => lengths[b] - lengths[a] || a - b);
  const batch_size = Math.min(options.batch_size, items.length);
  for (let first = 0; first < order.length; first += batch_size) {
    const batch = order.slice(first, first + batch_size);
    const rows = taskRows(
      batch.map((i) => items[i]),
      { ...options, batch_size, normalization: "token" }
    );
    const { shape, data } = (await evaluation.run(rows))["scores"];
    const width = shape[1];
    for (const [b, i] of batch.entries()) {
      const count = form === "multiple-choice" ? items[i].sequences.length : width;
      const scores = data.subarray(b * width, b * width + count);
      outputs[i] = objective === "regression" ? Float64Array.from(scores) : softmax(scores);
    }
    report?.(first + batch.length, items.length);
  }
  return outputs;
}
function fitOf(probabilities, items) {
  let correct = 0;
  let nll = 0;
  for (const [i, { label }] of items.entries()) {
    if (mostProbable(probabilities[i]) === label) correct++;
    nll -= Math.log(Math.max(probabilities[i][label], Number.MIN_VALUE));
  }
  return { correct, loss: nll / items.length };
}
var criterionOf = ({ correct, loss }) => -correct + loss / (1 + loss);
var mostProbable = (probabilities) => probabilities.indexOf(probabilities.reduce((a, b) => Math.max(a, b)));
function predictionOf({ form, objective }, labels, output) {
  if (objective === "regression") return { predicted: output[0] };
  const place = mostProbable(output);
  if (form === "multiple-choice") return { predicted: place, probabilities: [...output] };
  return {
    predicted: labels[place],
    probabilities: Object.fromEntries(labels.map((label, c) => [label, output[c]]))
  };
}
function softmax(scores) {
  const values = Float64Array.from(scores);
  const most = values.reduce((a, b) => Math.max(a, b));
  const powers = values.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

// src/text/input-forms.ts
function taskTokenIds(tokenizer) {
  const [start, delimiter, classify] = taskTokens.map((content) => {
    const id = tokenizer.special(content);
    if (id === void 0) throw new TokenizerError(`it has no special token ${content}`);
    return id;
  });
  return { start, delimiter, classify };
}
var truncations = ["tail", "head", "refuse"];
var textNames = {
  classification: ["text"],
  entailment: ["premise", "hypothesis"],
  similarity: ["sentence1", "sentence2"],
  "multiple-choice": ["context", "choices"]
};
var roomFor = (form, positions) => Math.max(0, positions - (form === "classification" ? 2 : 3));
function keptLengths(lengths, room) {
  const [first = 0, second] = lengths;
  if (second === void 0) return [Math.min(first, room)];
  if (first + second <= room) return [first, second];
  const half = Math.ceil(room / 2);
  if (second <= room - half) return [room - second, second];
  return first <= half ? [first, room - first] : [half, room - half];
}
var cutTo = (text, length, cut) => cut === "tail" ? text.subarray(0, length) : text.subarray(Math.max(0, text.length - length));
function sequencesOf(form, texts, ids) {
  const [first, second] = texts;
  switch (form) {
    case "classification":
      return [Uint32Array.of(ids.start, ...first, ids.classify)];
    case "entailment":
      return [pair(first, second, ids)];
    case "similarity":
      return [pair(first, second, ids), pair(second, first, ids)];
    case "multiple-choice":
      return texts.slice(1).map((choice) => pair(first, choice, ids));
  }
}
var pair = (a, b, { start, delimiter, classify }) => Uint32Array.of(start, ...a, delimiter, ...b, classify);

// src/train/task-examples.ts
var TextsTooLong = class extends Error {
  constructor(lines, form, positions) {
    const [one, more] = form === "classification" ? ["text is", "texts are"] : ["example is", "examples are"];
    super(
      `${lines.length} ${lines.length === 1 ? one : more} longer than the ${roomFor(form, positions)} tokens that the model's context of ${positions} leaves for text, the first on line ${lines[0]}`
    );
    this.lines = lines;
  }
  lines;
  get line() {
    return this.lines[0];
  }
};
async function taskItems(examples, config, tokenizer, truncate) {
  const specials = taskTokenIds(tokenizer);
  const { form } = taskFormOf(config);
  const classOf = new Map(config.labels.map((label, c) => [label, c]));
  const cuts = [];
  const encoded = await tokenizer.encodeBatch(examples.flatMap(({ texts }) => texts));
  let at = 0;
  const items = examples.map((example) => {
    const whole = encoded.slice(at, at + example.texts.length);
    at += example.texts.length;
    const texts = fitted(form, whole, config.n_positions, truncate === "head" ? "head" : "tail");
    const lost = [
      ...new Set(whole.flatMap(({ length }, i) => texts[i].length < length ? [Math.min(i, 1)] : []))
    ];
    if (lost.length > 0) cuts.push({ line: example.line, texts: lost.map((i) => textNames[form][i]) });
    const read = texts.map((text) => inReadingOrder(text, config.direction));
    const label = "label" in example ? example.label : 0;
    return {
      sequences: sequencesOf(form, read, specials),
      label: classOf.get(label) ?? Number(label)
    };
  });
  if (truncate === "refuse" && cuts.length > 0)
    throw new TextsTooLong(
      cuts.map(({ line }) => line),
      form,
      config.n_positions
    );
  return { items, cut: cuts };
}
function fitted(form, texts, positions, cut) {
  const [first, ...others] = texts;
  const lengths = others.length === 0 ? [first.length] : [first.length, longest(others)];
  const [kept, ofOthers] = keptLengths(lengths, roomFor(form, positions));
  return [cutTo(first, kept, cut), ...others.map((text) => cutTo(text, ofOthers, cut))];
}
var longest = (texts) => texts.reduce((most, { length }) => Math.max(most, length), 0);
function cutNotice(cut, examples, truncate) {
  if (cut.length === 0) return void 0;
  const counts = /* @__PURE__ */ new Map();
  for (const { texts } of cut) for (const name of texts) counts.set(name, (counts.get(name) ?? 0) + 1);
  const end = truncate === "head" ? "beginning" : "end";
  const [only] = counts.keys();
  const what = counts.size === 1 && only === "text" ? `texts are longer than the context and lost their ${end}` : `examples are longer than the context and lost the ${end} of ${[...counts].map(([name, n]) => `${name} (${n})`).join(", ")}`;
  return `${cut.length} of ${examples} ${what}, the first on line ${cut[0].line}`;
}

export {
  stepsPerEpoch,
  taskBatches,
  paddingSaved,
  itemOutputs,
  fitOf,
  criterionOf,
  mostProbable,
  predictionOf,
  softmax,
  truncations,
  TextsTooLong,
  taskItems,
  cutNotice
};
