import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  EngineUnavailable
} from "./chunk-N5YGZUVN.mjs";
import {
  engineName,
  openEngine
} from "./chunk-AYZ254AH.mjs";
import {
  decays
} from "./chunk-HQDO3P7M.mjs";
import {
  add,
  dist_exports,
  div,
  mul,
  pow,
  sqrt,
  square,
  sub
} from "./chunk-HGV3A5I3.mjs";

// src/engine/probe.ts
async function probeEngine(word, { threads, now }) {
  try {
    const engine = await openEngine(engineName(word), { threads });
    const gflops = await matmulPeak(engine, { now, enough: 20, largest: 4096 });
    return { engine: word, works: true, device: engine.device, gflops };
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    return { engine: word, works: false, reason: error.reason, command: error.command };
  }
}
async function matmulPeak(engine, { now, enough, largest }) {
  let gflops = 0;
  let best = 0;
  for (let n = 256; best < enough && n <= largest; n *= 2) {
    best = await productTime(engine, n, now);
    gflops = Math.max(gflops, 2 * n ** 3 / (best * 1e6));
  }
  return gflops;
}
async function productTime(engine, n, now) {
  const matrix = { shape: [n, n], data: new Float32Array(n * n).fill(1 / n) };
  const evaluation = await engine.evaluation({
    parameters: { a: matrix, b: matrix },
    forward: ({ a, b }) => ({ sum: dist_exports.sum(dist_exports.matMul(a, b)) })
  });
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= 3; round++) {
    const start = now();
    await evaluation.run({});
    if (round > 0) best = Math.min(best, now() - start);
  }
  await evaluation.dispose();
  return best;
}

// src/train/optimizers.ts
function adamw(rule) {
  return {
    rule: { name: "adamw", ...rule },
    moments: ["m", "v"],
    decays,
    update: ({ parameter, gradient, moments, learning_rate, step, decays: decays2 }) => {
      const kept = decays2 ? mul(parameter, sub(1, mul(learning_rate, rule.weight_decay))) : parameter;
      const { m, v, change } = adamChange(rule, gradient, moments["m"], moments["v"], step);
      return { parameter: sub(kept, mul(change, learning_rate)), moments: { m, v } };
    }
  };
}
function adam(rule) {
  return {
    rule: { name: "adam", ...rule },
    moments: ["m", "v"],
    decays,
    update: ({ parameter, gradient, moments, learning_rate, step, decays: decays2 }) => {
      const g = withL2(parameter, gradient, decays2 ? rule.weight_decay : 0);
      const { m, v, change } = adamChange(rule, g, moments["m"], moments["v"], step);
      return { parameter: sub(parameter, mul(change, learning_rate)), moments: { m, v } };
    }
  };
}
function sgd(rule) {
  return {
    rule: { name: "sgd", ...rule },
    moments: ["b"],
    decays,
    update: ({ parameter, gradient, moments, learning_rate, decays: decays2 }) => {
      const g = withL2(parameter, gradient, decays2 ? rule.weight_decay : 0);
      const b = add(mul(moments["b"], rule.momentum), g);
      return { parameter: sub(parameter, mul(b, learning_rate)), moments: { b } };
    }
  };
}
function optimizerOf(rule) {
  switch (rule.name) {
    case "adamw":
      return adamw(rule);
    case "adam":
      return adam(rule);
    case "sgd":
      return sgd(rule);
  }
}
function adamChange({ beta1, beta2, epsilon }, g, m0, v0, step) {
  const m = add(mul(m0, beta1), mul(g, 1 - beta1));
  const v = add(mul(v0, beta2), mul(square(g), 1 - beta2));
  const correction1 = sub(1, pow(beta1, step));
  const correction2 = sqrt(sub(1, pow(beta2, step)));
  const deviation = add(div(sqrt(v), correction2), epsilon);
  return { m, v, change: div(m, mul(deviation, correction1)) };
}
var withL2 = (parameter, gradient, weightDecay) => weightDecay === 0 ? gradient : add(gradient, mul(parameter, weightDecay));

export {
  probeEngine,
  matmulPeak,
  adamw,
  optimizerOf
};
