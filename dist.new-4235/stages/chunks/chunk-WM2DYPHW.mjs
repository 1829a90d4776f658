import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";

// src/engine/differentiate.ts
function differentiate(loss, parameters, batch) {
  const names = Object.keys(parameters);
  let kept = {};
  const inputs = Object.values(parameters);
  const forward = () => {
    const { loss: minimised, ...others } = loss(parameters, batch);
    kept = mapValues(others, (tensor) => dist_exports.keep(dist_exports.clone(tensor)));
    return minimised;
  };
  const { grads, value } = dist_exports.engine().gradients(forward, inputs, void 0, true);
  const unread = names.filter((_, index) => !grads[index]);
  if (unread.length > 0) throw new Error(`the loss does not depend on ${unread.join(", ")}`);
  const results = { loss: value, ...mapValues(kept, (tensor) => dist_exports.clone(tensor)) };
  dist_exports.dispose(kept);
  const gradients = Object.fromEntries(names.map((name, index) => [name, grads[index]]));
  return { results, gradients };
}
var mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

// src/engine/step.ts
function addGradients(loss, parameters, part, before) {
  const { results, gradients } = differentiate(loss, parameters, part);
  if (before === void 0) return { results, gradients };
  return { results, gradients: mapValues(gradients, (gradient, name) => dist_exports.add(before[name], gradient)) };
}
function trainingStep({ loss, optimizer, clip }, { parameters, moments }, part, at, before) {
  const { results, gradients } = addGradients(loss, parameters, part, before);
  const gradient_norm = globalNorm(Object.values(gradients));
  const scale = clip === void 0 ? void 0 : clipScale(gradient_norm, clip);
  const updates = mapValues(
    parameters,
    (parameter, name) => optimizer.update({
      parameter,
      gradient: scale === void 0 ? gradients[name] : dist_exports.mul(gradients[name], scale),
      moments: Object.fromEntries(optimizer.moments.map((moment) => [moment, moments[`${moment}/${name}`]])),
      ...at,
      decays: optimizer.decays(name, parameter.shape)
    })
  );
  const state = {
    parameters: mapValues(updates, ({ parameter }) => parameter),
    moments: byMoment(updates, optimizer.moments)
  };
  return { state, recorded: { ...results, gradient_norm } };
}
var addScalars = (sum, more) => mapValues(more, (value, name) => value + (sum[name] ?? 0));
var globalNorm = (gradients) => dist_exports.sqrt(dist_exports.addN(gradients.map((gradient) => dist_exports.sum(dist_exports.square(gradient)))));
var clipScale = (norm, clip) => dist_exports.div(clip, dist_exports.maximum(norm, clip));
function byMoment(updates, moments) {
  return Object.fromEntries(
    Object.entries(updates).flatMap(
      ([name, update]) => moments.map((moment) => [`${moment}/${name}`, update.moments[moment]])
    )
  );
}

// src/engine/backend.ts
var last = Promise.resolve();
function onBackend(backend, work) {
  const turn = last.then(async () => {
    const before = dist_exports.engine().backendName;
    await dist_exports.setBackend(backend);
    try {
      return work();
    } finally {
      if (before && before !== backend) await dist_exports.setBackend(before);
    }
  });
  last = turn.catch(() => void 0);
  return turn;
}

export {
  differentiate,
  mapValues,
  addGradients,
  trainingStep,
  addScalars,
  byMoment,
  onBackend
};
