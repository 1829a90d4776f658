import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  isFullwidth,
  isWide
} from "./chunk-BVMELSTT.mjs";

// node_modules/is-fullwidth-code-point/index.js
function isFullwidthCodePoint(codePoint) {
  if (!Number.isInteger(codePoint)) {
    return false;
  }
  return isFullwidth(codePoint) || isWide(codePoint);
}

export {
  isFullwidthCodePoint
};
