import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  choiceReport,
  gradeReport,
  taskMetrics,
  taskReport
} from "./chunks/chunk-KW6GJFMI.mjs";
import {
  outputsOf,
  taskUse
} from "./chunks/chunk-H2ICNS3O.mjs";
import {
  mostProbable,
  predictionOf
} from "./chunks/chunk-YIMP2TOE.mjs";
import "./chunks/chunk-DECAGY5M.mjs";
import "./chunks/chunk-IOHYZH7E.mjs";
import "./chunks/chunk-GNN36NQJ.mjs";
import {
  engineName,
  engineOptions,
  openEngine
} from "./chunks/chunk-X4QL7DNI.mjs";
import "./chunks/chunk-S3TFKS2X.mjs";
import "./chunks/chunk-HGV3A5I3.mjs";
import "./chunks/chunk-NS3V6THL.mjs";
import {
  ExamplesError,
  readExamples
} from "./chunks/chunk-NF2OBDPP.mjs";
import "./chunks/chunk-MZQHDSDK.mjs";
import "./chunks/chunk-EZFQWHQ3.mjs";
import "./chunks/chunk-AVTNEPIU.mjs";
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
  columnProblems,
  layoutOf
} from "./chunks/chunk-OGFACEVA.mjs";
import {
  fieldsOf
} from "./chunks/chunk-GF6ROCM4.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import {
  StageError,
  paramReader
} from "./chunks/chunk-ZLFIS2DE.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

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
