import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  corpusOf,
  documentAt,
  streamsOf
} from "./chunk-5TN4MIGM.mjs";
import {
  requireCausal
} from "./chunk-NV5RVBD4.mjs";
import {
  scoreStreams
} from "./chunk-MZZRE5L5.mjs";
import "./chunk-6RITCD4U.mjs";
import {
  corpusInReadingOrder,
  engineOptions
} from "./chunk-VFNCJXW5.mjs";
import {
  ModelError,
  readModel
} from "./chunk-NEPFZI7E.mjs";
import {
  TokenizerError,
  openTokenizer
} from "./chunk-KHZPWQOZ.mjs";
import {
  tokenLosses
} from "./chunk-FAEFY7SK.mjs";
import {
  engineName,
  openEngine
} from "./chunk-AYZ254AH.mjs";
import "./chunk-HQDO3P7M.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import "./chunk-3TZ5FM3P.mjs";
import {
  bootstrap
} from "./chunk-ZW6X2R4Q.mjs";
import {
  LineError,
  countWords,
  isBlank,
  readLines
} from "./chunk-QDWSZFDR.mjs";
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

// stages/evaluate-lm/run.ts
import { writeFileSync } from "node:fs";

// src/metrics/perplexity.ts
function languageModelMeasures({
  nll,
  tokens,
  words,
  bytes
}) {
  return {
    perplexity: Math.exp(nll / tokens),
    word_perplexity: Math.exp(nll / words),
    byte_perplexity: Math.exp(nll / bytes),
    bits_per_byte: nll / bytes / Math.LN2
  };
}

// stages/evaluate-lm/report.ts
var confidence = 0.95;
function reportOf(scores, how, { resamples, seed }) {
  const all = Uint32Array.from(scores, (_, i) => i);
  const sums = sumsOf(scores, all);
  const text = scores.reduce((sum, { nll }) => sum + nll, 0);
  const tokens = sums.tokens - scores.length;
  return {
    ...languageModelMeasures(sums),
    ...resamples === 0 ? {} : { bits_per_byte_interval: intervalOf(scores, resamples, seed) },
    ...sums,
    documents: scores.length,
    without_ends: { nll: text, tokens, perplexity: Math.exp(text / tokens) },
    ...how
  };
}
function intervalOf(scores, resamples, seed) {
  const { bits_per_byte } = bootstrap(
    scores.length,
    (drawn) => {
      const { nll, bytes } = sumsOf(scores, drawn);
      return { bits_per_byte: nll / bytes / Math.LN2 };
    },
    { samples: resamples, confidence, seed }
  );
  return { ...bits_per_byte, resamples, confidence };
}
function sumsOf(scores, indices) {
  const sums = { nll: 0, tokens: 0, words: 0, bytes: 0 };
  for (const i of indices) {
    const { nll, endNll, tokens, words, bytes } = scores[i];
    sums.nll += nll + endNll;
    sums.tokens += tokens + 1;
    sums.words += words;
    sums.bytes += bytes;
  }
  return sums;
}

// stages/evaluate-lm/text.ts
async function readText(path, tokenizer) {
  const lines = blame(
    LineError,
    ({ line }) => ({
      input: "text",
      line,
      message: "not UTF-8",
      hint: "convert the file to UTF-8, with iconv for example"
    }),
    () => [...readLines(path)]
  );
  const documents = lines.filter(({ text }) => !isBlank(text));
  if (documents.length === 0)
    throw new StageError({
      input: "text",
      message: "the text has no documents",
      hint: "a text is UTF-8, one document a line"
    });
  return {
    corpus: corpusOf(await tokenizer.encodeBatch(documents.map(({ text }) => text))),
    words: documents.map(({ text }) => countWords(text)),
    bytes: documents.map(({ bytes }) => bytes + 1),
    blankLines: lines.length - documents.length
  };
}

// stages/evaluate-lm/run.ts
async function run(context) {
  const { number } = paramReader(context.params);
  const { model, tokenizer } = readInputs(context);
  const stride = strideOf(context, model.config.n_positions);
  const text = await readText(context.inputs["text"], tokenizer);
  if (text.blankLines > 0)
    context.notice(`${text.blankLines} blank ${text.blankLines === 1 ? "line" : "lines"} skipped`);
  const scores = await scoreDocuments(context, model, text, {
    stride,
    batch_size: number("batch_size"),
    separator: tokenizer.endOfText
  });
  const { n_positions, direction, documents: layout } = model.config;
  let unknown = 0;
  for (const id of text.corpus.tokens) if (id === tokenizer.unknown) unknown++;
  const report = reportOf(
    scores,
    { stride, n_positions, direction, layout, lossless: tokenizer.lossless, unknown_tokens: unknown },
    { resamples: number("bootstrap"), seed: number("seed") }
  );
  writeFileSync(context.outputs["report"], `${JSON.stringify(report, null, 2)}
`);
  publish(context, report);
}
function readInputs(context) {
  const unusable = ({ message }) => ({
    input: "model",
    message: `the model cannot be used: ${message}`
  });
  const model = blame(ModelError, unusable, () => readModel(context.inputs["model"]));
  requireCausal(model);
  const tokenizer = blame(TokenizerError, unusable, () => openTokenizer(model.tokenizer));
  if (tokenizer.vocabularySize !== model.config.vocab_size)
    throw new StageError({
      input: "model",
      message: `its tokenizer has ${tokenizer.vocabularySize} tokens, its config.json says ${model.config.vocab_size}`,
      hint: "a model folder keeps the tokenizer.json that it was trained with"
    });
  return { model, tokenizer };
}
function strideOf(context, n_positions) {
  const { stride } = context.params;
  if (stride === "half") return Math.max(1, Math.floor(n_positions / 2));
  const given = paramReader(context.params).number("stride");
  if (given > n_positions)
    throw new StageError({
      param: "stride",
      message: `stride is ${given}, beyond the model's context of ${n_positions} tokens: some would never be predicted`,
      hint: `set stride to ${n_positions} or less`
    });
  return given === 0 ? n_positions : given;
}
async function scoreDocuments(context, { config, parameters }, { corpus, words, bytes }, how) {
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance("engine", engine.name);
  context.circumstance("device", engine.device);
  const read = corpusInReadingOrder(corpus, config.direction);
  const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
  const started = context.now();
  const streams = streamsOf(read, how.separator, config.documents);
  const nll = await scoreStreams(evaluation, streams, {
    n_positions: config.n_positions,
    stride: how.stride,
    batch_size: how.batch_size,
    padding: how.separator,
    report: (step, steps) => context.progress({ step, steps, unit: "windows", phase: "scoring" })
  });
  await evaluation.dispose();
  const seconds = Math.max(1e-3, (context.now() - started) / 1e3);
  const scored = nll.reduce((sum, { length }) => sum + length, 0);
  context.circumstance("tokens_per_second", Math.round(scored / seconds));
  const each = nll.flatMap((stream) => Array.from(stream));
  let at = 0;
  const scores = Array.from(words, (_, i) => {
    const tokens = documentAt(read, i).length;
    const sum = each.slice(at, at + tokens).reduce((a, b) => a + b, 0);
    const endNll = each[at + tokens];
    at += tokens + 1;
    return { nll: sum, endNll, tokens };
  });
  if (at !== each.length) throw new Error(`${each.length} tokens were scored, the documents have ${at}`);
  if (config.direction === "right-to-left") scores.reverse();
  return scores.map((score, i) => ({ ...score, words: words[i], bytes: bytes[i] }));
}
function publish(context, report) {
  context.metric("lm/perplexity", report.perplexity);
  if (Number.isFinite(report.word_perplexity)) context.metric("lm/word_perplexity", report.word_perplexity);
  else context.notice("the text is written without spaces: its word perplexity is beyond any number");
  context.metric("lm/byte_perplexity", report.byte_perplexity);
  context.metric("lm/bits_per_byte", report.bits_per_byte);
  const interval = report.bits_per_byte_interval;
  if (interval !== void 0) {
    context.metric("lm/bits_per_byte.low", interval.low);
    context.metric("lm/bits_per_byte.high", interval.high);
  }
  if (!report.lossless)
    context.notice(
      `the tokenizer is lossy: what it takes out of the text is predicted by nobody, and ${report.unknown_tokens} of ${report.tokens} tokens stand for unknown characters, so measures per word and byte are lower than those of a lossless one would be`
    );
  context.metric("lm/tokens", report.tokens);
  context.metric("lm/words", report.words);
  context.metric("lm/bytes", report.bytes);
}
export {
  run
};
