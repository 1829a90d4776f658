import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  adamw,
  probeEngine
} from "./chunks/chunk-L7ZXCONU.mjs";
import {
  EngineUnavailable
} from "./chunks/chunk-N5YGZUVN.mjs";
import {
  languageModelLoss
} from "./chunks/chunk-FAEFY7SK.mjs";
import {
  engineName,
  openEngine
} from "./chunks/chunk-AYZ254AH.mjs";
import {
  configDefaults,
  initialParameters
} from "./chunks/chunk-HQDO3P7M.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import {
  randomFrom
} from "./chunks/chunk-2WFWX2OF.mjs";
import "./chunks/chunk-S3TFKS2X.mjs";
import "./chunks/chunk-HGV3A5I3.mjs";
import "./chunks/chunk-4VVZROQN.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/check/engine-check.ts
var STEPS = 20;
var config = {
  ...configDefaults,
  ...{ vocab_size: 64, n_positions: 16, n_embd: 32, n_layer: 2, n_head: 4 },
  ...{ embd_pdrop: 0.1, attn_pdrop: 0.1, resid_pdrop: 0.1 }
};
async function checkEngine(word, { threads: threads2 }) {
  try {
    const engine2 = await openEngine(engineName(word), { threads: threads2 });
    const found = await losses(engine2);
    const expected = await losses(await openEngine("cpu", { threads: threads2 }));
    const difference = Math.max(...found.map((loss, i) => Math.abs(loss / expected[i] - 1)));
    return { works: true, device: engine2.device, steps: STEPS, difference };
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    return { works: false, reason: error.reason, command: error.command };
  }
}
async function losses(engine2) {
  const training = await engine2.training({
    loss: languageModelLoss(config),
    parameters: initialParameters(config, 1),
    optimizer: adamw({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 }),
    clip: 1
  });
  const found = [];
  for (let step = 1; step <= STEPS; step++) {
    const { scalars } = await training.step([batchAt(step)], { learning_rate: 3e-3, step });
    found.push(scalars["loss"]);
  }
  await training.dispose();
  return found;
}
function batchAt(step) {
  const random = randomFrom(step, "check");
  const shape = [4, 16];
  const ids = () => ({ shape, data: Int32Array.from({ length: 64 }, () => random.below(config.vocab_size)) });
  return {
    tokens: ids(),
    targets: ids(),
    weights: { shape, data: new Float32Array(64).fill(1 / 64) },
    seed: { shape: [2], data: Int32Array.of(1, step) }
  };
}

// stage:engine-probe
var [question, engine, threads] = process.argv.slice(2);
var ask = question === "check" ? checkEngine : probeEngine;
var probe = await ask(engine, { threads: Number(threads), now: () => performance.now() });
process.stdout.write("\n" + JSON.stringify(probe) + "\n", () => process.exit(0));
