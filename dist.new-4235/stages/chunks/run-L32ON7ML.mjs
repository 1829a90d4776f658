import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  TrainingDiverged,
  curveLines,
  diverged,
  packedWindows,
  publishTimes,
  rateAt,
  recipes,
  ruleOf,
  sayWhatJumped,
  scheduleNames,
  separateWindows,
  stageStart,
  trainingFlops,
  trainingLoop,
  windowRows
} from "./chunk-WFSRWUXC.mjs";
import {
  TokensError,
  openTokens
} from "./chunk-ONX7Q4I6.mjs";
import "./chunk-5TN4MIGM.mjs";
import {
  TextsTooLong,
  criterionOf,
  cutNotice,
  fitOf,
  itemOutputs,
  paddingSaved,
  stepsPerEpoch,
  taskBatches,
  taskItems,
  truncations
} from "./chunk-WUG2B7TK.mjs";
import {
  lmNormalizations
} from "./chunk-6RITCD4U.mjs";
import {
  withTaskTokens,
  withoutTaskTokens
} from "./chunk-XREDOBAB.mjs";
import {
  corpusInReadingOrder,
  engineOptions
} from "./chunk-VFNCJXW5.mjs";
import {
  paddingOf,
  tokenizerOf
} from "./chunk-PCYXFE5H.mjs";
import {
  ModelError,
  readModel,
  writeModel
} from "./chunk-NEPFZI7E.mjs";
import {
  TokenizerError,
  openTokenizer
} from "./chunk-KHZPWQOZ.mjs";
import {
  matmulPeak,
  optimizerOf
} from "./chunk-L7ZXCONU.mjs";
import "./chunk-N5YGZUVN.mjs";
import {
  frozenName,
  taskLoss,
  taskOutputs
} from "./chunk-FAEFY7SK.mjs";
import {
  engineName,
  openEngine
} from "./chunk-AYZ254AH.mjs";
import {
  blockOf,
  configDefaults,
  initialParameters,
  initialValue,
  parameterTable,
  parametersOf,
  scaledInitializerRange,
  scoreSpec,
  sizeOf,
  withTokens
} from "./chunk-HQDO3P7M.mjs";
import {
  formParams,
  layoutOf
} from "./chunk-B64ZUOHJ.mjs";
import {
  ExamplesError,
  labelsOf,
  readExamples
} from "./chunk-RFS7SX44.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import "./chunk-3TZ5FM3P.mjs";
import {
  meanSquaredError,
  pearson,
  spearman
} from "./chunk-6PV5KQYR.mjs";
import "./chunk-QDWSZFDR.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";
import "./chunk-2WFWX2OF.mjs";
import "./chunk-S3TFKS2X.mjs";
import "./chunk-HGV3A5I3.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import "./chunk-4VVZROQN.mjs";
import "./chunk-UNZ4GC65.mjs";

// stages/finetune/run.ts
import { writeFileSync } from "node:fs";

// stages/finetune/auxiliary.ts
var lambdaAt = ({ start, end }, step, steps) => steps === 1 ? start : start + (end - start) * (step - 1) / (steps - 1);
function lambdaOf(params) {
  const { number, oneOf } = paramReader(params);
  const start = params["freeze"] === "all" ? 0 : number("lambda");
  const linear = oneOf("lambda_schedule", ["constant", "linear"]) === "linear";
  return { start, end: linear ? number("lambda_end") : start };
}
function replayShare(params) {
  const { on } = params["auxiliary"];
  return on === "task" ? 0 : on === "both" ? 0.5 : 1;
}

// stages/finetune/data.ts
function readData({ inputs }, layout) {
  const read = (input, labels) => blame(
    ExamplesError,
    ({ message, line }) => ({ input, message, line }),
    () => readExamples(inputs[input], layout, labels)
  );
  const train = read("train");
  const found = labelsOf(train);
  if (found.length === 1 && layout.form !== "multiple-choice")
    throw new StageError({
      input: "train",
      message: `every training example has the label ${JSON.stringify(found[0])}: there is nothing to tell apart`
    });
  if (layout.form === "multiple-choice" || layout.objective === "regression")
    return { train, labels: [], validation: read("validation") };
  return { train, labels: found, validation: read("validation", found) };
}

// stages/finetune/replay.ts
import { createHash } from "node:crypto";
function replayOf(context, settings, { config, tokenizer }) {
  if (settings.replayed === 0) return void 0;
  const tokens = blame(
    TokensError,
    ({ message }) => ({ input: "tokens", message: `the tokens cannot be used: ${message}` }),
    () => openTokens(context.inputs["tokens"])
  );
  const made = tokens.description.tokenizer;
  if (made !== digestOf(tokenizer) && made !== digestOf(withoutTaskTokens(tokenizer)))
    throw new StageError({
      input: "tokens",
      message: "the tokens were made by another tokenizer than the model has",
      hint: "take the tokens that the model was pretrained on"
    });
  const { n_positions, direction, documents } = config;
  const { seed, batch_size } = settings;
  const corpus = corpusInReadingOrder(tokens, direction);
  const separator = tokens.description.end_of_text;
  const windows = documents === "separate" ? separateWindows(corpus, separator, n_positions) : packedWindows(corpus, separator, n_positions, seed);
  const size = batch_size * settings.gradient_accumulation_steps;
  const rowsAt = windowRows(windows, { n_positions, batch_size: size, gradient_accumulation_steps: 1, seed });
  return { rowsAt: (step) => rowsAt(step, 0), share: settings.replayed };
}
var digestOf = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

// stages/finetune/settings.ts
function settingsOf(params) {
  const { number, oneOf } = paramReader(params);
  const clip = number("clip");
  return {
    layout: layoutOf(params, formParams(params)),
    lambda: lambdaOf(params),
    replayed: replayShare(params),
    normalization: oneOf("lm_normalization", lmNormalizations),
    epochs: number("epochs"),
    batch_size: number("batch_size"),
    gradient_accumulation_steps: number("gradient_accumulation_steps"),
    rule: ruleOf(params),
    learning_rate: number("learning_rate"),
    schedule: oneOf("schedule", scheduleNames),
    recipe: oneOf("recipe", recipes),
    warmup: number("warmup"),
    clip: clip === 0 ? void 0 : clip,
    dropout: number("dropout"),
    truncate: oneOf("truncate", truncations),
    seed: number("seed"),
    log_every: number("log_every"),
    transferred: params["transfer"].layers,
    freeze: params["freeze"],
    sizes: {
      n_layer: number("n_layer"),
      n_head: number("n_head"),
      n_embd: number("n_embd"),
      n_positions: number("n_positions")
    }
  };
}

// stages/finetune/start.ts
function startingModel(context, settings, labels) {
  const { config, parameters, tokenizer } = context.inputs["model"] === void 0 ? fromScratch(context, settings) : pretrained(context, settings);
  const { dropout, seed, lambda, layout } = settings;
  const { lambda_end: _, ...known } = config;
  const tuned = {
    ...known,
    embd_pdrop: dropout,
    attn_pdrop: dropout,
    resid_pdrop: dropout,
    lambda: lambda.start,
    ...lambda.end === lambda.start ? {} : { lambda_end: lambda.end },
    form: layout.form,
    objective: layout.objective,
    labels
  };
  const spec = scoreSpec(tuned);
  return {
    config: tuned,
    parameters: { ...parameters, [spec.name]: initialValue(spec, tuned, seed) },
    tokenizer
  };
}
function pretrained({ inputs }, { seed, transferred, freeze, lambda }) {
  const { model, before } = blame(
    ModelError,
    ({ message }) => ({ input: "model", message: `the model cannot be used: ${message}` }),
    () => {
      const model2 = readModel(inputs["model"]);
      return { model: model2, before: tokenizerOf(model2).vocabularySize };
    }
  );
  const { n_layer, attention } = model.config;
  if (attention === "bidirectional" && (lambda.start > 0 || lambda.end > 0))
    throw new StageError({
      param: "lambda",
      message: "the model was pretrained on masked tokens: it has no left-to-right loss to keep beside the task",
      hint: "set lambda to 0"
    });
  for (const [param, layers] of [["transfer", transferred], ["freeze", freeze]])
    if (typeof layers === "number" && layers > n_layer)
      throw new StageError({ param, message: `${param} names ${layers} blocks; the model has ${n_layer}` });
  const tokenizer = withTaskTokens(model.tokenizer);
  const added = openTokenizer(tokenizer).vocabularySize - before;
  const parameters = transferred === "all" ? model.parameters : anewFrom(transferred, model, seed);
  return { ...withTokens(model.config, parameters, added, seed), tokenizer };
}
function anewFrom(k, { config, parameters }, seed) {
  const anew = parameterTable(config).filter(({ name }) => (blockOf(name) ?? -1) >= k);
  return {
    ...parameters,
    ...Object.fromEntries(anew.map((spec) => [spec.name, initialValue(spec, config, seed)]))
  };
}
function frozenNames({ config }, freeze) {
  if (freeze === "none") return [];
  const until = freeze === "all" ? config.n_layer : freeze;
  return parameterTable(config).map(({ name }) => name).filter((name) => name !== scoreSpec(config).name && (blockOf(name) ?? -1) < until);
}
function fromScratch({ inputs }, { sizes, seed }) {
  const { tokenizer, vocab_size } = blame(
    TokenizerError,
    ({ message }) => ({ input: "tokenizer", message: `the tokenizer cannot be used: ${message}` }),
    () => {
      const tokenizer2 = withTaskTokens(openTokenizer(inputs["tokenizer"]).bytes);
      return { tokenizer: tokenizer2, vocab_size: openTokenizer(tokenizer2).vocabularySize };
    }
  );
  const config = {
    ...configDefaults,
    ...sizes,
    initializer_range: scaledInitializerRange(sizes.n_embd),
    vocab_size
  };
  return { config, parameters: initialParameters(config, seed), tokenizer };
}

// stages/finetune/validation.ts
function validator(engine, forward, items, rows) {
  let evaluation;
  return {
    async run(parameters) {
      if (evaluation === void 0) evaluation = await engine.evaluation({ forward, parameters });
      else await evaluation.load(parameters);
      return validationOf(await itemOutputs(evaluation, items, rows), items, rows.task);
    },
    dispose: async () => evaluation?.dispose()
  };
}
function validationOf(outputs, items, { objective }) {
  if (objective === "regression") {
    const [truth, given] = [items.map(({ label }) => label), outputs.map(([grade]) => grade)];
    const loss = meanSquaredError(truth, given);
    const values = {
      validation_loss: loss,
      validation_pearson: pearson(truth, given),
      validation_spearman: spearman(truth, given)
    };
    return { values, criterion: loss };
  }
  const fit = fitOf(outputs, items);
  return {
    values: { validation_accuracy: fit.correct / items.length, validation_loss: fit.loss },
    criterion: criterionOf(fit)
  };
}

// stages/finetune/run.ts
async function run(context) {
  const settings = settingsOf(context.params);
  const { train, validation, labels } = readData(context, settings.layout);
  const model = startingModel(context, settings, labels);
  const items = {
    train: await itemsOf("train", train, model, settings, context),
    validation: await itemsOf("validation", validation, model, settings, context)
  };
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance("engine", engine.name);
  context.circumstance("device", engine.device);
  const result = await tune(context, engine, settings, model, items);
  const parameters = inOrder(model, result.best.parameters);
  writeModel(context.outputs["model"], { ...model, parameters });
  writeFileSync(context.outputs["curve"], curveLines(result));
  sayWhatJumped(context, result);
  const peak = () => matmulPeak(engine, { now: context.now, enough: 5, largest: 1024 });
  publish(context, settings, model, items.train, result);
  const tokens = tokensOf(items.train);
  const tokensAStep = tokens / stepsPerEpoch(items.train.length, updateSize(settings));
  const how = {
    length: tokens / items.train.length,
    head: settings.lambda.start > 0 || settings.lambda.end > 0
  };
  const flopsAToken = trainingFlops(model.config, how);
  await publishTimes(context, result, { tokensAStep, flopsAToken, peak });
}
async function itemsOf(input, examples, model, { truncate }, context) {
  try {
    const { items, cut } = await taskItems(examples, model.config, tokenizerOf(model), truncate);
    const notice = cutNotice(cut, examples.length, truncate);
    if (notice !== void 0) context.notice(`${input}: ${notice}`);
    context.metric(`${input}/truncated`, cut.length);
    return items;
  } catch (error) {
    if (!(error instanceof TextsTooLong)) throw error;
    throw new StageError({
      input,
      line: error.line,
      message: `${input}: ${error.message}`,
      hint: "shorten the texts, or let truncate cut them"
    });
  }
}
var hint = "lower learning_rate, raise warmup, or clip at 1 or less";
var inOrder = ({ config, parameters }, trained) => parametersOf(
  Object.fromEntries(parameterTable(config).map(({ name }) => [name, trained[name] ?? parameters[name]]))
);
async function tune(context, engine, settings, model, items) {
  const { lambda, batch_size, seed, normalization, schedule, learning_rate, recipe, layout } = settings;
  const { gradient_accumulation_steps } = settings;
  const { config, parameters } = model;
  const perEpoch = stepsPerEpoch(items.train.length, updateSize(settings));
  const steps = settings.epochs * perEpoch;
  const warmup = settings.warmup * steps;
  const warmup_steps = recipe === "openai" ? warmup : Math.min(steps - 1, Math.round(warmup));
  const padding = paddingOf(model);
  const rows = { task: layout, batch_size, n_positions: config.n_positions, padding };
  const frozen = frozenNames(model, settings.freeze);
  const trainable = Object.fromEntries(Object.entries(parameters).filter(([name]) => !frozen.includes(name)));
  const constant = Object.fromEntries(frozen.map((name) => [frozenName(name), parameters[name]]));
  const auxiliary = lambda.start > 0 || lambda.end > 0;
  const { state, checkpoints, ...begun } = stageStart(context, engine, trainable);
  const training = await engine.training({
    loss: taskLoss(config, { auxiliary, frozen }),
    ...begun,
    optimizer: optimizerOf(settings.rule),
    clip: settings.clip,
    inParts: true
  });
  const validation = validator(engine, taskOutputs(config), items.validation, rows);
  const replay = replayOf(context, settings, model);
  const batches = {
    ...rows,
    gradient_accumulation_steps,
    lambdaAt: (step) => lambdaAt(lambda, step, steps),
    replay,
    seed,
    normalization
  };
  const taskBatchAt = taskBatches(items.train, batches);
  const tokensAStep = tokensOf(items.train) / perEpoch;
  if (replay === void 0) context.circumstance("padding_saved", paddingSaved(items.train, batches));
  try {
    return await trainingLoop(
      {
        training,
        checkpoints,
        batchAt: (step) => taskBatchAt(step).map((part) => ({ ...part, ...constant })),
        rateAt: (step) => rateAt({ schedule, learning_rate, warmup_steps, steps, recipe }, step),
        steps,
        logEvery: settings.log_every,
        validation: { every: perEpoch, run: (trained) => validation.run(inOrder(model, trained)) },
        report: context.progress,
        tokensAStep,
        now: context.now
      },
      state
    );
  } catch (error) {
    if (error instanceof TrainingDiverged) throw diverged(error, { checkpoints, hint });
    throw error;
  } finally {
    await validation.dispose();
    await training.dispose();
  }
}
var updateSize = ({ batch_size, gradient_accumulation_steps }) => batch_size * gradient_accumulation_steps;
var tokensOf = (items) => items.reduce((sum, { sequences }) => sum + sequences.reduce((n, { length }) => n + length, 0), 0);
function publish(context, settings, model, train, { best, curve }) {
  const perEpoch = stepsPerEpoch(train.length, updateSize(settings));
  const last = curve.at(-1);
  context.metric("train/loss", last.loss);
  context.metric("train/task_loss", last["task_loss"]);
  if (last["lm_loss"] !== void 0) context.metric("train/lm_loss", last["lm_loss"]);
  context.metric("train/examples", train.length);
  context.metric("train/steps", settings.epochs * perEpoch);
  const frozen = new Set(frozenNames(model, settings.freeze));
  const counts = parameterTable(model.config).map(
    ({ name, shape }) => frozen.has(name) ? 0 : sizeOf(shape)
  );
  context.metric(
    "train/parameters",
    counts.reduce((a, b) => a + b, 0)
  );
  for (const [name, value] of Object.entries(best.validation.values))
    context.metric(name.replace("validation_", "validation/"), value);
  context.metric("validation/best_epoch", best.step / perEpoch);
}
export {
  run
};
