import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  TextsTooLong,
  cutNotice,
  itemOutputs,
  softmax,
  taskItems,
  truncations
} from "./chunk-WUG2B7TK.mjs";
import {
  requireCausal
} from "./chunk-NV5RVBD4.mjs";
import {
  scoreStreams
} from "./chunk-MZZRE5L5.mjs";
import {
  paddingOf,
  tokenizerOf
} from "./chunk-PCYXFE5H.mjs";
import {
  ModelError,
  readModel
} from "./chunk-NEPFZI7E.mjs";
import {
  TokenizerError
} from "./chunk-KHZPWQOZ.mjs";
import {
  taskOutputs,
  tokenLosses
} from "./chunk-FAEFY7SK.mjs";
import {
  classifierRows,
  taskFormOf
} from "./chunk-HQDO3P7M.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import {
  forms
} from "./chunk-3TZ5FM3P.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";

// src/train/zero-shot.ts
var labelScores = ["mean", "sum"];
var placeholdersOf = (prompt) => [...prompt.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
var filledPrompt = (prompt, fields) => prompt.replaceAll(/\{(\w+)\}/g, (_, name) => String(fields[name] ?? "")).trimEnd();
async function zeroShotOutputs(evaluation, tokenizer, examples, { prompt, words, score }, options) {
  const prompts = await tokenizer.encodeBatch(examples.map(({ fields }) => filledPrompt(prompt, fields)));
  const asked = examples.map(({ texts }) => words === "choices" ? texts.slice(1) : words);
  const known = [...new Set(asked.flat())];
  const ids = await tokenizer.encodeBatch(known.map((one) => ` ${one.trim()}`));
  const idsOf = new Map(known.map((one, i) => [one, ids[i]]));
  const cut = [];
  const rows = examples.flatMap(({ line }, i) => {
    const labels = asked[i].map((one) => idsOf.get(one));
    const room = options.n_positions - Math.max(...labels.map(({ length }) => length));
    if (room < 0)
      throw new RangeError(`the words of a label on line ${line} do not fit into the model's context`);
    const whole = prompts[i];
    if (whole.length > room) cut.push(line);
    const read = whole.subarray(Math.max(0, whole.length - room));
    return labels.map((label) => ({
      ids: Int32Array.of(tokenizer.endOfText, ...read, ...label),
      label: label.length
    }));
  });
  const { n_positions, batch_size, report } = options;
  const scored = await scoreStreams(
    evaluation,
    rows.map(({ ids: ids2 }) => streamOf(ids2)),
    { n_positions, stride: n_positions, batch_size, padding: tokenizer.endOfText, ...report && { report } }
  );
  let at = 0;
  const outputs = asked.map((labels) => {
    const scores = labels.map(() => {
      const { label } = rows[at];
      const nll = scored[at++].slice(-label).reduce((a, b) => a + b, 0);
      return score === "mean" ? -nll / label : -nll;
    });
    return softmax(scores);
  });
  return { outputs, cut };
}
var streamOf = (ids) => ({
  length: ids.length,
  read(from, into) {
    const piece = ids.subarray(from, from + into.length);
    into.set(piece);
    return piece.length;
  }
});

// src/train/task-use.ts
function taskUse({ inputs, params }) {
  const { model, tokenizer } = blame(
    ModelError,
    ({ message }) => ({ input: "model", message: `the model cannot be used: ${message}` }),
    () => {
      const model2 = readModel(inputs["model"]);
      return { model: model2, tokenizer: tokenizerOf(model2) };
    }
  );
  const { config } = model;
  const form = paramReader(params).oneOf("form", ["model", ...forms]);
  if (params["prompt"] === "") {
    if (classifierRows(config) === 0)
      throw new StageError({
        input: "model",
        message: "the model has no classifier: its config.json names no labels (id2label)",
        hint: "fine-tune it first: take the model of a finetune stage; or use it as it is, with a prompt"
      });
    return { model, tokenizer, task: taskFormOf(config), labels: config.labels, zeroShot: void 0 };
  }
  requireCausal(model);
  if (config.direction !== "left-to-right")
    throw new StageError({
      input: "model",
      message: "a right-to-left model gives no likelihood of words that come after a prompt"
    });
  const named = form === "model" ? taskFormOf(config).form : form;
  const labels = Object.keys(params["label_words"]).sort();
  const zeroShot = zeroShotOf(params, named, labels);
  return { model, tokenizer, task: { form: named, objective: "classification" }, labels, zeroShot };
}
function zeroShotOf(params, form, labels) {
  const prompt = String(params["prompt"]);
  const label_words = params["label_words"];
  const fields = {
    classification: ["text"],
    entailment: ["premise", "hypothesis"],
    similarity: ["sentence1", "sentence2"],
    "multiple-choice": ["context", "question"]
  }[form];
  const foreign = placeholdersOf(prompt).find((name) => !fields.includes(name));
  if (foreign !== void 0)
    throw new StageError({
      param: "prompt",
      message: `the prompt has {${foreign}}, which is no field of ${form}: it has ${fields.map((name) => `{${name}}`).join(", ")}`
    });
  if (form !== "multiple-choice" && labels.length < 2)
    throw new StageError({
      param: "label_words",
      message: "with a prompt, label_words names the words of each label, of two at least"
    });
  const words = form === "multiple-choice" ? "choices" : labels.map((label) => label_words[label]);
  return { prompt, words, score: paramReader(params).oneOf("label_score", labelScores) };
}
async function outputsOf(context, engine, use, { texts, input }) {
  const { config, parameters } = use.model;
  const truncate = paramReader(context.params).oneOf("truncate", truncations);
  const options = {
    batch_size: paramReader(context.params).number("batch_size"),
    n_positions: config.n_positions,
    report: (step, steps) => context.progress({ step, steps, unit: "examples" })
  };
  if (use.zeroShot !== void 0) {
    const evaluation2 = await engine.evaluation({ forward: tokenLosses(config), parameters });
    try {
      const found = await zeroShotOutputs(evaluation2, use.tokenizer, texts, use.zeroShot, options);
      const [first] = found.cut;
      if (first !== void 0) {
        const message = `${found.cut.length} of ${texts.length} prompts are longer than the context and lost their beginning, the first on line ${first}`;
        if (truncate === "refuse") throw new StageError({ input, line: first, message });
        context.notice(message);
      }
      return { outputs: found.outputs, truncated: found.cut.length };
    } catch (error) {
      if (error instanceof RangeError) throw new StageError({ input, message: error.message });
      throw error;
    } finally {
      await evaluation2.dispose();
    }
  }
  const { items, truncated } = await itemsOf(context, use, { texts, input });
  const evaluation = await engine.evaluation({ forward: taskOutputs(config), parameters });
  try {
    const outputs = await itemOutputs(evaluation, items, {
      ...options,
      task: use.task,
      padding: paddingOf(use.model)
    });
    return { outputs, truncated };
  } finally {
    await evaluation.dispose();
  }
}
async function itemsOf(context, { model, tokenizer }, { texts, input }) {
  const truncate = paramReader(context.params).oneOf("truncate", truncations);
  try {
    const { items, cut } = await taskItems(texts, model.config, tokenizer, truncate);
    const notice = cutNotice(cut, texts.length, truncate);
    if (notice !== void 0) context.notice(notice);
    return { items, truncated: cut.length };
  } catch (error) {
    if (error instanceof TextsTooLong)
      throw new StageError({ input, line: error.line, message: `${input}: ${error.message}` });
    if (error instanceof TokenizerError)
      throw new StageError({ input: "model", message: `the model cannot be used: ${error.message}` });
    throw error;
  }
}

export {
  taskUse,
  outputsOf
};
