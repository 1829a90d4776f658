import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  canonical
} from "./chunk-KG6XP6YM.mjs";

// src/cli/json.ts
function jsonLine(value) {
  const plain = JSON.parse(JSON.stringify(value));
  return `${canonical(plain)}
`;
}

export {
  jsonLine
};
