import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  lastValue
} from "./chunk-ETPM7USO.mjs";

// src/base/sizes.ts
var powers = { "": 0, k: 1, m: 2, g: 3, t: 4 };
function parseSize(text) {
  const parts = /^(\d+(?:\.\d+)?) ?([kmgt]?)(i?)b?$/i.exec(text.trim());
  if (parts === null) return void 0;
  const [, number = "", prefix = "", binary = ""] = parts;
  if (binary !== "" && prefix === "") return void 0;
  const power = powers[prefix.toLowerCase()] ?? 0;
  return Math.round(Number(number) * (binary === "" ? 1e3 : 1024) ** power);
}

// src/cli/numbers.ts
function wholeNumber(call, option, otherwise, world) {
  const written = lastValue(call, option);
  if (written === void 0) return otherwise;
  if (/^\d+$/.test(written) && Number(written) > 0 && Number.isSafeInteger(Number(written)))
    return Number(written);
  world.err(`--${option} takes a whole number above 0, not ${written}
`);
  return void 0;
}
function sizeGiven(call, option, otherwise, world) {
  const written = lastValue(call, option);
  if (written === void 0) return otherwise;
  const size = parseSize(written);
  if (size === void 0)
    world.err(`--${option} takes a size such as 10GB, 500 MB or 2GiB, not ${written}
`);
  return size;
}

export {
  wholeNumber,
  sizeGiven
};
