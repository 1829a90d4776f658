import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  accuracy,
  confusionOf,
  macroF1,
  matthews,
  perClass
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
  isObject
} from "./chunk-4VVZROQN.mjs";

// src/metrics/calibration.ts
var calibrationBins = 15;
function reliability(confidences, correct) {
  const sums = Array.from({ length: calibrationBins }, () => ({ count: 0, confidence: 0, correct: 0 }));
  for (let i = 0; i < confidences.length; i++) {
    const place = Math.ceil(confidences[i] * calibrationBins) - 1;
    const bin = sums[Math.min(calibrationBins - 1, Math.max(0, place))];
    bin.count++;
    bin.confidence += confidences[i];
    bin.correct += correct[i];
  }
  return sums.map(({ count, confidence: confidence2, correct: correct2 }, place) => ({
    from: place / calibrationBins,
    to: (place + 1) / calibrationBins,
    count,
    confidence: count === 0 ? 0 : confidence2 / count,
    accuracy: count === 0 ? 0 : correct2 / count
  }));
}
function expectedCalibrationError(bins) {
  const items = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + bin.count / items * Math.abs(bin.accuracy - bin.confidence), 0);
}

// src/metrics/task-report.ts
var confidence = 0.95;
function taskReport(labels, truth, predicted, resampling, confidences) {
  const report = measured(truth.length, resampling, (drawn) => {
    const counts = confusionOf(pick(truth, drawn), pick(predicted, drawn), labels.length);
    return { accuracy: accuracy(counts), macro_f1: macroF1(counts), mcc: matthews(counts) };
  });
  const confusion = confusionOf(truth, predicted, labels.length);
  return {
    ...report,
    ...calibrationOf(truth, predicted, resampling, confidences),
    labels,
    confusion,
    per_class: perClass(confusion).map((of, c) => ({ label: labels[c], ...of }))
  };
}
function choiceReport(truth, predicted, resampling, confidences) {
  const right = correctOf(truth, predicted);
  return {
    ...measured(truth.length, resampling, (drawn) => ({
      accuracy: drawn.reduce((sum, i) => sum + right[i], 0) / drawn.length
    })),
    ...calibrationOf(truth, predicted, resampling, confidences)
  };
}
var gradeReport = (truth, predicted, resampling) => measured(truth.length, resampling, (drawn) => {
  const [a, b] = [
    Float64Array.from(drawn, (i) => truth[i]),
    Float64Array.from(drawn, (i) => predicted[i])
  ];
  return { pearson: pearson(a, b), spearman: spearman(a, b), mse: meanSquaredError(a, b) };
});
var taskMetrics = (report) => Object.entries(report).flatMap(([name, score]) => {
  if (!isInterval(score)) return [];
  return [
    [`task/${name}`, score.value],
    [`task/${name}.low`, score.low],
    [`task/${name}.high`, score.high]
  ];
});
var isInterval = (score) => isObject(score) && ["value", "low", "high"].every((key) => typeof score[key] === "number");
function measured(examples, resampling, statistics) {
  const options = { ...resampling, confidence };
  return {
    examples,
    ...bootstrap(examples, statistics, options),
    intervals: { method: "percentile bootstrap over examples", ...options }
  };
}
function calibrationOf(truth, predicted, resampling, confidences) {
  if (confidences === void 0) return {};
  const correct = correctOf(truth, predicted);
  const binsOf = (drawn) => reliability(
    Float64Array.from(drawn, (i) => confidences[i]),
    pick(correct, drawn)
  );
  const { ece } = measured(truth.length, resampling, (drawn) => ({
    ece: expectedCalibrationError(binsOf(drawn))
  }));
  return { ece, reliability: reliability(confidences, correct) };
}
var correctOf = (truth, predicted) => Uint32Array.from({ length: truth.length }, (_, i) => truth[i] === predicted[i] ? 1 : 0);
var pick = (values, at) => at.map((i) => values[i]);

export {
  taskReport,
  choiceReport,
  gradeReport,
  taskMetrics
};
