import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/stage/kind.ts
var StageError = class extends Error {
  constructor(problem) {
    super(problem.message);
    this.problem = problem;
  }
  problem;
};

export {
  StageError
};
