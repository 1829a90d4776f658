import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/base/json.ts
function canonical(value) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`no JSON form for ${value}`);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const object = value;
  const fields = Object.keys(object).filter((key) => object[key] !== void 0).sort().map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`);
  return `{${fields.join(",")}}`;
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var sameJson = (a, b) => canonical(a) === canonical(b);

export {
  canonical,
  isObject,
  sameJson
};
