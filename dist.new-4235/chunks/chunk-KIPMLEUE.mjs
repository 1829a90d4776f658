import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/install/places.ts
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
var engineFolder = (name) => join(homedir(), ".local", "share", "transferline", "engines", name);
var DESCRIPTION = "engine.json";
function installedEngine(name) {
  const folder = engineFolder(name);
  try {
    const { form, packages } = JSON.parse(readFileSync(join(folder, DESCRIPTION), "utf8"));
    return { folder, form, packages };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Error && "code" in error) return void 0;
    throw error;
  }
}

export {
  engineFolder,
  DESCRIPTION,
  installedEngine
};
