import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/text/refuse-folder.ts
import { statSync } from "node:fs";
function refuseFolder(path) {
  if (statSync(path).isDirectory())
    throw Object.assign(new Error(`${path} is a folder`), { code: "EISDIR", path });
}

export {
  refuseFolder
};
