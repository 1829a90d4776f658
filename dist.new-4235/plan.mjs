import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  forecastLines,
  planDecisions
} from "./chunks/chunk-WA7BODUL.mjs";
import "./chunks/chunk-NSBFWTYS.mjs";
import "./chunks/chunk-2GGGCOHL.mjs";
import {
  readManifest
} from "./chunks/chunk-533IBOHA.mjs";
import "./chunks/chunk-KIPMLEUE.mjs";
import {
  loadFile
} from "./chunks/chunk-R74G62QA.mjs";
import "./chunks/chunk-NICY2YQT.mjs";
import "./chunks/chunk-45Y6MXGJ.mjs";
import "./chunks/chunk-J7A2MGPA.mjs";
import {
  capabilities
} from "./chunks/chunk-S6L6PXYT.mjs";
import "./chunks/chunk-I6QUGE6H.mjs";
import "./chunks/chunk-GZSYFWM6.mjs";
import "./chunks/chunk-F6WVYOIN.mjs";
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
import "./chunks/chunk-JK67GSBB.mjs";
import "./chunks/chunk-D55TE7E7.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import "./chunks/chunk-VGI4DZYJ.mjs";
import "./chunks/chunk-HLQJ6IPJ.mjs";
import "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/plan.ts
async function command(call, world) {
  const plan = loadFile(call, world);
  if (plan === void 0) return 2;
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === void 0) return 2;
  const forecasts = planDecisions({ plan, store, manifest: readManifest(world) });
  world.out(
    isGiven(call, "json") ? jsonLine({ version: 1, pipeline: plan.name, stages: Object.fromEntries(forecasts.map(entryOf)) }) : `${forecastLines(forecasts, capabilities(world)).join("\n")}
`
  );
  return forecasts.some((forecast) => "failure" in forecast) ? 1 : 0;
}
var entryOf = ({ stage, ...rest }) => [
  stage,
  "failure" in rest ? rest : rest.decision
];
export {
  command
};
