import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  outputsOf,
  taskUse
} from "./chunk-CLFTRQCM.mjs";
import {
  mostProbable,
  predictionOf
} from "./chunk-WUG2B7TK.mjs";
import "./chunk-NV5RVBD4.mjs";
import "./chunk-MZZRE5L5.mjs";
import "./chunk-6RITCD4U.mjs";
import "./chunk-XREDOBAB.mjs";
import {
  engineOptions
} from "./chunk-VFNCJXW5.mjs";
import "./chunk-PCYXFE5H.mjs";
import "./chunk-NEPFZI7E.mjs";
import "./chunk-KHZPWQOZ.mjs";
import "./chunk-FAEFY7SK.mjs";
import {
  engineName,
  openEngine
} from "./chunk-AYZ254AH.mjs";
import "./chunk-HQDO3P7M.mjs";
import {
  choiceReport,
  gradeReport,
  taskMetrics,
  taskReport
} from "./chunk-IQAGA34B.mjs";
import {
  columnProblems,
  layoutOf
} from "./chunk-B64ZUOHJ.mjs";
import {
  ExamplesError,
  fieldsOf,
  readExamples
} from "./chunk-RFS7SX44.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import "./chunk-3TZ5FM3P.mjs";
import "./chunk-JHSTGPB4.mjs";
import "./chunk-6PV5KQYR.mjs";
import "./chunk-ZW6X2R4Q.mjs";
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

// stages/evaluate-task/run.ts
import { writeFileSync } from "node:fs";
async function run(context) {
  const { number } = paramReader(context.params);
  const use = taskUse(context);
  const examples = examplesOf(context, use);
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance("engine", engine.name);
  context.circumstance("device", engine.device);
  const { outputs, truncated } = await outputsOf(context, engine, use, {
    texts: examples,
    input: "examples"
  });
  const { task, labels, zeroShot } = use;
  const resampling = { samples: number("bootstrap"), seed: number("seed") };
  const truth = examples.map(
    ({ label }) => labels.length > 0 ? labels.indexOf(String(label)) : Number(label)
  );
  const report = reportOf(task, labels, truth, outputs, resampling);
  const classifier = zeroShot === void 0 ? "fine-tuned model" : "language model with a prompt";
  const described = { classifier, ...task, truncated, ...report };
  writeFileSync(context.outputs["report"], `${JSON.stringify(described, null, 2)}
`);
  const lines = examples.map(({ fields }, index) => {
    const predicted = predictionOf(task, labels, outputs[index]);
    return `${JSON.stringify({ index, ...fields, ...predicted })}
`;
  });
  writeFileSync(context.outputs["predictions"], lines.join(""));
  for (const [name, value] of taskMetrics(report)) context.metric(name, value);
  context.metric("task/truncated", truncated);
}
function examplesOf({ inputs, params }, { task, labels }) {
  const [problem] = columnProblems(params, fieldsOf(task.form));
  if (problem !== void 0) throw new StageError({ param: "columns", message: problem.message });
  return blame(
    ExamplesError,
    ({ message, line }) => ({ input: "examples", message, line }),
    () => readExamples(inputs["examples"], layoutOf(params, task), labels.length === 0 ? void 0 : labels)
  );
}
function reportOf({ form, objective }, labels, truth, outputs, resampling) {
  if (objective === "regression")
    return gradeReport(
      truth,
      outputs.map(([grade]) => grade),
      resampling
    );
  const predicted = outputs.map(mostProbable);
  const confidences = predicted.map((place, i) => outputs[i][place]);
  if (form !== "multiple-choice") return taskReport(labels, truth, predicted, resampling, confidences);
  const chance = outputs.reduce((sum, { length }) => sum + 1 / length, 0) / outputs.length;
  return { ...choiceReport(truth, predicted, resampling, confidences), chance };
}
export {
  run
};
