import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  wrapAnsi
} from "./chunk-3AOR6SQW.mjs";
import "./chunk-BVMELSTT.mjs";
import "./chunk-UNZ4GC65.mjs";
export {
  wrapAnsi as default
};
