import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  accuracy,
  confusionOf,
  macroF1,
  matthews
} from "./chunk-JHSTGPB4.mjs";
import {
  meanSquaredError,
  pearson,
  spearman
} from "./chunk-6PV5KQYR.mjs";
import {
  bootstrap
} from "./chunk-ZW6X2R4Q.mjs";
import {
  readLines
} from "./chunk-QDWSZFDR.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";
import "./chunk-2WFWX2OF.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import {
  canonical,
  isObject
} from "./chunk-4VVZROQN.mjs";
import "./chunk-UNZ4GC65.mjs";

// stages/compare-tasks/run.ts
import { writeFileSync } from "node:fs";

// src/metrics/paired.ts
function flipsOf(before, after) {
  let [fixed, broken] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    if (before[i] === 0 && after[i] === 1) fixed++;
    if (before[i] === 1 && after[i] === 0) broken++;
  }
  return { fixed, broken, p_value: mcnemar(fixed, broken) };
}
function mcnemar(fixed, broken) {
  const n = fixed + broken;
  let term = -n * Math.LN2;
  let sum = 0;
  for (let k = 0; k <= Math.min(fixed, broken); k++) {
    sum += Math.exp(term);
    term += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * sum);
}
function pairedDifference(items, before, after, options) {
  return bootstrap(
    items,
    (drawn) => {
      const [b, a] = [before(drawn), after(drawn)];
      const names = Object.keys(b);
      return Object.fromEntries(names.map((name) => [name, a[name] - b[name]]));
    },
    options
  );
}

// stages/compare-tasks/predictions.ts
function readPairs(context) {
  const before = read(context, "before");
  const after = read(context, "after");
  const line = before.findIndex(
    ({ item }, i) => after[i] === void 0 || canonical(item) !== canonical(after[i].item)
  );
  if (line !== -1 || before.length !== after.length)
    throw new StageError({
      input: "after",
      line: line === -1 ? before.length + 1 : line + 1,
      message: "it is not of the same examples in the same order as before",
      hint: "take the predictions of two evaluate-task stages with the same examples"
    });
  const pairs = before.map(({ item, label, predicted }, i) => ({
    fields: item,
    label,
    before: predicted,
    after: after[i].predicted
  }));
  return { pairs, graded: before.every(({ graded }) => graded) };
}
function read({ inputs }, input) {
  const refuse = (line, message) => {
    throw new StageError({ input, line, message });
  };
  const found = Array.from(
    readLines(inputs[input], (line) => refuse(line, "not UTF-8")),
    ({ line, text }) => {
      const json = parsed(text) ?? refuse(line, "not a prediction: no JSON object");
      const { predicted, probabilities, ...item } = json;
      const label = item["label"];
      if (!isAnswer(label) || !isAnswer(predicted))
        return refuse(line, 'not a prediction with a label: it needs "label" and "predicted"');
      return { item, label, predicted, graded: probabilities === void 0 };
    }
  );
  return found.length > 0 ? found : refuse(1, "there are no predictions");
}
function parsed(text) {
  try {
    const json = JSON.parse(text);
    return isObject(json) ? json : void 0;
  } catch {
    return void 0;
  }
}
var isAnswer = (value) => typeof value === "string" || typeof value === "number";

// stages/compare-tasks/run.ts
async function run(context) {
  const { number } = paramReader(context.params);
  const options = { samples: number("bootstrap"), seed: number("seed"), confidence: 0.95 };
  const { pairs, graded } = readPairs(context);
  const all = Uint32Array.from({ length: pairs.length }, (_, i) => i);
  const [before, after] = graded ? gradeScores(pairs) : labelScores(pairs);
  const difference = pairedDifference(pairs.length, before, after, options);
  const described = {
    examples: pairs.length,
    before: before(all),
    after: after(all),
    difference,
    intervals: { method: "paired percentile bootstrap over examples", ...options }
  };
  for (const [name, { value, low, high }] of Object.entries(difference)) {
    context.metric(`compare/${name}`, value);
    context.metric(`compare/${name}.low`, low);
    context.metric(`compare/${name}.high`, high);
  }
  const write = (report, flipped) => {
    writeFileSync(context.outputs["report"], `${JSON.stringify(report, null, 2)}
`);
    writeFileSync(context.outputs["flips"], flipped.map((one) => `${JSON.stringify(one)}
`).join(""));
  };
  if (graded) return write(described, []);
  const right = (side) => pairs.map((pair) => pair[side] === pair.label ? 1 : 0);
  const flips = flipsOf(right("before"), right("after"));
  for (const [name, value] of Object.entries(flips)) context.metric(`compare/${name}`, value);
  write({ ...described, flips }, pairs.flatMap(flipOf));
}
function flipOf({ fields, label, before, after }) {
  if (before === label === (after === label)) return [];
  return [{ change: after === label ? "fixed" : "broken", ...fields, before, after }];
}
function labelScores(pairs) {
  const labels = [...new Set(pairs.flatMap(({ label, before, after }) => [label, before, after]))].sort();
  const place = new Map(labels.map((label, c) => [label, c]));
  const places = (side) => pairs.map((pair) => place.get(pair[side]));
  const truth = places("label");
  const scores = (predicted) => (drawn) => {
    const counts = confusionOf(pick(truth, drawn), pick(predicted, drawn), labels.length);
    return { accuracy: accuracy(counts), macro_f1: macroF1(counts), mcc: matthews(counts) };
  };
  return [scores(places("before")), scores(places("after"))];
}
function gradeScores(pairs) {
  const numbers = (side) => pairs.map((pair) => Number(pair[side]));
  const truth = numbers("label");
  const scores = (predicted) => (drawn) => {
    const [a, b] = [pick(truth, drawn), pick(predicted, drawn)];
    return { pearson: pearson(a, b), spearman: spearman(a, b), mse: meanSquaredError(a, b) };
  };
  return [scores(numbers("before")), scores(numbers("after"))];
}
var pick = (values, at) => Array.from(at, (i) => values[i]);
export {
  run
};
