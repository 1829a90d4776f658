import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  count
} from "./chunks/chunk-2GGGCOHL.mjs";
import {
  loadFile
} from "./chunks/chunk-R74G62QA.mjs";
import "./chunks/chunk-NICY2YQT.mjs";
import "./chunks/chunk-45Y6MXGJ.mjs";
import "./chunks/chunk-I6QUGE6H.mjs";
import "./chunks/chunk-GZSYFWM6.mjs";
import "./chunks/chunk-WZFZIWI5.mjs";
import "./chunks/chunk-FZZXRT3O.mjs";
import "./chunks/chunk-N3OPGCSS.mjs";
import "./chunks/chunk-LP6M2EVZ.mjs";
import "./chunks/chunk-GO2LTNQT.mjs";
import "./chunks/chunk-HLX46JH5.mjs";
import "./chunks/chunk-OGFACEVA.mjs";
import "./chunks/chunk-GF6ROCM4.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import "./chunks/chunk-EDDLRMVH.mjs";
import "./chunks/chunk-ZLFIS2DE.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/validate.ts
async function command(call, world) {
  const plan = loadFile(call, world);
  if (plan === void 0) return 2;
  const stages = new Set(plan.stages.map(({ stage }) => stage)).size;
  const variants = plan.stages.length;
  if (isGiven(call, "json")) {
    world.out(jsonLine({ version: 1, file: plan.file, pipeline: plan.name, valid: true, stages, variants }));
    return 0;
  }
  const more = variants === stages ? "" : ` (${variants} with variants)`;
  world.out(`${printable(plan.file)}: valid; ${count(stages, "stage")}${more}
`);
  return 0;
}
export {
  command
};
