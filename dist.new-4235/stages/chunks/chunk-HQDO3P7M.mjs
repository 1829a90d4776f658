import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  forms,
  objectives
} from "./chunk-3TZ5FM3P.mjs";
import {
  randomFrom
} from "./chunk-2WFWX2OF.mjs";
import {
  isObject
} from "./chunk-4VVZROQN.mjs";

// src/base/result.ts
var ok = (value) => ({ ok: true, value });
var fail = (...failures) => ({ ok: false, failures });

// src/model/config.ts
var directions = ["left-to-right", "right-to-left"];
var attentions = ["causal", "bidirectional"];
var documentLayouts = ["packed", "separate"];
var configDefaults = {
  layer_norm_epsilon: 1e-5,
  embd_pdrop: 0.1,
  attn_pdrop: 0.1,
  resid_pdrop: 0.1,
  initializer_range: 0.02,
  direction: "left-to-right",
  window: 0,
  attention: "causal",
  documents: "packed",
  labels: []
};
var scaledInitializerRange = (n_embd) => Number((0.02 * Math.sqrt(768 / n_embd)).toPrecision(3));
function parseConfig(json) {
  if (!isObject(json)) return fail({ field: "", message: "config.json holds no JSON object" });
  const problems = [];
  const report = (field, message) => {
    problems.push({ field, message: `${field} ${message}` });
  };
  const number = (field, fallback, fits) => {
    const value = json[field] ?? fallback;
    if (typeof value === "number" && fits.holds(value)) return value;
    report(field, value === void 0 ? "is missing" : `is ${JSON.stringify(value)}, not ${fits.words}`);
    return fallback ?? 1;
  };
  const oneOf = (field, choices, fallback) => {
    const value = json[field] ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found === void 0) report(field, `is ${JSON.stringify(value)}, not one of ${choices.join(", ")}`);
    return found ?? fallback;
  };
  const attention = oneOf("attention", attentions, configDefaults.attention);
  if (json.model_type !== void 0 && json.model_type !== modelTypes[attention])
    report("model_type", `is ${JSON.stringify(json.model_type)}, not "${modelTypes[attention]}"`);
  if (json.afn !== void 0 && json.afn !== "gelu")
    report("afn", `is ${JSON.stringify(json.afn)}; only "gelu" (the tanh form) is known`);
  const config = {
    vocab_size: number("vocab_size", void 0, positiveInteger),
    n_positions: number("n_positions", void 0, positiveInteger),
    n_embd: number("n_embd", void 0, positiveInteger),
    n_layer: number("n_layer", void 0, positiveInteger),
    n_head: number("n_head", void 0, positiveInteger),
    layer_norm_epsilon: number("layer_norm_epsilon", configDefaults.layer_norm_epsilon, positive),
    embd_pdrop: number("embd_pdrop", configDefaults.embd_pdrop, probability),
    attn_pdrop: number("attn_pdrop", configDefaults.attn_pdrop, probability),
    resid_pdrop: number("resid_pdrop", configDefaults.resid_pdrop, probability),
    initializer_range: number("initializer_range", configDefaults.initializer_range, positive),
    direction: oneOf("direction", directions, configDefaults.direction),
    window: number("window", configDefaults.window, integer),
    attention,
    ...attention === "causal" ? {} : {
      mask_token_id: number("mask_token_id", void 0, integer),
      pad_token_id: number("pad_token_id", void 0, integer)
    },
    documents: oneOf("documents", documentLayouts, configDefaults.documents),
    ...json.lambda === void 0 ? {} : { lambda: number("lambda", void 0, share) },
    ...json.lambda_end === void 0 ? {} : { lambda_end: number("lambda_end", void 0, share) },
    ...json.form === void 0 ? {} : { form: oneOf("form", forms, "classification") },
    ...json.objective === void 0 ? {} : { objective: oneOf("objective", objectives, "classification") },
    labels: oneNumber(json) || isLanguageModel(json.architectures) ? [] : labelsOf(json.id2label, json.label2id, report)
  };
  if (config.objective === "regression" && config.form !== "similarity")
    report("objective", `is "regression", which form "${config.form ?? "classification"}" does not have`);
  if (attention === "bidirectional") problemsOfMasked(config, report);
  if (config.n_embd % config.n_head !== 0)
    report("n_embd", `is ${config.n_embd}, which ${config.n_head} heads (n_head) do not share evenly`);
  return problems.length > 0 ? fail(...problems) : ok(config);
}
var modelTypes = { causal: "openai-gpt", bidirectional: "masked-gpt" };
function problemsOfMasked({ vocab_size, mask_token_id, pad_token_id, direction, window }, report) {
  for (const [field, id] of Object.entries({ mask_token_id, pad_token_id }))
    if (id !== void 0 && id >= vocab_size) report(field, `is ${id}, beyond a vocabulary of ${vocab_size}`);
  if (direction !== "left-to-right") report("direction", "is right-to-left, of a model that sees both ways");
  if (window !== 0) report("window", `is ${window}, of a model that sees the whole sequence`);
}
function configJson(config) {
  const { labels, ...rest } = config;
  const head = classifierRows(config) === 0 ? "OpenAIGPTLMHeadModel" : "OpenAIGPTForSequenceClassification";
  return {
    model_type: modelTypes[config.attention],
    architectures: [head],
    afn: "gelu",
    tie_word_embeddings: true,
    ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a < b ? -1 : 1)),
    ...classifierRows(config) === 1 && labels.length === 0 ? {
      id2label: { "0": oneOutput },
      label2id: { [oneOutput]: 0 },
      ...config.objective === "regression" ? { problem_type: "regression" } : {}
    } : {},
    ...labels.length === 0 ? {} : {
      id2label: Object.fromEntries(labels.map((label, id) => [String(id), label])),
      label2id: Object.fromEntries(labels.map((label, id) => [label, id]))
    }
  };
}
var oneOutput = "LABEL_0";
var oneNumber = ({ form, objective }) => form === "multiple-choice" || objective === "regression";
var classifierRows = (config) => oneNumber(config) ? 1 : config.labels.length;
var taskFormOf = ({ form, objective }) => ({
  form: form ?? "classification",
  objective: objective ?? "classification"
});
var integer = { holds: (n) => Number.isInteger(n) && n >= 0, words: "an integer of at least 0" };
var positiveInteger = { holds: (n) => Number.isInteger(n) && n > 0, words: "a positive integer" };
var positive = { holds: (n) => n > 0 && Number.isFinite(n), words: "a positive number" };
var share = { holds: (n) => n >= 0 && n <= 1, words: "at least 0 and at most 1" };
var probability = { holds: (n) => n >= 0 && n < 1, words: "at least 0 and below 1" };
var isLanguageModel = (architectures) => Array.isArray(architectures) && architectures.every((name) => name === "OpenAIGPTLMHeadModel");
function labelsOf(id2label, label2id, report) {
  if (id2label === void 0) return [];
  if (!isObject(id2label)) {
    report("id2label", "is no object");
    return [];
  }
  const labels = Object.keys(id2label).map((_, id) => id2label[String(id)]);
  if (!labels.every((label) => typeof label === "string") || new Set(labels).size !== labels.length) {
    report("id2label", "does not name each of its classes 0 \u2026 n \u2212 1 once");
    return [];
  }
  if (isObject(label2id) && labels.some((label, id) => label2id[label] !== id))
    report("label2id", "is not id2label the other way round");
  return labels;
}

// src/model/parameters.ts
function parameterTable(config) {
  const C = config.n_embd;
  return [
    weight("tokens_embed.weight", config.vocab_size, C),
    weight("positions_embed.weight", config.n_positions, C),
    ...Array.from({ length: config.n_layer }, (_, i) => blockTable(`h.${i}`, C)).flat(),
    ...classifierRows(config) === 0 ? [] : [scoreSpec(config)]
  ];
}
var scoreSpec = (config) => weight("score.weight", classifierRows(config), config.n_embd);
function blockOf(name) {
  const found = /^h\.(\d+)\./.exec(name);
  return found === null ? void 0 : Number(found[1]);
}
function blockTable(block, C) {
  return [
    weight(`${block}.attn.c_attn.weight`, C, 3 * C),
    bias(`${block}.attn.c_attn.bias`, 3 * C),
    weight(`${block}.attn.c_proj.weight`, C, C),
    bias(`${block}.attn.c_proj.bias`, C),
    gain(`${block}.ln_1.weight`, C),
    bias(`${block}.ln_1.bias`, C),
    weight(`${block}.mlp.c_fc.weight`, C, 4 * C),
    bias(`${block}.mlp.c_fc.bias`, 4 * C),
    weight(`${block}.mlp.c_proj.weight`, 4 * C, C),
    bias(`${block}.mlp.c_proj.bias`, C),
    gain(`${block}.ln_2.weight`, C),
    bias(`${block}.ln_2.bias`, C)
  ];
}
var weight = (name, rows, columns) => ({
  name,
  shape: [rows, columns],
  init: "normal"
});
var bias = (name, size) => ({ name, shape: [size], init: "zeros" });
var gain = (name, size) => ({ name, shape: [size], init: "ones" });
var decays = (_name, shape) => shape.length > 1;
var sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);
var parameterCount = (config) => parameterTable(config).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
function initialParameters(config, seed) {
  return Object.fromEntries(
    parameterTable(config).map((spec) => [spec.name, initialValue(spec, config, seed)])
  );
}
function initialValue(spec, config, seed) {
  const data = new Float32Array(sizeOf(spec.shape));
  if (spec.init === "ones") data.fill(1);
  if (spec.init === "normal") {
    const random = randomFrom(seed, "parameter", spec.name);
    for (let i = 0; i < data.length; i++) data[i] = config.initializer_range * random.normal();
  }
  return { shape: spec.shape, data };
}
function misfits(config, values) {
  const table = parameterTable(config);
  const known = new Set(table.map(({ name }) => name));
  return [
    ...table.flatMap(({ name, shape }) => {
      const value = values[name];
      if (value === void 0) return [`${name} is missing`];
      if (value.shape.join() !== shape.join())
        return [`${name} has the shape [${value.shape.join(", ")}], config.json wants [${shape.join(", ")}]`];
      return [];
    }),
    ...Object.keys(values).flatMap(
      (name) => known.has(name) ? [] : [`${name} is no parameter of this model`]
    )
  ];
}
function withTokens(config, values, added, seed) {
  const name = "tokens_embed.weight";
  const wider = { ...config, vocab_size: config.vocab_size + added };
  const old = values[name].data;
  const drawn = { ...config, initializer_range: 0.02 };
  const rows = initialValue(weight(`${name}+`, added, config.n_embd), drawn, seed).data;
  const data = new Float32Array(old.length + rows.length);
  data.set(old);
  data.set(rows, old.length);
  return {
    config: wider,
    parameters: { ...values, [name]: { shape: [wider.vocab_size, config.n_embd], data } }
  };
}
function parametersOf(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, { shape, data }]) => {
      if (!(data instanceof Float32Array)) throw new RangeError(`${name} holds integers`);
      return [name, { shape, data }];
    })
  );
}

export {
  directions,
  documentLayouts,
  configDefaults,
  scaledInitializerRange,
  parseConfig,
  configJson,
  classifierRows,
  taskFormOf,
  parameterTable,
  scoreSpec,
  blockOf,
  decays,
  sizeOf,
  parameterCount,
  initialParameters,
  initialValue,
  misfits,
  withTokens,
  parametersOf
};
