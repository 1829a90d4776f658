import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  paramReader
} from "./chunk-ZLFIS2DE.mjs";

// src/train/optimizer-params.ts
function ruleOf(params) {
  const { number, oneOf } = paramReader(params);
  const weight_decay = number("weight_decay");
  const name = oneOf("optimizer", ["adamw", "adam", "sgd"]);
  if (name === "sgd") return { name, momentum: number("momentum"), weight_decay };
  return { name, beta1: number("beta1"), beta2: number("beta2"), epsilon: number("epsilon"), weight_decay };
}
function optimizerProblems(given, params) {
  const foreign = params["optimizer"] === "sgd" ? ["beta1", "beta2", "epsilon"] : ["momentum"];
  return foreign.filter((name) => given[name] !== void 0).map((name) => ({ on: { param: name }, message: `${params["optimizer"]} has no ${name}` }));
}

export {
  ruleOf,
  optimizerProblems
};
