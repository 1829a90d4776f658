import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  outputsOf,
  taskUse
} from "./chunks/chunk-H2ICNS3O.mjs";
import {
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
  readTextLines,
  readTexts
} from "./chunks/chunk-NF2OBDPP.mjs";
import "./chunks/chunk-MZQHDSDK.mjs";
import "./chunks/chunk-EZFQWHQ3.mjs";
import "./chunks/chunk-AVTNEPIU.mjs";
import {
  blame
} from "./chunks/chunk-YJXITDOK.mjs";
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
  StageError
} from "./chunks/chunk-ZLFIS2DE.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// stages/predict/run.ts
import { writeFileSync } from "node:fs";
async function run(context) {
  const use = taskUse(context);
  const texts = textsOf(context, use);
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance("engine", engine.name);
  context.circumstance("device", engine.device);
  const { outputs, truncated } = await outputsOf(context, engine, use, { texts, input: "texts" });
  const lines = texts.map(({ fields }, index) => {
    const predicted = predictionOf(use.task, use.labels, outputs[index]);
    return `${JSON.stringify({ index, ...fields, ...predicted })}
`;
  });
  writeFileSync(context.outputs["predictions"], lines.join(""));
  context.metric("predict/texts", texts.length);
  context.metric("predict/truncated", truncated);
}
function textsOf({ inputs, params }, { task }) {
  const plain = params["format"] === "text";
  if (plain && task.form !== "classification")
    throw new StageError({
      param: "format",
      message: `the model reads ${task.form}, whose texts are several: write them as jsonl, csv or tsv`
    });
  const [problem] = columnProblems(params, fieldsOf(task.form));
  if (problem !== void 0) throw new StageError({ param: "columns", message: problem.message });
  return blame(
    ExamplesError,
    ({ message, line }) => ({ input: "texts", message, line }),
    () => plain ? readTextLines(inputs["texts"]) : readTexts(inputs["texts"], layoutOf(params, task))
  );
}
export {
  run
};
