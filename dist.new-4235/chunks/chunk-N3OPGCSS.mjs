import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/domain/place.ts
var pointer = (...keys) => keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
var keysOf = (text) => text.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
var keyAt = (...keys) => ({
  pointer: pointer(...keys),
  on: "key"
});
var valueAt = (...keys) => ({
  pointer: pointer(...keys),
  on: "value"
});

export {
  pointer,
  keysOf,
  keyAt,
  valueAt
};
