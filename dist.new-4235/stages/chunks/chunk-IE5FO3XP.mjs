import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  Arena,
  feedsOf,
  openSession,
  prepared,
  roundUp,
  signatureOf,
  targetOf,
  traceForward,
  traceTraining,
  valuesOf
} from "./chunk-KQ75OD76.mjs";
import {
  addScalars,
  mapValues
} from "./chunk-WM2DYPHW.mjs";
import {
  MEASURED_RUNS
} from "./chunk-S3TFKS2X.mjs";

// src/engine/graph/engine.ts
import { env } from "onnxruntime-node";

// src/engine/graph/state.ts
import * as ort from "onnxruntime-node";

// src/engine/wasm/update.ts
function update(kernels, rule, stretch, at) {
  const { parameters, gradients, moments, length } = stretch;
  const decay = stretch.decays ? rule.weight_decay : 0;
  if (rule.name === "sgd") {
    const { momentum } = rule;
    kernels.sgd(parameters, gradients, moments[0], length, at.scale, decay, at.learning_rate, momentum);
    return;
  }
  const { beta1, beta2, epsilon } = rule;
  kernels.adam(
    parameters,
    gradients,
    moments[0],
    moments[1],
    length,
    at.scale,
    rule.name === "adam" ? decay : 0,
    rule.name === "adamw" ? 1 - at.learning_rate * decay : 1,
    at.learning_rate,
    beta1,
    beta2,
    epsilon,
    1 - beta1,
    1 - beta2,
    1 / (1 - beta1 ** at.step),
    1 / Math.sqrt(1 - beta2 ** at.step)
  );
}

// src/engine/graph/state.ts
var TrainingState = class {
  parameterFeeds;
  /** Where the gradients of a batch's first part go, and those of each part after it, which `addPart` adds to them. */
  gradientFeeds;
  partFeeds;
  momentFeeds;
  arena;
  places;
  stretches;
  optimizer;
  gradients;
  part;
  length;
  constructor(initial, { optimizer, moments, inParts }) {
    this.optimizer = optimizer;
    const { places, decaying, length } = layOut(initial, optimizer);
    this.places = places;
    this.length = length;
    this.arena = new Arena(length * ((inParts ? 3 : 2) + optimizer.moments.length));
    const parameters = this.arena.allocate(length);
    this.gradients = this.arena.allocate(length);
    this.part = inParts ? this.arena.allocate(length) : void 0;
    const momentBases = optimizer.moments.map(() => this.arena.allocate(length));
    const stretch = (from, to, decays) => ({
      parameters: parameters + 4 * from,
      gradients: this.gradients + 4 * from,
      moments: momentBases.map((base) => base + 4 * from),
      length: to - from,
      decays
    });
    this.stretches = [stretch(0, decaying, true), stretch(decaying, length, false)];
    this.parameterFeeds = this.feeds(parameters);
    this.gradientFeeds = this.feeds(this.gradients);
    this.partFeeds = this.part === void 0 ? void 0 : this.feeds(this.part);
    this.momentFeeds = optimizer.moments.map((moment, index) => [moment, this.feeds(momentBases[index])]);
    for (const { name } of places) this.parameterFeeds[name].data.set(initial[name].data);
    for (const [moment, feeds] of this.momentFeeds) {
      for (const { name } of places) {
        const value = moments?.[`${moment}/${name}`];
        if (value !== void 0) feeds[name].data.set(value.data);
      }
    }
  }
  /** Adds the gradients in `partFeeds` to those of the parts before. */
  addPart() {
    this.arena.kernels.add(this.gradients, this.part, this.length);
  }
  /** Clips the gradients to a global norm, updates, and returns the norm before clipping. */
  update(clip, at) {
    const norm = Math.sqrt(this.arena.kernels.sumOfSquares(this.gradients, this.length));
    const scale = clip !== void 0 && norm > clip ? clip / norm : 1;
    for (const stretch of this.stretches) {
      update(this.arena.kernels, this.optimizer.rule, stretch, { ...at, scale });
    }
    return norm;
  }
  parameters() {
    return copies(this.parameterFeeds, "");
  }
  moments() {
    return Object.assign({}, ...this.momentFeeds.map(([moment, feeds]) => copies(feeds, `${moment}/`)));
  }
  feeds(base) {
    return Object.fromEntries(
      this.places.map(({ name, shape, at, length }) => [
        name,
        new ort.Tensor("float32", this.arena.view(base + 4 * at, length), shape)
      ])
    );
  }
};
function layOut(initial, optimizer) {
  const decays = ([name, { shape }]) => optimizer.decays(name, shape);
  const entries = Object.entries(initial);
  const places = [];
  let length = 0;
  const add = ([name, { shape, data }]) => {
    places.push({ name, shape, at: length, length: data.length });
    length += roundUp(data.length);
  };
  entries.filter(decays).forEach(add);
  const decaying = length;
  entries.filter((entry) => !decays(entry)).forEach(add);
  return { places, decaying, length };
}
var copies = (feeds, prefix) => Object.fromEntries(
  Object.entries(feeds).map(([name, { dims, data }]) => [
    `${prefix}${name}`,
    { shape: dims, data: Float32Array.from(data) }
  ])
);

// src/engine/graph/engine.ts
function openGraphEngine({ threads, profile }) {
  const device = `cpu, ${threads} ${threads === 1 ? "thread" : "threads"}, onnxruntime ${env.versions.node}`;
  return graphEngine("cpu", device, { threads, profile });
}
var graphEngine = (name, device, placement) => ({
  name,
  device,
  training: async (setup) => graphTraining(placement, setup),
  evaluation: async (what) => graphEvaluation(placement, what)
});
function graphTraining(placement, { loss, parameters, clip, ...how }) {
  const state = new TrainingState(parameters, how);
  const signature = signatureOf(parameters);
  const update2 = timedUpdate(state, placement.profile);
  const sessions = prepared(async (batch) => {
    const trace = await traceTraining(loss, signature, batch, targetOf(placement));
    return { trace, session: await openSession(trace, placement) };
  });
  return {
    async step(parts, at) {
      let scalars = {};
      for (const [index, part] of parts.entries()) {
        const { trace, session } = await sessions.of(part);
        const gradients = index === 0 ? state.gradientFeeds : state.partFeeds;
        if (gradients === void 0) throw new RangeError("a training in parts is to be opened as one");
        const into = {};
        for (const [name, { name: value }] of Object.entries(trace.updates)) into[value] = gradients[name];
        const outputs = await session.run(part, state.parameterFeeds, into);
        if (index > 0) state.addPart();
        scalars = addScalars(
          scalars,
          mapValues(valuesOf(trace.results, outputs), ({ data }) => data[0])
        );
      }
      return { scalars, gradient_norm: update2(clip, at) };
    },
    parameters: async () => state.parameters(),
    moments: async () => state.moments(),
    dispose: () => sessions.dispose()
  };
}
function timedUpdate(state, profile) {
  if (profile === void 0) return (clip, at) => state.update(clip, at);
  const part = profile.part("outside the graph");
  return (clip, at) => {
    const start = profile.now();
    const norm = state.update(clip, at);
    if (part.runs < MEASURED_RUNS) {
      profile.add(part, "norm, clip and update", profile.now() - start);
      part.runs++;
    }
    return norm;
  };
}
function graphEvaluation(placement, { forward, parameters: initial }) {
  const signature = signatureOf(initial);
  const sessions = prepared(async (batch) => {
    const trace = await traceForward(forward, signature, batch, targetOf(placement));
    return { trace, session: await openSession(trace, placement) };
  });
  let parameters = feedsOf(initial);
  return {
    async run(batch) {
      const { trace, session } = await sessions.of(batch);
      return valuesOf(trace.results, await session.run(batch, parameters, {}));
    },
    async load(values) {
      parameters = feedsOf(values);
    },
    dispose: () => sessions.dispose()
  };
}

export {
  openGraphEngine,
  graphEngine
};
