import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  StageError
} from "./chunk-ZLFIS2DE.mjs";

// src/train/causal.ts
function requireCausal({ config }) {
  if (config.attention === "causal") return;
  throw new StageError({
    input: "model",
    message: "it was pretrained on masked tokens: such a model sees what it would have to predict, so it has no perplexity of a text and cannot write one",
    hint: "its pretraining publishes validation/masked_accuracy"
  });
}

export {
  requireCausal
};
