import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";

// src/engine/profile.ts
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
var MEASURED_RUNS = 20;
var Profile = class {
  now;
  table;
  parts = [];
  records = 0;
  constructor({ table, now }) {
    this.table = table;
    this.now = now;
  }
  /** What the name of the file begins with in which onnxruntime records one session; the rest is a time. */
  record() {
    return `${this.table}.${this.records++}.`;
  }
  part(title) {
    const part = { title, runs: 0, ops: /* @__PURE__ */ new Map() };
    this.parts.push(part);
    return part;
  }
  /** Adds an op's time to a part. */
  add({ ops }, op, ms) {
    const { calls, ms: before } = ops.get(op) ?? { calls: 0, ms: 0 };
    ops.set(op, { calls: calls + 1, ms: before + ms });
  }
  /** Takes onnxruntime's record of the part's session, which is removed, into the table. */
  close(part, record) {
    const folder = dirname(record);
    for (const name of readdirSync(folder).filter((name2) => name2.startsWith(basename(record)))) {
      const events = JSON.parse(readFileSync(join(folder, name), "utf8"));
      for (const { cat, dur = 0, args } of events)
        if (cat === "Node") this.add(part, args?.op_name ?? "", dur / 1e3);
      rmSync(join(folder, name));
    }
    writeFileSync(this.table, this.lines().join("\n"));
  }
  lines() {
    return this.parts.filter(({ ops }) => ops.size > 0).flatMap(partLines);
  }
};
function partLines({ title, runs, ops }) {
  const rows = [...ops].sort(([, a], [, b]) => b.ms - a.ms);
  const all = rows.reduce((sum, [, { ms }]) => sum + ms, 0);
  const line = (op, calls, ms) => `${op.padEnd(30)}${(calls / runs).toFixed(1).padStart(9)}${(ms / runs).toFixed(3).padStart(12)}${`${(100 * ms / all).toFixed(1)} %`.padStart(10)}`;
  return [
    `${title}: means of ${runs} runs`,
    `${"op".padEnd(30)}${"calls".padStart(9)}${"ms".padStart(12)}${"share".padStart(10)}`,
    ...rows.map(([op, { calls, ms }]) => line(op, calls, ms)),
    line(
      "all",
      rows.reduce((sum, [, { calls }]) => sum + calls, 0),
      all
    ),
    ""
  ];
}

// src/ops/dropout-mask.ts
function mix(x) {
  let h = x | 0;
  h = Math.imul(h ^ h >>> 16, 2146121005);
  h = Math.imul(h ^ h >>> 15, 2221713035);
  return h ^ h >>> 16;
}
function maskWords({ seed, step, site }) {
  const first = mix(mix(seed ^ 2654435769) ^ step);
  return [mix(first ^ site), mix(Math.imul(first, 2246822507) ^ Math.imul(site, 3266489909))];
}
var maskThreshold = (rate) => Math.round(rate * 2 ** 24);
function fillMask(mask, rate, key) {
  const [first, second] = maskWords(key);
  const threshold = maskThreshold(rate);
  const kept = 1 / (1 - rate);
  for (let i = 0; i < mask.length; i++) {
    mask[i] = mix(mix(i ^ first) + second) >>> 8 < threshold ? 0 : kept;
  }
}

// src/ops/own.ts
function own(name, inputs, attrs, plain) {
  if (dist_exports.getKernel(name, dist_exports.getBackend()) === void 0) return plain();
  const outputs = dist_exports.engine().runKernel(name, { ...inputs }, attrs);
  return Array.isArray(outputs) ? outputs : [outputs];
}
function withGradient(inputs, forward) {
  return dist_exports.customGrad((...args) => {
    const save = args.at(-1);
    const { value, keep, gradient } = forward();
    if (typeof save === "function") save([...keep]);
    return { value, gradFunc: (dy, kept) => gradient(dy, kept) };
  })(...inputs);
}

// src/ops/gelu.ts
var GELU_LINEAR = 2 * Math.sqrt(2 / Math.PI);
var GELU_CUBIC = GELU_LINEAR * 0.044715;
function gelu(x) {
  return withGradient([x], () => {
    const [y, gate, curve] = own("Gelu", { x }, {}, () => {
      const curve2 = dist_exports.add(dist_exports.mul(dist_exports.square(x), GELU_CUBIC), GELU_LINEAR);
      const gate2 = dist_exports.sigmoid(dist_exports.mul(curve2, x));
      return [dist_exports.mul(x, gate2), gate2, curve2];
    });
    return {
      value: y,
      keep: [y, gate, curve],
      // (x σ(w))' = σ + x σ (1 − σ) w' = σ + y (1 − σ) w'; w = x curve, w' = LINEAR + 3 CUBIC x² = 3 curve − 2 LINEAR
      gradient: (dy, [y2, gate2, curve2]) => {
        const slope = dist_exports.add(dist_exports.mul(curve2, 3), -2 * GELU_LINEAR);
        const rest = dist_exports.sub(y2, dist_exports.mul(y2, gate2));
        return [dist_exports.mul(dy, dist_exports.add(gate2, dist_exports.mul(rest, slope)))];
      }
    };
  });
}

export {
  MEASURED_RUNS,
  Profile,
  own,
  withGradient,
  GELU_LINEAR,
  GELU_CUBIC,
  gelu,
  maskWords,
  maskThreshold,
  fillMask
};
