import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  graphEngine,
  openGraphEngine
} from "./chunk-IE5FO3XP.mjs";
import "./chunk-KQ75OD76.mjs";
import "./chunk-WM2DYPHW.mjs";
import "./chunk-S3TFKS2X.mjs";
import "./chunk-HGV3A5I3.mjs";
import "./chunk-UNZ4GC65.mjs";
export {
  graphEngine,
  openGraphEngine
};
