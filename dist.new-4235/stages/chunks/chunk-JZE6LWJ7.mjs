import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  float32Of
} from "./chunk-NEPFZI7E.mjs";
import {
  configJson,
  misfits,
  parameterTable,
  parseConfig
} from "./chunk-HQDO3P7M.mjs";
import {
  isObject
} from "./chunk-4VVZROQN.mjs";

// src/model/hugging-face.ts
var CheckpointError = class extends Error {
  constructor(problems) {
    super(
      problems.slice(0, shown).join("; ") + (problems.length > shown ? `; and ${problems.length - shown} more` : "")
    );
    this.problems = problems;
  }
  problems;
};
var shown = 5;
var prefix = "transformer.";
var embedding = "tokens_embed.weight";
var outputLayer = "lm_head.weight";
var head = "score.weight";
var buffers = /^(h\.\d+\.attn\.(bias|masked_bias)|position_ids)$/;
function importedModel(tensors, configuration) {
  const named = withoutPrefix(tensors);
  const ignored = [...named.keys()].filter((name) => buffers.test(name));
  for (const name of ignored) named.delete(name);
  const config = configOf(configuration, named.get(head));
  const values = Object.fromEntries(Array.from(named, ([name, tensor]) => [name, float32Of(tensor)]));
  const parameters = tied(values);
  const problems = [...misfits(config, parameters), ...notFinite(parameters)];
  if (problems.length > 0) throw new CheckpointError(problems);
  return {
    config,
    parameters: Object.fromEntries(parameterTable(config).map(({ name }) => [name, parameters[name]])),
    ignored,
    converted: [...new Set(Array.from(named.values(), ({ dtype }) => dtype))].filter((d) => d !== "F32")
  };
}
var exportedParameters = (parameters) => Object.fromEntries(
  Object.entries(parameters).map(([name, value]) => [name === head ? name : prefix + name, value])
);
var exportedConfig = (config, separator) => ({
  ...configJson(config),
  ...config.labels.length === 0 ? {} : { problem_type: "single_label_classification" },
  dtype: "float32",
  bos_token_id: separator,
  eos_token_id: separator,
  pad_token_id: separator
});
function withoutPrefix(tensors) {
  const named = /* @__PURE__ */ new Map();
  const twice = [];
  for (const tensor of tensors) {
    const name = tensor.name.startsWith(prefix) ? tensor.name.slice(prefix.length) : tensor.name;
    if (named.has(name)) twice.push(`${name} is there with and without ${prefix}`);
    named.set(name, tensor);
  }
  if (twice.length > 0) throw new CheckpointError(twice);
  return named;
}
function configOf(json, score) {
  if (!isObject(json)) throw new CheckpointError(["config.json holds no JSON object"]);
  const { problem_type: problem } = json;
  if (score !== void 0 && problem && problem !== "single_label_classification")
    throw new CheckpointError([
      `config.json: problem_type is ${JSON.stringify(problem)}; a classifier here chooses one of its classes`
    ]);
  const names = score === void 0 ? void 0 : json["id2label"] ?? defaultLabels(score.shape[0] ?? 0);
  const parsed = parseConfig({
    ...json,
    architectures: void 0,
    id2label: names,
    label2id: score === void 0 ? void 0 : json["label2id"]
  });
  if (parsed.ok) return parsed.value;
  throw new CheckpointError(parsed.failures.map(({ message }) => `config.json: ${message}`));
}
var defaultLabels = (count) => Object.fromEntries(Array.from({ length: count }, (_, id) => [String(id), `LABEL_${id}`]));
function tied(values) {
  const { [outputLayer]: output, ...rest } = values;
  if (output === void 0) return rest;
  const input = rest[embedding];
  if (input === void 0) return { [embedding]: output, ...rest };
  if (!sameNumbers(input, output))
    throw new CheckpointError([
      `${outputLayer} is not ${embedding}: its output layer has weights of its own, and here the two are tied`
    ]);
  return rest;
}
var sameNumbers = (a, b) => a.data.length === b.data.length && a.data.every((number, i) => Object.is(number, b.data[i]));
function notFinite(values) {
  return Object.entries(values).flatMap(([name, { data }]) => {
    const at = data.findIndex((number) => !Number.isFinite(number));
    return at === -1 ? [] : [`${name} holds ${data[at]} (at ${at}): the model is broken`];
  });
}

export {
  CheckpointError,
  importedModel,
  exportedParameters,
  exportedConfig
};
