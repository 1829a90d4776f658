import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  TrainingDiverged,
  curveLines,
  diverged,
  matmulPeak,
  optimizerOf,
  packedWindows,
  publishTimes,
  rateAt,
  recipes,
  sayWhatJumped,
  scheduleNames,
  separateWindows,
  stageStart,
  trainingFlops,
  trainingLoop,
  windowBatches,
  windowRows
} from "./chunks/chunk-ZSJYLHNP.mjs";
import "./chunks/chunk-N5YGZUVN.mjs";
import {
  documentCount,
  splitByContent,
  streamsOf
} from "./chunks/chunk-5TN4MIGM.mjs";
import {
  scoreStreams
} from "./chunks/chunk-DECAGY5M.mjs";
import {
  dropoutSeed,
  languageModelLoss,
  maskedOutcomes,
  partsOfOne,
  tokenLosses
} from "./chunks/chunk-IOHYZH7E.mjs";
import {
  corpusInReadingOrder,
  engineName,
  engineOptions,
  openEngine
} from "./chunks/chunk-X4QL7DNI.mjs";
import "./chunks/chunk-S3TFKS2X.mjs";
import "./chunks/chunk-HGV3A5I3.mjs";
import {
  maskTokens,
  withMaskTokens
} from "./chunks/chunk-MZQHDSDK.mjs";
import {
  configDefaults,
  directions,
  documentLayouts,
  initialParameters,
  parameterCount,
  parametersOf,
  scaledInitializerRange,
  writeModel
} from "./chunks/chunk-EZFQWHQ3.mjs";
import {
  TokensError,
  openTokens
} from "./chunks/chunk-3FZIUE2R.mjs";
import {
  TokenizerError,
  openTokenizer
} from "./chunks/chunk-AVTNEPIU.mjs";
import {
  blame
} from "./chunks/chunk-YJXITDOK.mjs";
import {
  randomFrom
} from "./chunks/chunk-2WFWX2OF.mjs";
import "./chunks/chunk-7AHQMVUN.mjs";
import {
  ruleOf
} from "./chunks/chunk-HLX46JH5.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import {
  StageError,
  paramReader
} from "./chunks/chunk-ZLFIS2DE.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// stages/pretrain/run.ts
import { writeFileSync } from "node:fs";

// src/train/masking.ts
var chosenShare = 0.15;
var hiddenShare = 0.8;
var replacedShare = 0.1;
function maskedRows(rows, options, random) {
  const { length: T, mask, padding, separator, ordinary } = options;
  const shape = [rows.length, T];
  const targets = new Int32Array(rows.length * T).fill(padding);
  for (const [b, row] of rows.entries())
    for (let t = 0; t < Math.min(T, row.length); t++) targets[b * T + t] = row[t];
  const tokens = targets.slice();
  const chosen = rows.flatMap((row, b) => chosenPlaces(row, T, separator, random).map((t) => b * T + t));
  const weights = new Float32Array(tokens.length);
  for (const place of chosen) {
    weights[place] = 1 / chosen.length;
    const draw = random.float();
    if (draw < hiddenShare) tokens[place] = mask;
    else if (draw < hiddenShare + replacedShare) tokens[place] = otherThan(separator, ordinary, random);
  }
  return {
    tokens: { shape, data: tokens },
    targets: { shape, data: targets },
    weights: { shape, data: weights }
  };
}
function chosenPlaces(row, T, separator, random) {
  const eligible = Array.from({ length: Math.min(T, row.length) }, (_, t) => t).filter(
    (t) => row[t] !== separator
  );
  if (eligible.length === 0) return [];
  const count = Math.max(1, Math.round(chosenShare * eligible.length));
  return Array.from(random.permutation(eligible.length).subarray(0, count), (i) => eligible[i]);
}
function otherThan(separator, ordinary, random) {
  const id = random.below(ordinary - 1);
  return id < separator ? id : id + 1;
}
function maskedBatches(rowsAt, options) {
  const { seed, gradient_accumulation_steps: parts } = options;
  return (step) => {
    const made = Array.from({ length: parts }, (_, part) => ({
      ...maskedRows(rowsAt(step, part), options, randomFrom(seed, "masks", step, part)),
      ...dropoutSeed(seed, step, { part, parts })
    }));
    return partsOfOne(made, "token");
  };
}

// src/train/masked-scoring.ts
var maskingSeed = 0;
async function scoreMasked(evaluation, streams, { batch_size, ...options }) {
  const T = options.length;
  const windows = streams.flatMap(
    (stream) => Array.from({ length: Math.ceil(stream.length / T) }, (_, i) => {
      const ids = new Int32Array(T);
      return ids.subarray(0, stream.read(i * T, ids));
    })
  );
  let [nll, correct, tokens] = [0, 0, 0];
  for (let first = 0; first < windows.length; first += batch_size) {
    const rows = Array.from({ length: batch_size }, (_, i) => windows[first + i] ?? []);
    const batch = maskedRows(rows, options, randomFrom(maskingSeed, "masks", first));
    const found = await evaluation.run(batch);
    for (const [place, weight] of batch["weights"].data.entries()) {
      if (weight === 0) continue;
      nll += found["nll"].data[place];
      correct += found["correct"].data[place];
      tokens++;
    }
  }
  return { loss: nll / tokens, accuracy: correct / tokens, tokens };
}

// stages/pretrain/data.ts
function readInputs(context) {
  const tokenizer = blame(
    TokenizerError,
    ({ message }) => ({ input: "tokenizer", message: `the tokenizer cannot be used: ${message}` }),
    () => openTokenizer(context.inputs["tokenizer"])
  );
  const tokens = blame(
    TokensError,
    ({ message }) => ({ input: "tokens", message: `the tokens cannot be used: ${message}` }),
    () => openTokens(context.inputs["tokens"])
  );
  const made = tokens.description.tokenizer;
  if (made !== tokenizer.digest)
    throw new StageError({
      input: "tokenizer",
      message: `the tokens were made by another tokenizer (${short(made)}) than the one given (${short(tokenizer.digest)})`,
      hint: "take tokens and tokenizer from the same tokenize stage"
    });
  return { tokens, tokenizer };
}
var short = (digest) => digest.slice(0, "sha256:".length + 8);
function dataOf(tokens, config, { validation: share, seed }) {
  const separator = tokens.description.end_of_text;
  const T = config.n_positions;
  const whole = corpusInReadingOrder(tokens, config.direction);
  const { training, validation } = splitByContent(whole, share);
  const separate = config.documents === "separate";
  return {
    training: separate ? separateWindows(training, separator, T) : packedWindows(training, separator, T, seed),
    validation: streamsOf(validation, separator, config.documents),
    documents: { training: documentCount(training), validation: documentCount(validation) }
  };
}

// stages/pretrain/settings.ts
function settingsOf(params, vocab_size) {
  const { number, oneOf } = paramReader(params);
  const dropout = number("dropout");
  const clip = number("clip");
  const masked = oneOf("objective", ["causal", "masked"]) === "masked";
  return {
    masked,
    config: {
      ...configDefaults,
      vocab_size: vocab_size + (masked ? maskTokens.length : 0),
      ...masked ? { attention: "bidirectional", mask_token_id: vocab_size, pad_token_id: vocab_size + 1 } : {},
      n_positions: number("n_positions"),
      n_embd: number("n_embd"),
      n_layer: number("n_layer"),
      n_head: number("n_head"),
      embd_pdrop: dropout,
      attn_pdrop: dropout,
      resid_pdrop: dropout,
      initializer_range: params["initializer_range"] === "scaled" ? scaledInitializerRange(number("n_embd")) : number("initializer_range"),
      direction: oneOf("direction", directions),
      window: number("window"),
      documents: oneOf("documents", documentLayouts)
    },
    rule: ruleOf(params),
    clip: clip === 0 ? void 0 : clip,
    batch_size: number("batch_size"),
    gradient_accumulation_steps: number("gradient_accumulation_steps"),
    seed: number("seed"),
    validation: number("validation"),
    validate_every: number("validate_every"),
    log_every: number("log_every")
  };
}
function scheduleOf(params, perEpoch) {
  const { number, oneOf } = paramReader(params);
  const steps = number("epochs") === 0 ? number("steps") : Math.max(1, Math.ceil(number("epochs") * perEpoch / number("batch_size")));
  return {
    schedule: oneOf("schedule", scheduleNames),
    recipe: oneOf("recipe", recipes),
    learning_rate: number("learning_rate"),
    warmup_steps: params["warmup_steps"] === "scaled" ? Math.min(2e3, Math.floor(steps / 10)) : number("warmup_steps"),
    steps
  };
}

// stages/pretrain/run.ts
async function run(context) {
  const { tokens, tokenizer } = readInputs(context);
  const settings = settingsOf(context.params, tokens.description.vocabulary);
  const data = dataOf(tokens, settings.config, settings);
  const schedule = scheduleOf(context.params, data.training.perEpoch);
  if (schedule.warmup_steps >= schedule.steps)
    throw new StageError({
      param: "warmup_steps",
      message: `warmup_steps is ${schedule.warmup_steps}, which leaves none of ${schedule.steps} steps at the full rate`
    });
  sayWhatIsCut(context, settings, data);
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance("engine", engine.name);
  context.circumstance("device", engine.device);
  const separator = tokens.description.end_of_text;
  const result = await train(context, engine, { ...settings, schedule }, data, separator);
  const { config } = settings;
  const bytes = settings.masked ? withMaskTokens(tokenizer.bytes) : tokenizer.bytes;
  const last = parametersOf(result.last);
  const best = result.best === void 0 ? last : parametersOf(result.best.parameters);
  writeModel(context.outputs["model"], { config, parameters: best, tokenizer: bytes });
  writeModel(context.outputs["last"], { config, parameters: last, tokenizer: bytes });
  writeFileSync(context.outputs["curve"], curveLines(result));
  sayWhatJumped(context, result);
  const peak = () => matmulPeak(engine, { now: context.now, enough: 5, largest: 1024 });
  publish(context, { ...settings, schedule }, data, result);
  const length = config.n_positions;
  const tokensAStep = updateSize(settings) * length;
  const flopsAToken = trainingFlops(config, { length, head: true });
  await publishTimes(context, result, { tokensAStep, flopsAToken, peak });
}
var hint = "lower learning_rate, raise warmup_steps, or clip at 1 or less";
async function train(context, engine, settings, data, separator) {
  const { config, schedule } = settings;
  const { state, checkpoints, ...begun } = stageStart(
    context,
    engine,
    initialParameters(config, settings.seed)
  );
  const training = await engine.training({
    loss: languageModelLoss(config),
    ...begun,
    optimizer: optimizerOf(settings.rule),
    clip: settings.clip,
    inParts: settings.gradient_accumulation_steps > 1
  });
  const tokensAStep = updateSize(settings) * config.n_positions;
  try {
    return await trainingLoop(
      {
        training,
        checkpoints,
        batchAt: batchesOf(settings, data, separator),
        rateAt: (step) => rateAt(schedule, step),
        steps: schedule.steps,
        logEvery: settings.log_every,
        validation: data.validation.length === 0 ? void 0 : {
          every: settings.validate_every,
          run: (settings.masked ? maskedValidator : validator)(engine, settings, data, separator)
        },
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
    await training.dispose();
  }
}
function batchesOf(settings, { training }, separator) {
  const options = { ...settings, n_positions: settings.config.n_positions, separator };
  if (!settings.masked) return windowBatches(training, options);
  return maskedBatches(windowRows(training, options), {
    ...settings,
    ...maskingOf(settings, separator)
  });
}
var maskingOf = ({ config }, separator) => ({
  length: config.n_positions,
  mask: config.mask_token_id,
  padding: config.pad_token_id,
  separator,
  ordinary: config.mask_token_id
});
function maskedValidator(engine, settings, { validation }, separator) {
  const options = { ...maskingOf(settings, separator), batch_size: settings.batch_size };
  return async (parameters) => {
    const evaluation = await engine.evaluation({ forward: maskedOutcomes(settings.config), parameters });
    const { loss, accuracy } = await scoreMasked(evaluation, validation, options);
    await evaluation.dispose();
    return { values: { validation_loss: loss, validation_masked_accuracy: accuracy }, criterion: loss };
  };
}
function validator(engine, { config, batch_size }, { validation }, separator) {
  const T = config.n_positions;
  return async (parameters) => {
    const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
    const options = { n_positions: T, stride: T, batch_size, padding: separator };
    const nll = await scoreStreams(evaluation, validation, options);
    await evaluation.dispose();
    const sum = nll.reduce((total, stream) => total + stream.reduce((a, b) => a + b, 0), 0);
    const loss = sum / nll.reduce((total, { length }) => total + length, 0);
    return { values: { validation_loss: loss }, criterion: loss };
  };
}
function sayWhatIsCut(context, { config, validation }, data) {
  if (data.training.documentsCut > 0)
    context.notice(
      `${data.training.documentsCut} of ${data.documents.training} documents are longer than the context of ${config.n_positions} tokens and were cut into several`
    );
  if (validation > 0 && data.validation.length === 0)
    context.notice("one document alone: none could be set aside, so the last model is the best");
}
var updateSize = ({ batch_size, gradient_accumulation_steps }) => batch_size * gradient_accumulation_steps;
function publish(context, settings, data, { best, curve }) {
  const { config, masked, schedule } = settings;
  const size = updateSize(settings);
  context.metric("train/loss", curve.at(-1).loss);
  context.metric("train/parameters", parameterCount(config));
  context.metric("train/documents", data.documents.training);
  context.metric("train/tokens", data.training.predicted);
  context.metric("train/epochs", schedule.steps * size / data.training.perEpoch);
  if (best !== void 0) {
    context.metric("validation/loss", best.validation.criterion);
    if (masked)
      context.metric("validation/masked_accuracy", best.validation.values["validation_masked_accuracy"]);
    else context.metric("validation/perplexity", Math.exp(best.validation.criterion));
    context.metric("validation/best_step", best.step);
    context.metric("validation/documents", data.documents.validation);
  }
}
export {
  run
};
