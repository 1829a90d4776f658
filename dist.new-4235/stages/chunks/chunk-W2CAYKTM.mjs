import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";
import {
  isObject
} from "./chunk-4VVZROQN.mjs";

// src/stage/main.ts
import { readFileSync, writeSync } from "node:fs";

// src/stage/messages.ts
var messageDescriptor = 3;

// src/stage/main.ts
async function stageMain(load) {
  const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
  try {
    const { run } = await load();
    await run(contextOf(request));
    process.exitCode = 0;
  } catch (error) {
    const problem = problemOf(error) ?? folderProblem(error, request.inputs);
    if (problem !== void 0) {
      send({ message: "problem", problem });
      process.exitCode = 1;
    } else {
      console.error(error instanceof Error ? error.stack : error);
      process.exitCode = 70;
    }
  }
}
function problemOf(error) {
  if (error instanceof StageError) return error.problem;
  if (!(error instanceof Error && "problem" in error && isObject(error.problem))) return void 0;
  const { message, hint } = error.problem;
  if (typeof message !== "string") return void 0;
  return { message, ...typeof hint === "string" ? { hint } : {} };
}
function folderProblem(error, inputs) {
  if (!(error instanceof Error && "code" in error && error.code === "EISDIR" && "path" in error))
    return void 0;
  const input = Object.keys(inputs).find((port) => inputs[port] === error.path);
  return input === void 0 ? void 0 : { input, message: "it is a folder, where a file is read" };
}
function contextOf(request) {
  return {
    inputs: request.inputs,
    outputs: request.outputs,
    params: request.params,
    cpus: request.cpus,
    engine: request.engine,
    ...request.checkpoints === void 0 ? {} : { checkpoints: request.checkpoints },
    ...request.profile === void 0 ? {} : { profile: request.profile },
    progress: (progress) => send({ message: "progress", progress }),
    metric: (name, value) => {
      if (!Number.isFinite(value)) throw new Error(`metric ${name} is ${value}, not a finite number`);
      send({ message: "metric", name, value });
    },
    notice: (text) => send({ message: "notice", text }),
    circumstance: (name, value) => send({ message: "circumstance", name, value }),
    now: () => performance.now()
  };
}
function send(message) {
  const line = Buffer.from(`${JSON.stringify(message)}
`);
  for (let at = 0; at < line.length; ) {
    try {
      at += writeSync(messageDescriptor, line, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

export {
  stageMain
};
