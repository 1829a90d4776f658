import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  documentAt,
  documentCount,
  documentStream,
  packedStream
} from "./chunk-5TN4MIGM.mjs";
import {
  dropoutSeed,
  lmRows,
  partsOfOne
} from "./chunk-6RITCD4U.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";
import {
  randomFrom
} from "./chunk-2WFWX2OF.mjs";
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import {
  canonical
} from "./chunk-4VVZROQN.mjs";

// src/model/flops.ts
function trainingFlops({ n_layer, n_embd, vocab_size }, { length, head }) {
  const weights = 12 * n_layer * n_embd ** 2 + (head ? vocab_size * n_embd : 0);
  return 6 * weights + 12 * n_layer * length * n_embd;
}

// src/train/spikes.ts
var window = 20;
var fewest = 10;
var deviations = 6;
function spikes(losses) {
  const found = /* @__PURE__ */ new Set();
  const before = [];
  for (const [index, loss] of losses.entries()) {
    const mean = before.reduce((a, b) => a + b, 0) / before.length;
    const variance = before.reduce((sum, one) => sum + (one - mean) ** 2, 0) / before.length;
    if (before.length >= fewest && loss > mean + deviations * Math.sqrt(variance)) {
      found.add(index);
      continue;
    }
    before.push(loss);
    if (before.length > window) before.shift();
  }
  return found;
}

// src/train/loop.ts
var freshState = { step: 0, best: void 0, curve: [], sums: {} };
var TrainingDiverged = class extends Error {
  constructor(step, learningRate, loss, gradientNorm) {
    super(`the loss is ${loss} and the gradient's norm ${gradientNorm} at step ${step}`);
    this.step = step;
    this.learningRate = learningRate;
    this.loss = loss;
    this.gradientNorm = gradientNorm;
  }
  step;
  learningRate;
  loss;
  gradientNorm;
};
async function trainingLoop(options, state = freshState) {
  const { training, steps, validation, checkpoints, report, now } = options;
  const seconds = { data: 0, training: 0, validation: 0, checkpoint: 0 };
  const timed = async (phase, work) => {
    const start = now();
    const value = await work();
    seconds[phase] += (now() - start) / 1e3;
    return value;
  };
  let prepared;
  const rateAfter = (step) => {
    const spent = seconds.data + seconds.training;
    prepared ??= spent;
    const steps2 = step - state.step - 1;
    return spent > prepared ? { tokens_per_second: steps2 * options.tokensAStep / (spent - prepared) } : {};
  };
  let { best, sums } = state;
  const curve = [...state.curve];
  for (let step = state.step + 1; step <= steps; step++) {
    const learning_rate = options.rateAt(step);
    const parts = await timed("data", () => options.batchAt(step));
    const { scalars, gradient_norm } = await timed(
      "training",
      () => training.step(parts, { learning_rate, step })
    );
    const loss = scalars["loss"];
    if (!Number.isFinite(loss) || !Number.isFinite(gradient_norm))
      throw new TrainingDiverged(step, learning_rate, loss, gradient_norm);
    sums = added(sums, scalars);
    const said = { step, steps, loss, learning_rate, ...rateAfter(step) };
    report({ ...said, phase: "training" });
    const validates = validation !== void 0 && (step % validation.every === 0 || step === steps);
    if (validates || step % options.logEvery === 0 || step === steps) {
      const means = divided(sums, step - (curve.at(-1)?.step ?? 0));
      sums = {};
      let found;
      if (validates) {
        report({ ...said, phase: "validation" });
        const parameters = await training.parameters();
        found = await timed("validation", () => validation.run(parameters));
        if (!Number.isFinite(found.criterion))
          throw new TrainingDiverged(step, learning_rate, found.criterion, gradient_norm);
        if (best === void 0 || found.criterion < best.validation.criterion)
          best = { step, validation: found, parameters };
      }
      curve.push({ step, ...means, loss: means["loss"], learning_rate, gradient_norm, ...found?.values });
    }
    if (checkpoints !== void 0 && step < steps && checkpoints.due(step))
      await timed("checkpoint", async () => {
        const parameters = await training.parameters();
        const moments = await training.moments();
        checkpoints.keep({ state: { step, best, curve, sums }, parameters, moments });
      });
  }
  const jumps = spikes(curve.map(({ loss }) => loss));
  return {
    last: await training.parameters(),
    best,
    curve,
    spikes: curve.filter((_, i) => jumps.has(i)).map(({ step }) => step),
    seconds,
    steps: steps - state.step
  };
}
var curveLines = ({ curve, spikes: spikes2 }) => curve.map((point) => `${JSON.stringify(spikes2.includes(point.step) ? { ...point, spike: true } : point)}
`).join("");
var added = (sums, more) => Object.fromEntries(Object.entries(more).map(([name, value]) => [name, (sums[name] ?? 0) + value]));
var divided = (sums, by) => Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, value / by]));

// src/train/schedules.ts
var scheduleNames = ["cosine", "linear", "constant"];
var recipes = ["standard", "openai"];
function rateAt(whole, s) {
  const { schedule, learning_rate, warmup_steps, steps, recipe } = whole;
  if (recipe === "openai") return learning_rate * releasedShare(whole, (s - 1) / steps);
  if (s <= warmup_steps) return learning_rate * s / warmup_steps;
  const p = (s - 1 - warmup_steps) / (steps - warmup_steps);
  switch (schedule) {
    case "cosine":
      return learning_rate * (1 + Math.cos(Math.PI * p)) / 2;
    case "linear":
      return learning_rate * (1 - p);
    case "constant":
      return learning_rate;
  }
}
function releasedShare({ schedule, warmup_steps, steps }, x) {
  const w = warmup_steps / steps;
  const rising = w > 0 && x <= w;
  switch (schedule) {
    case "cosine":
      return rising ? x / w : (1 + Math.cos(Math.PI * x)) / 2;
    case "linear":
      return (rising ? x / w : 1) * (1 - x);
    case "constant":
      return rising ? x / w : 1;
  }
}

// src/train/checkpoints.ts
import { createHash as createHash2 } from "node:crypto";
import { join } from "node:path";

// src/train/checkpoint.ts
import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
var CheckpointError = class extends Error {
};
function writeCheckpoint(path, identity, checkpoint) {
  const { state, parameters, moments, device } = checkpoint;
  const values = { parameters, moments, best: state.best?.parameters ?? {} };
  const kept = state.best && { step: state.best.step, validation: state.best.validation };
  const header = {
    format,
    identity,
    device,
    state: { ...state, best: kept },
    values: groups.flatMap(
      (group) => Object.entries(values[group]).map(([name, { shape }]) => ({ group, name, shape }))
    )
  };
  const text = Buffer.from(JSON.stringify(header));
  const partial = `${path}.partial`;
  const file = openSync(partial, "w");
  try {
    const hash = createHash("sha256");
    write(file, bytesOf(Int32Array.of(text.length)), hash);
    write(file, text, hash);
    for (const group of groups)
      for (const { data } of Object.values(values[group])) write(file, bytesOf(data), hash);
    write(file, hash.digest());
    fsyncSync(file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
}
function readCheckpoint(path, identity) {
  let file;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return void 0;
    throw new CheckpointError(`cannot be read: ${String(error)}`);
  }
  try {
    return readOpen(file, identity);
  } finally {
    closeSync(file);
  }
}
var format = 1;
var groups = ["parameters", "moments", "best"];
function readOpen(file, identity) {
  const hash = createHash("sha256");
  const left = { bytes: fstatSync(file).size };
  const take = (length, into = hash) => {
    if (length > left.bytes) throw new CheckpointError("is torn: it ends too early");
    left.bytes -= length;
    return read(file, length, into);
  };
  const [size = 0] = new Uint32Array(take(4).buffer);
  const header = headerOf(take(size));
  if (header.format !== format || header.identity !== identity)
    throw new CheckpointError("is of another training");
  const values = {
    parameters: {},
    moments: {},
    best: {}
  };
  for (const { group, name, shape } of header.values) {
    const bytes = take(4 * shape.reduce((product, length) => product * length, 1));
    values[group][name] = { shape, data: new Float32Array(bytes.buffer) };
  }
  const digest = hash.digest();
  if (!digest.equals(take(digest.length, null)) || left.bytes > 0)
    throw new CheckpointError("is torn: its digest is not that of its content");
  const { best } = header.state;
  const state = { ...header.state, best: best && { ...best, parameters: values.best } };
  return { state, parameters: values.parameters, moments: values.moments, device: header.device };
}
function headerOf(bytes) {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    throw new CheckpointError("is torn: its header is no JSON");
  }
}
var bytesOf = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
var pieceSize = 2 ** 26;
function write(file, bytes, hash) {
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.subarray(at, at + pieceSize);
    const written = writeSync(file, piece);
    hash?.update(piece.subarray(0, written));
    at += written;
  }
}
function read(file, length, hash) {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const count = readSync(file, bytes, at, Math.min(pieceSize, length - at), null);
    if (count === 0) throw new CheckpointError("is torn: it ends too early");
    hash?.update(bytes.subarray(at, at + count));
    at += count;
  }
  return bytes;
}

// src/train/checkpoints.ts
function cadenceOf(written) {
  if (typeof written === "number") return { steps: written };
  const unit = { s: 1e3, m: 6e4, h: 36e5 }[written.slice(-1)];
  if (unit === void 0) throw new RangeError(`${written} is no time`);
  return { milliseconds: Number(written.slice(0, -1)) * unit };
}
function startOf({ folder, parameters, ...options }) {
  if (folder === void 0) return { state: freshState, parameters };
  const path = join(folder, "training.checkpoint");
  const shapes = Object.entries(parameters).map(([name, { shape }]) => [name, shape]);
  const identity = createHash2("sha256").update(JSON.stringify([shapes, options.identity])).digest("hex");
  const found = foundAt(path, identity, options);
  const checkpoints = keeper(path, identity, found?.state.step, options);
  if (found === void 0) return { state: freshState, parameters, checkpoints };
  return {
    state: found.state,
    // In the order of the beginning, which is that of sums over all parameters.
    parameters: Object.fromEntries(
      Object.keys(parameters).map((name) => [name, found.parameters[name]])
    ),
    moments: found.moments,
    checkpoints
  };
}
function foundAt(path, identity, { device, notice }) {
  try {
    const found = readCheckpoint(path, identity);
    if (found === void 0) return void 0;
    notice(`goes on after step ${found.state.step}, from the checkpoint that an earlier run left`);
    if (found.device !== device)
      notice(`the steps before were computed on another device (${found.device}), so bytes may differ`);
    return found;
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    notice(`starts over: the checkpoint that an earlier run left ${error.message}`);
    return void 0;
  }
}
function keeper(path, identity, found, { device, cadence, notice, now }) {
  let last = found;
  let keptAt = now();
  return {
    due: (step) => "steps" in cadence ? step % cadence.steps === 0 : now() - keptAt >= cadence.milliseconds,
    keep: (checkpoint) => {
      try {
        writeCheckpoint(path, identity, { ...checkpoint, device });
        last = checkpoint.state.step;
      } catch (error) {
        notice(`no checkpoint could be kept after step ${checkpoint.state.step}: ${String(error)}`);
      }
      keptAt = now();
    },
    last: () => last === void 0 ? void 0 : { path, step: last }
  };
}

// src/train/stage.ts
function stageStart(context, engine, parameters) {
  const { checkpoint_every, ...counted } = context.params;
  const cadence = cadenceOf(
    typeof checkpoint_every === "number" ? checkpoint_every : String(checkpoint_every)
  );
  const { checkpoints: folder, notice, now } = context;
  const identity = canonical(counted);
  return startOf({ folder, parameters, identity, device: engine.device, cadence, notice, now });
}
function diverged({ step, learningRate, loss, gradientNorm }, { checkpoints, hint }) {
  const what = Number.isFinite(loss) ? `the gradient's norm is ${gradientNorm}` : `the loss is ${loss}`;
  const last = checkpoints?.last();
  const kept = last === void 0 ? "" : `; the last good checkpoint is that of step ${last.step}, ${last.path}`;
  return new StageError({
    param: "learning_rate",
    message: `${what} at step ${step}, at a learning rate of ${Number(learningRate.toPrecision(3))}${kept}`,
    hint
  });
}
async function publishTimes(context, { seconds, steps }, { tokensAStep, flopsAToken, peak }) {
  for (const [phase, spent] of Object.entries(seconds)) context.circumstance(`seconds_${phase}`, spent);
  if (seconds.training === 0) return;
  const rate = steps * tokensAStep / seconds.training;
  context.circumstance("tokens_per_second", Math.round(rate));
  const gflops = await peak();
  context.circumstance("matmul_gflops", Math.round(gflops));
  context.circumstance("flops_utilization", Number((rate * flopsAToken / (gflops * 1e9)).toFixed(3)));
}
function sayWhatJumped({ notice }, { spikes: spikes2 }) {
  if (spikes2.length === 0) return;
  const [first, ...more] = spikes2;
  const others = more.length === 0 ? "" : `, and at ${more.length} more points of the curve`;
  notice(`the loss jumped just before step ${first}${others} (marked "spike" there)`);
}

// src/train/batches.ts
function windowBatches(windows, options) {
  const { n_positions: length, separator: padding, seed, gradient_accumulation_steps: parts } = options;
  const rowsAt = windowRows(windows, options);
  const partAt = (step, part) => ({
    ...lmRows(rowsAt(step, part), { length, padding, normalization: "token" }),
    ...dropoutSeed(seed, step, { part, parts })
  });
  return (step) => {
    const made = Array.from({ length: parts }, (_, part) => partAt(step, part));
    return partsOfOne(made, "token");
  };
}
function windowRows(windows, {
  n_positions: T,
  batch_size,
  gradient_accumulation_steps: parts,
  seed
}) {
  let order = { epoch: -1, windows: new Uint32Array(0) };
  const orderOf = (epoch) => {
    if (order.epoch !== epoch)
      order = { epoch, windows: randomFrom(seed, "windows", epoch).permutation(windows.perEpoch) };
    return order.windows;
  };
  return (step, part) => Array.from({ length: batch_size }, (_, i) => {
    const drawn = ((step - 1) * parts + part) * batch_size + i;
    const epoch = Math.floor(drawn / windows.perEpoch);
    const ids = new Int32Array(T + 1);
    return ids.subarray(0, windows.read(epoch, orderOf(epoch)[drawn % windows.perEpoch], ids));
  });
}

// src/train/windows.ts
function packedWindows(corpus, separator, T, seed) {
  const predicted = packedStream(corpus, separator).length - 1;
  let current;
  const streamOf = (epoch) => {
    if (current?.epoch !== epoch) {
      const order = randomFrom(seed, "documents", epoch).permutation(documentCount(corpus));
      current = { epoch, stream: packedStream(corpus, separator, order) };
    }
    return current.stream;
  };
  return {
    perEpoch: Math.ceil(predicted / T),
    predicted,
    documentsCut: 0,
    read: (epoch, index, into) => streamOf(epoch).read(index * T, into.subarray(0, T + 1))
  };
}
function separateWindows(corpus, separator, T) {
  const n = documentCount(corpus);
  const windowsOf = (i) => Math.ceil((documentAt(corpus, i).length + 1) / T);
  const counts = Array.from({ length: n }, (_, i) => windowsOf(i));
  const documents = Uint32Array.from(counts.flatMap((count, i) => Array(count).fill(i)));
  const firsts = new Uint32Array(n);
  for (let i = 1; i < n; i++) firsts[i] = firsts[i - 1] + counts[i - 1];
  return {
    perEpoch: documents.length,
    predicted: corpus.tokens.length + n,
    documentsCut: counts.filter((count) => count > 1).length,
    read(_epoch, index, into) {
      const document = documents[index];
      const from = (index - firsts[document]) * T;
      return documentStream(documentAt(corpus, document), separator).read(from, into.subarray(0, T + 1));
    }
  };
}

// src/train/optimizer-params.ts
function ruleOf(params) {
  const { number, oneOf } = paramReader(params);
  const weight_decay = number("weight_decay");
  const name = oneOf("optimizer", ["adamw", "adam", "sgd"]);
  if (name === "sgd") return { name, momentum: number("momentum"), weight_decay };
  return { name, beta1: number("beta1"), beta2: number("beta2"), epsilon: number("epsilon"), weight_decay };
}

export {
  trainingFlops,
  TrainingDiverged,
  trainingLoop,
  curveLines,
  scheduleNames,
  recipes,
  rateAt,
  stageStart,
  diverged,
  publishTimes,
  sayWhatJumped,
  windowBatches,
  windowRows,
  packedWindows,
  separateWindows,
  ruleOf
};
