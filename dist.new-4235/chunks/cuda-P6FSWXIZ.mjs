import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  tryOut
} from "./chunk-THTBVL6D.mjs";
import {
  EngineUnavailable
} from "./chunk-N5YGZUVN.mjs";
import {
  graphEngine
} from "./chunk-IE5FO3XP.mjs";
import "./chunk-KQ75OD76.mjs";
import "./chunk-WM2DYPHW.mjs";
import "./chunk-S3TFKS2X.mjs";
import "./chunk-HGV3A5I3.mjs";
import "./chunk-UNZ4GC65.mjs";

// src/engine/graph/cuda.ts
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { env } from "onnxruntime-node";
var packageFolder = () => dirname(createRequire(import.meta.url).resolve("onnxruntime-node/package.json"));
async function openCuda({
  threads,
  profile
}) {
  const folder = packageFolder();
  const installer = `node ${join(folder, "script/install.js")} --onnxruntime-node-install=cuda12`;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new EngineUnavailable(
      "cuda",
      `there is none for ${process.platform}-${process.arch}`,
      "engine: webgpu"
    );
  const library = join(folder, "bin/napi-v6/linux/x64/libonnxruntime_providers_cuda.so");
  if (!existsSync(library))
    throw new EngineUnavailable("cuda", "onnxruntime's CUDA provider is not installed", installer);
  const placement = { threads, profile, provider: "cuda" };
  try {
    await tryOut(placement);
  } catch (error) {
    const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new EngineUnavailable("cuda", said, "install NVIDIA's driver, CUDA 12 and cuDNN 9");
  }
  return graphEngine("cuda", `cuda, onnxruntime ${env.versions.node}`, placement);
}
export {
  openCuda
};
