import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  EngineUnavailable
} from "./chunk-N5YGZUVN.mjs";
import {
  Graph,
  STEP_AT,
  SUM,
  feedsOf,
  openSession,
  prepared,
  sessionOptions,
  signatureOf,
  traceForward,
  tracePart,
  traceStep,
  valuesOf
} from "./chunk-KQ75OD76.mjs";
import {
  addScalars,
  byMoment,
  mapValues
} from "./chunk-WM2DYPHW.mjs";

// src/engine/graph/webgpu.ts
import { existsSync } from "node:fs";
import * as ort2 from "onnxruntime-node";

// src/engine/graph/device.ts
import * as ort from "onnxruntime-node";
var deviceEngine = (name, device, placement) => ({
  name,
  device,
  training: async (setup) => deviceTraining(placement, setup),
  evaluation: async (what) => deviceEvaluation(placement, what)
});
function deviceTraining(placement, { parameters, moments: resumed, ...rule }) {
  const moments = resumed ?? zeroMoments(rule.optimizer.moments, parameters);
  const signature = { ...signatureOf(parameters), ...signatureOf(moments) };
  const opened = (trace) => prepared(async (part) => {
    const traced = await trace(part);
    const stay = Object.values(traced.updates).map(({ name }) => name);
    return { trace: traced, session: await openSession(traced, placement, stay) };
  });
  const parametersAlone = signatureOf(parameters);
  const sums = Object.fromEntries(
    Object.entries(parametersAlone).map(([name, one]) => [`${SUM}/${name}`, one])
  );
  const only = opened((part) => traceStep(rule, signature, part));
  const first = opened((part) => tracePart(rule.loss, parametersAlone, part));
  const more = opened((part) => tracePart(rule.loss, { ...parametersAlone, ...sums }, part));
  const last = opened((part) => traceStep(rule, { ...signature, ...sums }, part));
  const download = downloader(placement, signature);
  let state = { ...feedsOf(parameters), ...feedsOf(moments) };
  return {
    async step(parts, { learning_rate, step }) {
      let sum = {};
      let gradients = {};
      for (const [index, part] of parts.slice(0, -1).entries()) {
        const added = await run(index === 0 ? first : more, part, { ...state, ...gradients });
        release(gradients);
        gradients = added.updates;
        sum = addScalars(sum, added.scalars);
      }
      const fed = {
        ...parts.at(-1),
        [STEP_AT.learning_rate]: { shape: [], data: Float32Array.of(learning_rate) },
        [STEP_AT.step]: { shape: [], data: Float32Array.of(step) }
      };
      const stepped = await run(parts.length === 1 ? only : last, fed, { ...state, ...gradients });
      release(gradients);
      release(state);
      state = stepped.updates;
      const { gradient_norm, ...scalars } = stepped.scalars;
      return { scalars: addScalars(sum, scalars), gradient_norm };
    },
    parameters: () => download(state, Object.keys(parameters)),
    moments: () => download(state, Object.keys(moments)),
    async dispose() {
      release(state);
      for (const sessions of [only, first, more, last]) await sessions.dispose();
    }
  };
}
async function run(sessions, part, state) {
  const { trace, session } = await sessions.of(part);
  const outputs = await session.run(part, state, {});
  return {
    scalars: mapValues(valuesOf(trace.results, outputs), ({ data }) => data[0]),
    updates: mapValues(trace.updates, ({ name }) => outputs[name])
  };
}
function deviceEvaluation(placement, { forward, parameters: initial }) {
  const signature = signatureOf(initial);
  const sessions = prepared(async (batch) => {
    const trace = await traceForward(forward, signature, batch, "device");
    return { trace, session: await openSession(trace, placement) };
  });
  const uploader = new Uploader(placement, signature);
  let parameters;
  let waiting = initial;
  return {
    async run(batch) {
      parameters ??= await uploader.upload(waiting);
      const { trace, session } = await sessions.of(batch);
      return valuesOf(trace.results, await session.run(batch, parameters, {}));
    },
    async load(values) {
      if (parameters !== void 0) release(parameters);
      parameters = void 0;
      waiting = values;
    },
    async dispose() {
      if (parameters !== void 0) release(parameters);
      await sessions.dispose();
      await uploader.dispose();
    }
  };
}
var Uploader = class {
  constructor(placement, signature) {
    this.placement = placement;
    this.signature = signature;
  }
  placement;
  signature;
  session;
  async upload(values) {
    const { graph, names } = identities(this.signature);
    this.session ??= await ort.InferenceSession.create(
      graph.serialize(),
      sessionOptions(this.placement, Object.values(names))
    );
    const outputs = await this.session.run(feedsOf(values));
    return mapValues(names, (name) => outputs[name]);
  }
  async dispose() {
    await this.session?.release();
  }
};
function downloader(placement, signature) {
  return async (state, wanted) => {
    const only = (of) => Object.fromEntries(wanted.map((name) => [name, of[name]]));
    const { graph, names } = identities(only(signature));
    const session = await ort.InferenceSession.create(graph.serialize(), sessionOptions(placement));
    const outputs = await session.run(only(state));
    await session.release();
    return mapValues(names, (name, of) => ({
      shape: signature[of].shape,
      data: Float32Array.from(outputs[name].data)
    }));
  };
}
function identities(signature) {
  const graph = new Graph();
  const names = mapValues(
    signature,
    ({ shape, dtype }, name) => graph.output(graph.input(name, shape, dtype)).name
  );
  return { graph, names };
}
function release(state) {
  for (const tensor of Object.values(state)) if (tensor.location === "gpu-buffer") tensor.dispose();
}
var zeroMoments = (moments, parameters) => byMoment(
  mapValues(parameters, ({ shape, data }) => ({
    moments: Object.fromEntries(
      moments.map((moment) => [moment, { shape, data: new Float32Array(data.length) }])
    )
  })),
  moments
);

// src/engine/graph/webgpu.ts
async function openWebgpu({
  threads,
  profile
}) {
  const placement = { threads, profile, provider: "webgpu" };
  try {
    await tryOut(placement);
  } catch (error) {
    throw unavailable(error instanceof Error ? error.message : String(error));
  }
  return deviceEngine("webgpu", `webgpu, onnxruntime ${ort2.env.versions.node}`, placement);
}
async function tryOut(placement) {
  const graph = new Graph();
  const x = graph.input("x", [2, 2], "float32");
  graph.output(graph.op("MatMul", [x, x], x));
  const session = await ort2.InferenceSession.create(graph.serialize(), sessionOptions(placement));
  await session.run({ x: new ort2.Tensor("float32", new Float32Array(4), [2, 2]) });
  await session.release();
}
var loaders = ["/usr/lib", "/lib", "/usr/lib64", "/lib64", "/usr/local/lib"].flatMap(
  (folder) => ["", "/x86_64-linux-gnu", "/aarch64-linux-gnu"].map((part) => `${folder}${part}/libvulkan.so.1`)
);
function unavailable(said) {
  if (process.platform !== "linux") return new EngineUnavailable("webgpu", said, "install your GPU's driver");
  if (!loaders.some(existsSync))
    return new EngineUnavailable(
      "webgpu",
      "the Vulkan loader, libvulkan.so.1, is not installed",
      "apt-get install libvulkan1"
    );
  const noAdapter = /No supported adapters/.test(said);
  return new EngineUnavailable(
    "webgpu",
    noAdapter ? "no Vulkan driver here offers a GPU" : said,
    "apt-get install mesa-vulkan-drivers (AMD, Intel), or NVIDIA's own driver"
  );
}

export {
  openWebgpu,
  tryOut
};
