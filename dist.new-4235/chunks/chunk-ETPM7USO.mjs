import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/cli/command.ts
var lastValue = (call, option) => call.options[option]?.at(-1);
var isGiven = (call, option) => call.options[option] !== void 0;

export {
  lastValue,
  isGiven
};
