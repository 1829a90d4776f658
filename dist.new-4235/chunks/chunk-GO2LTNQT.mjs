import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  paramReader
} from "./chunk-ZLFIS2DE.mjs";

// stages/finetune/auxiliary.ts
var lambdaAt = ({ start, end }, step, steps) => steps === 1 ? start : start + (end - start) * (step - 1) / (steps - 1);
function lambdaOf(params) {
  const { number, oneOf } = paramReader(params);
  const start = params["freeze"] === "all" ? 0 : number("lambda");
  const linear = oneOf("lambda_schedule", ["constant", "linear"]) === "linear";
  return { start, end: linear ? number("lambda_end") : start };
}
function replayShare(params) {
  const { on } = params["auxiliary"];
  return on === "task" ? 0 : on === "both" ? 0.5 : 1;
}

export {
  lambdaAt,
  lambdaOf,
  replayShare
};
