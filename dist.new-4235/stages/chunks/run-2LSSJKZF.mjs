import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  endOfWord,
  readGivenTokenizer,
  tokenizerJson,
  tokenizerKinds,
  unknownToken
} from "./chunk-674ZXOMK.mjs";
import {
  TokensError,
  TokensWriter
} from "./chunk-ONX7Q4I6.mjs";
import {
  TokenizerError,
  endOfTextToken,
  openTokenizer
} from "./chunk-KHZPWQOZ.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import {
  LineError,
  countWords,
  isBlank,
  readLines
} from "./chunk-QDWSZFDR.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import {
  isObject
} from "./chunk-4VVZROQN.mjs";
import "./chunk-UNZ4GC65.mjs";

// stages/tokenize/run.ts
import { readFileSync as readFileSync2, rmSync as rmSync3, writeFileSync as writeFileSync3 } from "node:fs";
import { dirname, join } from "node:path";

// src/text/bpe.ts
import { readFileSync, rmSync } from "node:fs";
import { BPE, byteLevelAlphabet, byteLevelPreTokenizer, Tokenizer as NativeTokenizer } from "tokenizers";
function trainBpe(file, vocabulary) {
  const trainer = new NativeTokenizer(BPE.empty());
  trainer.setPreTokenizer(byteLevelPreTokenizer(false, true));
  trainer.train([file]);
  const learned = mergesOf(trainer, `${file}.json`);
  const vocab = /* @__PURE__ */ new Map();
  for (const symbol of byteLevelAlphabet().sort()) vocab.set(symbol, vocab.size);
  const merges = [];
  for (const merge of learned) {
    if (vocab.size === vocabulary - 1) break;
    merges.push(merge);
    const token = merge.join("");
    if (!vocab.has(token)) vocab.set(token, vocab.size);
  }
  const complete = vocab.size === vocabulary - 1;
  const reachable = complete ? vocabulary : vocab.size + 1;
  return {
    json: complete ? tokenizerJson("byte-level", vocab, merges, [endOfTextToken]) : void 0,
    reachable
  };
}
function mergesOf(trainer, scratch) {
  trainer.save(scratch, false);
  const json = JSON.parse(readFileSync(scratch, "utf8"));
  rmSync(scratch);
  if (!isObject(json) || !isObject(json["model"]) || !Array.isArray(json["model"]["merges"]))
    throw new Error("the native trainer wrote no merges");
  return json["model"]["merges"];
}

// src/text/gpt1-bpe.ts
import { rmSync as rmSync2, writeFileSync } from "node:fs";
import {
  BPE as BPE2,
  bertNormalizer,
  bertPreTokenizer,
  Tokenizer as NativeTokenizer2,
  whitespaceSplitPreTokenizer
} from "tokenizers";
function trainGpt1Bpe(file, vocabulary) {
  const counts = wordCounts(file);
  const characters = [...new Set([...counts.keys()].flatMap((word) => [...word]))].sort(byCodePoint);
  const smallest = 2 + 2 * characters.length;
  if (vocabulary < smallest) return { json: void 0, reachable: smallest, smallest };
  const vocab = /* @__PURE__ */ new Map([[unknownToken, 0]]);
  for (const suffix of ["", endOfWord])
    for (const character of characters) vocab.set(character + suffix, vocab.size);
  const merges = [];
  for (const merge of learn(`${file}.words`, counts, characters)) {
    if (vocab.size === vocabulary - 1) break;
    merges.push(merge);
    const token = joined(merge);
    if (!vocab.has(token)) vocab.set(token, vocab.size);
  }
  const complete = vocab.size === vocabulary - 1;
  return {
    json: complete ? tokenizerJson("gpt-1", vocab, merges, [endOfTextToken]) : void 0,
    reachable: complete ? vocabulary : vocab.size + 1,
    smallest
  };
}
function wordCounts(file) {
  const normalizer = bertNormalizer({ lowercase: true });
  const splitter = bertPreTokenizer();
  const counts = /* @__PURE__ */ new Map();
  for (const { text } of readLines(file))
    for (const [word] of splitter.preTokenizeString(normalizer.normalizeString(text)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
var privateUse = 983040;
var privateAtEnd = /[\u{f0000}-\u{10ffff}]$/u;
function learn(scratch, counts, characters) {
  const place = new Map(characters.map((character, i) => [character, i]));
  const lines = Array.from(counts, ([word, count]) => {
    const symbols = [...word];
    const last = String.fromCodePoint(privateUse + place.get(symbols.pop()));
    return `${`${symbols.join("")}${last} `.repeat(count).trimEnd()}
`;
  });
  writeFileSync(scratch, lines.join(""));
  const trainer = new NativeTokenizer2(BPE2.empty());
  trainer.setPreTokenizer(whitespaceSplitPreTokenizer());
  trainer.train([scratch]);
  rmSync2(scratch);
  const readBack = (symbol) => symbol.replace(
    privateAtEnd,
    (character) => characters[character.codePointAt(0) - privateUse] + endOfWord
  );
  return mergesOf(trainer, `${scratch}.json`).map(([left, right]) => [readBack(left), readBack(right)]);
}
var joined = ([left, right]) => left + right;
var byCodePoint = (a, b) => a.codePointAt(0) - b.codePointAt(0);

// stages/tokenize/corpus.ts
import { closeSync, openSync, writeFileSync as writeFileSync2 } from "node:fs";
var batchDocuments = 4096;
var batchBytes = 1 << 20;
function surveyCorpus(corpus, training) {
  let blankLines = 0;
  let documents = 0;
  let bytes = 0;
  const file = openSync(training, "w");
  try {
    let block = "";
    for (const line of linesOf(corpus)) {
      if (isBlank(line.text)) {
        blankLines++;
        continue;
      }
      documents++;
      bytes += line.bytes;
      block += `${line.text.trimEnd()}
`;
      if (block.length >= batchBytes) {
        writeFileSync2(file, block);
        block = "";
      }
    }
    writeFileSync2(file, block);
  } finally {
    closeSync(file);
  }
  if (documents === 0)
    throw new StageError({
      input: "corpus",
      message: "the corpus has no documents",
      hint: "a corpus is UTF-8 text, one document a line"
    });
  return { documents, blankLines, bytes };
}
function* documentBatches(corpus) {
  let batch = [];
  let bytes = 0;
  for (const line of linesOf(corpus)) {
    if (isBlank(line.text)) continue;
    batch.push({ text: line.text, words: countWords(line.text), bytes: line.bytes });
    bytes += line.bytes;
    if (batch.length < batchDocuments && bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
function* linesOf(corpus) {
  try {
    yield* readLines(corpus);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    throw new StageError({
      input: "corpus",
      line: error.line,
      message: "not UTF-8",
      hint: "convert the file to UTF-8, with iconv for example"
    });
  }
}

// stages/tokenize/run.ts
async function run(context) {
  const corpus = context.inputs["corpus"];
  const scratch = join(dirname(context.outputs["tokenizer"]), "training.txt");
  const survey = surveyCorpus(corpus, scratch);
  if (survey.blankLines > 0) context.notice(`${counted(survey.blankLines, "blank line")} skipped`);
  writeFileSync3(
    context.outputs["tokenizer"],
    context.inputs["tokenizer"] === void 0 ? learn2(scratch, context, survey) : taken(context)
  );
  rmSync3(scratch);
  await writeTokens(corpus, survey, context);
}
function taken(context) {
  const { bytes, added } = blame(
    TokenizerError,
    ({ message }) => ({ input: "tokenizer", message: `the tokenizer cannot be used: ${message}` }),
    () => readGivenTokenizer(context.inputs["tokenizer"])
  );
  if (added)
    context.notice(`the tokenizer has no ${endOfTextToken} to separate documents: it was appended, last id`);
  return bytes;
}
function learn2(file, { params }, survey) {
  const vocabulary = paramReader(params).number("vocabulary");
  if (paramReader(params).oneOf("tokenizer", tokenizerKinds) === "gpt-1")
    return learnGpt1(file, vocabulary, survey);
  const { json, reachable } = trainBpe(file, vocabulary);
  return json ?? tooLarge(vocabulary, reachable, survey);
}
function learnGpt1(file, vocabulary, survey) {
  const { json, reachable, smallest } = trainGpt1Bpe(file, vocabulary);
  if (vocabulary < smallest)
    throw new StageError({
      param: "vocabulary",
      message: `the corpus has ${smallest / 2 - 1} characters, each alone and at a word's end: with <unk> and ${endOfTextToken} that is a vocabulary of ${smallest} at least, not ${vocabulary}`,
      hint: `set vocabulary to ${smallest} or more, or learn a byte-level one`
    });
  return json ?? tooLarge(vocabulary, reachable, survey);
}
function tooLarge(vocabulary, reachable, survey) {
  throw new StageError({
    param: "vocabulary",
    message: `a corpus of ${counted(survey.documents, "document")} and ${counted(survey.bytes, "byte")} gives a vocabulary of ${reachable} at most, not ${vocabulary}`,
    hint: `set vocabulary to ${reachable} or less, or bring more text`
  });
}
async function writeTokens(corpus, survey, context) {
  const tokenizer = openTokenizer(readFileSync2(context.outputs["tokenizer"]));
  const writer = new TokensWriter(context.outputs["tokens"], tokenizer);
  let bytes = 0;
  let unknown = 0;
  try {
    for (const batch of documentBatches(corpus)) {
      const ids = await tokenizer.encodeBatch(batch.map(({ text }) => text));
      writer.write(batch.map((document, i) => ({ ...document, ids: ids[i] })));
      for (const each of ids) unknown += each.filter((id) => id === tokenizer.unknown).length;
      for (const document of batch) bytes += document.bytes;
      context.progress({
        step: kilobytes(bytes),
        steps: kilobytes(survey.bytes),
        unit: "kB",
        phase: "encoding"
      });
    }
  } catch (error) {
    if (error instanceof TokensError) throw new StageError({ input: "corpus", message: error.message });
    throw error;
  }
  const { tokens, documents } = writer.close();
  if (tokens === 0)
    throw new StageError({
      input: "corpus",
      message: "nothing is left of the corpus: the tokenizer gives no token"
    });
  context.metric("tokens/count", tokens);
  context.metric("tokens/documents", documents);
  context.metric("tokens/bytes_per_token", survey.bytes / tokens);
  if (tokenizer.unknown === void 0) return;
  context.metric("tokens/unknown", unknown);
  if (unknown > 0)
    context.notice(
      `${counted(unknown, "token")} of ${tokens} ${unknown === 1 ? "is" : "are"} the unknown one: the vocabulary lacks those characters`
    );
}
var kilobytes = (bytes) => Math.round(bytes / 1e3);
var counted = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
export {
  run
};
