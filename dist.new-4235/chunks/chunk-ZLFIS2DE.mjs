import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/stage/kind.ts
var StageError = class extends Error {
  constructor(problem) {
    super(problem.message);
    this.problem = problem;
  }
  problem;
};
var defineStage = (kind) => kind;

// src/stage/params.ts
function paramReader(params) {
  const mismatch = (name, type) => {
    throw new TypeError(`param ${name} is ${JSON.stringify(params[name])}, not ${type}`);
  };
  return {
    number(name) {
      const value = params[name];
      return typeof value === "number" ? value : mismatch(name, "a number");
    },
    oneOf(name, choices) {
      return choices.find((choice) => choice === params[name]) ?? mismatch(name, choices.join(" | "));
    }
  };
}

export {
  StageError,
  defineStage,
  paramReader
};
