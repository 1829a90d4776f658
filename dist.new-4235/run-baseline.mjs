import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  choiceReport,
  gradeReport,
  taskMetrics,
  taskReport
} from "./chunks/chunk-KW6GJFMI.mjs";
import {
  ExamplesError,
  labelsOf,
  readExamples
} from "./chunks/chunk-NF2OBDPP.mjs";
import {
  blame
} from "./chunks/chunk-YJXITDOK.mjs";
import "./chunks/chunk-JHSTGPB4.mjs";
import "./chunks/chunk-6PV5KQYR.mjs";
import "./chunks/chunk-ZW6X2R4Q.mjs";
import "./chunks/chunk-2WFWX2OF.mjs";
import "./chunks/chunk-I3XJSGX3.mjs";
import "./chunks/chunk-7AHQMVUN.mjs";
import {
  formParams,
  layoutOf
} from "./chunks/chunk-OGFACEVA.mjs";
import "./chunks/chunk-GF6ROCM4.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import {
  paramReader
} from "./chunks/chunk-ZLFIS2DE.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// stages/baseline/run.ts
import { writeFileSync } from "node:fs";

// stages/baseline/naive-bayes.ts
function trainNaiveBayes(texts, labels, smoothing) {
  const classOf = new Map(labels.map((label, c) => [label, c]));
  const counts = /* @__PURE__ */ new Map();
  const totals = labels.map(() => 0);
  const documents = labels.map(() => 0);
  for (const { words, label } of texts) {
    const c = classOf.get(label);
    documents[c]++;
    totals[c] += words.length;
    for (const word of words) {
      const ofWord = counts.get(word) ?? labels.map(() => 0);
      ofWord[c]++;
      counts.set(word, ofWord);
    }
  }
  const likelihood = (count, c) => Math.log((count + smoothing) / (totals[c] + smoothing * counts.size));
  return {
    labels,
    priors: documents.map((count) => Math.log(count / texts.length)),
    likelihoods: new Map(Array.from(counts, ([word, ofWord]) => [word, ofWord.map(likelihood)]))
  };
}
function scoreClasses(model, words) {
  const scores = [...model.priors];
  for (const word of words) {
    const likelihoods = model.likelihoods.get(word);
    if (likelihoods !== void 0) for (let c = 0; c < scores.length; c++) scores[c] += likelihoods[c];
  }
  return scores;
}

// stages/baseline/overlap.ts
function lineThrough(x, y) {
  const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const xx = x.reduce((sum, one) => sum + (one - meanX) ** 2, 0);
  const xy = x.reduce((sum, one, i) => sum + (one - meanX) * (y[i] - meanY), 0);
  const slope = xx === 0 ? 0 : xy / xx;
  return (at) => meanY + slope * (at - meanX);
}

// src/text/words.ts
function wordsOf(text) {
  return Array.from(
    text.toLowerCase().matchAll(wordOrRun),
    ([found]) => unspacedStart.test(found) ? charactersAndPairs(found) : [found]
  ).flat();
}
var unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
var wordOrRun = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])+`, "gu");
var unspacedStart = new RegExp(`^[${unspaced}]`, "u");
function charactersAndPairs(run2) {
  const characters = [...run2];
  return characters.flatMap((character, i) => {
    const next = characters[i + 1];
    return next === void 0 ? [character] : [character, character + next];
  });
}

// stages/baseline/words.ts
function featuresOf(form, texts) {
  const [a = [], b = []] = texts.map(wordsOf);
  if (form === "classification") return a;
  const marked = form === "entailment" ? [...a.map((w) => `premise ${w}`), ...b.map((w) => `hypothesis ${w}`)] : [...a, ...b];
  return [...marked, ...shared(a, b).map((word) => `both ${word}`), ...shared(a, b).map(() => "both")];
}
function choiceFeatures(context, choice) {
  const words = wordsOf(choice);
  return [...words, ...shared(words, wordsOf(context)).map(() => "shared with the context")];
}
function overlapOf([first = "", second = ""]) {
  const [a, b] = [new Set(wordsOf(first)), new Set(wordsOf(second))];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
var shared = (a, b) => {
  const there = new Set(b);
  return [...new Set(a)].filter((word) => there.has(word));
};

// stages/baseline/run.ts
async function run({ inputs, outputs, params, metric }) {
  const { number } = paramReader(params);
  const task = formParams(params);
  const layout = layoutOf(params, task);
  const read = (input, labels) => blame(
    ExamplesError,
    ({ message, line }) => ({ input, message, line }),
    () => readExamples(inputs[input], layout, labels)
  );
  const train = read("train");
  const resampling = { samples: number("bootstrap"), seed: number("seed") };
  const use = { train, smoothing: number("smoothing"), resampling };
  let report;
  if (task.objective === "regression") report = ofGrades(use, read("examples"));
  else if (task.form === "multiple-choice") report = ofChoices(use, read("examples"));
  else {
    const labels = labelsOf(train);
    report = ofClasses(
      use,
      read("examples", labels),
      labels,
      (example) => featuresOf(task.form, example.texts)
    );
  }
  const { classifier, ...rest } = report;
  const described = { classifier, ...task, trained_on: train.length, ...rest };
  writeFileSync(outputs["report"], `${JSON.stringify(described, null, 2)}
`);
  for (const [name, value] of taskMetrics(report)) metric(name, value);
  for (const name of ["majority", "chance", "mse_of_mean"])
    if (report[name] !== void 0) metric(`task/${name}`, report[name]);
}
function ofClasses({ train, smoothing, resampling }, examples, labels, features) {
  const counted = train.map((example) => ({ words: features(example), label: String(example.label) }));
  const model = trainNaiveBayes(counted, labels, smoothing);
  const predicted = examples.map((example) => indexOfLargest(scoreClasses(model, features(example))));
  const truth = examples.map(({ label }) => labels.indexOf(String(label)));
  const frequent = indexOfLargest(model.priors);
  return {
    classifier: "multinomial naive Bayes on words",
    majority: truth.filter((c) => c === frequent).length / truth.length,
    chance: 1 / labels.length,
    ...taskReport(labels, truth, predicted, resampling)
  };
}
function ofChoices({ train, smoothing, resampling }, examples) {
  const counted = train.flatMap(
    ({ texts: [context, ...choices], label }) => choices.map((choice, i) => ({
      words: choiceFeatures(context, choice),
      label: i === label ? "right" : "wrong"
    }))
  );
  const model = trainNaiveBayes(counted, ["right", "wrong"], smoothing);
  const predicted = examples.map(
    ({ texts: [context, ...choices] }) => indexOfLargest(
      choices.map((choice) => {
        const [right, wrong] = scoreClasses(model, choiceFeatures(context, choice));
        return right - wrong;
      })
    )
  );
  const truth = examples.map(({ label }) => Number(label));
  const places = /* @__PURE__ */ new Map();
  for (const { label } of train) places.set(Number(label), (places.get(Number(label)) ?? 0) + 1);
  const [frequent] = [...places].reduce((a, b) => b[1] > a[1] ? b : a);
  return {
    classifier: "multinomial naive Bayes on words of right and wrong choices",
    majority: truth.filter((place) => place === frequent).length / truth.length,
    chance: examples.reduce((sum, { texts }) => sum + 1 / (texts.length - 1), 0) / examples.length,
    ...choiceReport(truth, predicted, resampling)
  };
}
function ofGrades({ train, resampling }, examples) {
  const grades = train.map(({ label }) => Number(label));
  const line = lineThrough(
    train.map(({ texts }) => overlapOf(texts)),
    grades
  );
  const truth = examples.map(({ label }) => Number(label));
  const mean = grades.reduce((a, b) => a + b, 0) / grades.length;
  return {
    classifier: "least squares on the overlap of words",
    mse_of_mean: truth.reduce((sum, grade) => sum + (grade - mean) ** 2, 0) / truth.length,
    ...gradeReport(
      truth,
      examples.map(({ texts }) => line(overlapOf(texts))),
      resampling
    )
  };
}
var indexOfLargest = (scores) => scores.indexOf(Math.max(...scores));
export {
  run
};
