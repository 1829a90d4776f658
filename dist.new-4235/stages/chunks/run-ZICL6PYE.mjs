import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  outputsOf,
  taskUse
} from "./chunk-CLFTRQCM.mjs";
import {
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
  columnProblems,
  layoutOf
} from "./chunk-B64ZUOHJ.mjs";
import {
  ExamplesError,
  fieldsOf,
  readTextLines,
  readTexts
} from "./chunk-RFS7SX44.mjs";
import {
  blame
} from "./chunk-ZQINDYBR.mjs";
import "./chunk-3TZ5FM3P.mjs";
import "./chunk-QDWSZFDR.mjs";
import "./chunk-XJZMDDJP.mjs";
import "./chunk-2WFWX2OF.mjs";
import "./chunk-S3TFKS2X.mjs";
import "./chunk-HGV3A5I3.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import "./chunk-4VVZROQN.mjs";
import "./chunk-UNZ4GC65.mjs";

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
