import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  annotateProblems,
  annotateRun
} from "./chunks/chunk-NICY2YQT.mjs";
import "./chunks/chunk-45Y6MXGJ.mjs";
import "./chunks/chunk-GZSYFWM6.mjs";
import "./chunks/chunk-N3OPGCSS.mjs";
import "./chunks/chunk-EDDLRMVH.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";
export {
  annotateProblems,
  annotateRun
};
