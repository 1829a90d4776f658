import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/engine/unavailable.ts
var EngineUnavailable = class extends Error {
  constructor(engine, reason, command) {
    super(`engine ${engine} is not available: ${reason}; add it with: ${command}`);
    this.engine = engine;
    this.reason = reason;
    this.command = command;
  }
  engine;
  reason;
  command;
  name = "EngineUnavailable";
  /** What a stage that asked for it reports. */
  get problem() {
    return {
      message: `engine ${this.engine} is not available: ${this.reason}`,
      hint: `add it with: ${this.command}`
    };
  }
};

export {
  EngineUnavailable
};
