import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/cli/parse.ts
var didYouMean = (meant) => meant === void 0 ? "" : `; did you mean ${meant}?`;

export {
  didYouMean
};
