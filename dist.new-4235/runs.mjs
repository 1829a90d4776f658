import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  command,
  filtersOf,
  listed
} from "./chunks/chunk-PAWWIRJX.mjs";
import "./chunks/chunk-3YM7S7AE.mjs";
import "./chunks/chunk-OSUOIGXD.mjs";
import "./chunks/chunk-6YWSLB6T.mjs";
import "./chunks/chunk-S6VZNG7A.mjs";
import "./chunks/chunk-EKPI3ZF5.mjs";
import "./chunks/chunk-2GGGCOHL.mjs";
import "./chunks/chunk-KCFSGQY6.mjs";
import "./chunks/chunk-S6L6PXYT.mjs";
import "./chunks/chunk-ZBHS2KXR.mjs";
import "./chunks/chunk-JK67GSBB.mjs";
import "./chunks/chunk-R6T7Z5DY.mjs";
import "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-HLQJ6IPJ.mjs";
import "./chunks/chunk-MV6VXUQU.mjs";
import "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import "./chunks/chunk-BVE5ZNVU.mjs";
import "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";
export {
  command,
  filtersOf,
  listed
};
