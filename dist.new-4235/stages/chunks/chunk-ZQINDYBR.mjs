import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  StageError
} from "./chunk-SSR2J4CZ.mjs";

// src/stage/blame.ts
function blame(known, problem, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof known) throw new StageError(problem(error));
    throw error;
  }
}

export {
  blame
};
