import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  addGradients,
  addScalars,
  byMoment,
  mapValues,
  onBackend,
  trainingStep
} from "./chunk-WM2DYPHW.mjs";
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";

// src/engine/values.ts
var toTensor = ({ shape, data }) => dist_exports.tensor(data, [...shape], data instanceof Int32Array ? "int32" : "float32");
var toTensors = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toTensor(value)]));
async function toValue(tensor) {
  const data = await tensor.data();
  return {
    shape: [...tensor.shape],
    data: data instanceof Float32Array ? Float32Array.from(data) : Int32Array.from(data)
  };
}
async function toValues(tensors) {
  const pairs = Object.entries(tensors).map(async ([name, tensor]) => [name, await toValue(tensor)]);
  return Object.fromEntries(await Promise.all(pairs));
}

// src/engine/eager.ts
function eagerEngine(what) {
  const { name, backend, device } = what;
  return {
    name,
    device,
    training: (setup) => onBackend(backend, () => eagerTraining(backend, setup)),
    evaluation: ({ forward, parameters }) => onBackend(backend, () => eagerEvaluation(backend, forward, parameters))
  };
}
function eagerTraining(backend, { parameters: initial, moments: resumed, ...rule }) {
  const parameters = toTensors(initial);
  const { moments } = rule.optimizer;
  let state = {
    parameters,
    moments: resumed === void 0 ? zeroMoments(moments, parameters) : toTensors(resumed)
  };
  function step(parts, at) {
    let sum = {};
    let gradients;
    for (const part of parts.slice(0, -1)) {
      const added = dist_exports.tidy(() => addGradients(rule.loss, state.parameters, toTensors(part), gradients));
      if (gradients !== void 0) dist_exports.dispose(gradients);
      gradients = added.gradients;
      sum = addScalars(sum, taken(added.results));
    }
    const next = dist_exports.tidy(() => {
      const rates = { learning_rate: dist_exports.scalar(at.learning_rate), step: dist_exports.scalar(at.step) };
      return trainingStep(rule, state, toTensors(parts.at(-1)), rates, gradients);
    });
    dist_exports.dispose([state, gradients ?? {}]);
    state = next.state;
    const { gradient_norm, ...scalars } = taken(next.recorded);
    return { scalars: addScalars(sum, scalars), gradient_norm };
  }
  return {
    step: (parts, at) => onBackend(backend, () => step(parts, at)),
    parameters: () => toValues(state.parameters),
    moments: () => toValues(state.moments),
    async dispose() {
      dist_exports.dispose(state);
    }
  };
}
function taken(scalars) {
  const values = mapValues(scalars, (tensor) => tensor.dataSync()[0]);
  dist_exports.dispose(scalars);
  return values;
}
function eagerEvaluation(backend, forward, initial) {
  let parameters = toTensors(initial);
  return {
    async run(batch) {
      const outputs = await onBackend(
        backend,
        () => dist_exports.tidy(() => ({ ...forward(parameters, toTensors(batch)) }))
      );
      const values = await toValues(outputs);
      dist_exports.dispose(outputs);
      return values;
    },
    load: (values) => onBackend(backend, () => {
      dist_exports.dispose(parameters);
      parameters = toTensors(values);
    }),
    async dispose() {
      dist_exports.dispose(parameters);
    }
  };
}
var zeroMoments = (moments, parameters) => byMoment(
  mapValues(parameters, ({ shape }) => ({
    moments: Object.fromEntries(moments.map((moment) => [moment, dist_exports.zeros(shape)]))
  })),
  moments
);
async function quietly(open) {
  dist_exports.env().set("IS_TEST", true);
  try {
    const opened = await open();
    dist_exports.scalar(0).dispose();
    return opened;
  } finally {
    dist_exports.env().set("IS_TEST", false);
  }
}

export {
  eagerEngine,
  quietly
};
