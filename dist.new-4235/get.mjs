import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  bytes
} from "./chunks/chunk-2GGGCOHL.mjs";
import {
  didYouMean
} from "./chunks/chunk-USTRBZE3.mjs";
import {
  copyOut
} from "./chunks/chunk-F6WVYOIN.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import {
  describeRunName,
  findRun
} from "./chunks/chunk-TZYNDLWC.mjs";
import {
  artifactDamage,
  contentOf
} from "./chunks/chunk-VGI4DZYJ.mjs";
import {
  attempt
} from "./chunks/chunk-HLQJ6IPJ.mjs";
import {
  layout,
  statOf
} from "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf,
  shown
} from "./chunks/chunk-NRDNGIIX.mjs";
import {
  fail,
  ok
} from "./chunks/chunk-HLIVFCLH.mjs";
import {
  nearest
} from "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven,
  lastValue
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/get.ts
import { resolve as resolve2 } from "node:path";

// src/execute/get.ts
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function getArtifact(options) {
  const found = findOutput(options);
  if (!found.ok) return found;
  const { store, force } = options;
  const digest = found.value;
  const destination = resolve(options.destination);
  if (statOf(destination) && !force) return fail({ code: "destination-exists", path: destination });
  const content = contentOf(store, digest);
  const damage = content.ok ? artifactDamage(store, digest) : content.failures[0];
  if (!content.ok || damage !== void 0)
    return fail({ code: "artifact-damaged", digest: digest.digest, detail: damage ?? "" });
  const beside = join(dirname(destination), `.${randomBytes(6).toString("hex")}`);
  const written = attempt(destination, () => {
    mkdirSync(dirname(destination), { recursive: true });
    copyOut(store, content.value, beside, "write");
    if (force) rmSync(destination, { recursive: true, force: true });
    renameSync(beside, destination);
  });
  if (written.ok) return ok(digest);
  rmSync(beside, { recursive: true, force: true });
  return fail({ code: "not-written", ...written.failures[0] });
}
function findOutput({ store, stage, output, runFolder }) {
  const folder = runFolder ?? layout(store.folder).latest;
  const text = attempt(join(folder, "report.json"), (path) => readFileSync(path, "utf8"));
  if (!text.ok) return fail({ code: "no-run" });
  const { stages } = JSON.parse(text.value);
  const report = Object.hasOwn(stages, stage) ? stages[stage] : void 0;
  if (report === void 0) return fail({ code: "unknown-stage", stage, known: Object.keys(stages) });
  const digest = Object.hasOwn(report.outputs, output) ? report.outputs[output] : void 0;
  if (digest !== void 0) return ok(digest);
  return fail({ code: "unknown-output", stage, output, known: Object.keys(report.outputs) });
}

// src/cli/get.ts
async function command(call, world) {
  const name = call.arguments["STAGE.OUTPUT"];
  const written = call.arguments["DEST"];
  const dot = name.lastIndexOf(".");
  if (dot <= 0 || dot < name.lastIndexOf("]") || dot === name.length - 1) {
    world.err(
      `${printable(name)} names no output; write the stage, a dot and the output: 'finetune[lambda=0.5].model'
`
    );
    return 2;
  }
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === void 0) return 2;
  const run = lastValue(call, "run");
  const found = run === void 0 ? void 0 : findRun(run, store.folder, world.folder);
  if (found?.ok === false) {
    for (const failure of found.failures) world.err(`${describeRunName(failure)}
`);
    return 2;
  }
  const got = getArtifact({
    store,
    ...found === void 0 ? {} : { runFolder: found.value.folder },
    stage: name.slice(0, dot),
    output: name.slice(dot + 1),
    destination: resolve2(world.folder, written),
    force: isGiven(call, "force")
  });
  if (!got.ok) {
    for (const failure of got.failures)
      world.err(`${describeGet(failure, found?.value.id, store.folder, world)}
`);
    return got.failures.some(({ code }) => code === "artifact-damaged" || code === "not-written") ? 1 : 2;
  }
  world.out(`${name} \u2192 ${shown(resolve2(world.folder, written), world)} (${bytes(got.value.size)})
`);
  return 0;
}
function describeGet(failure, run, folder, world) {
  switch (failure.code) {
    case "no-run":
      if (run !== void 0) return `run ${run} was ended before it could write a report`;
      return `there is no run in ${shown(folder, world)} yet: run the pipeline first`;
    case "unknown-stage":
      return `${run === void 0 ? "the newest run" : `run ${run}`} has no stage ${printable(failure.stage)}${didYouMean(nearest(failure.stage, failure.known))}
It has: ${failure.known.map(printable).join(", ")}`;
    case "unknown-output":
      return `${printable(failure.stage)} has no output ${printable(failure.output)}${didYouMean(nearest(failure.output, failure.known))}
It has: ${failure.known.map(printable).join(", ") || "none"}`;
    case "destination-exists":
      return `${shown(failure.path, world)} is there already; name another place, or add --force to replace it`;
    case "artifact-damaged":
      return `the cache no longer holds the bytes ${failure.digest}: ${failure.detail}
Run the pipeline again: it makes them anew.`;
    case "not-written":
      return `${shown(failure.path, world)} could not be written: ${failure.detail}`;
  }
}
export {
  command
};
