import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/stage/params.ts
function paramReader(params) {
  const mismatch = (name, type) => {
    throw new TypeError(`param ${name} is ${JSON.stringify(params[name])}, not ${type}`);
  };
  return {
    number(name) {
      const value = params[name];
      return typeof value === "number" ? value : mismatch(name, "a number");
    },
    oneOf(name, choices) {
      return choices.find((choice) => choice === params[name]) ?? mismatch(name, choices.join(" | "));
    }
  };
}

// src/text/refuse-folder.ts
import { statSync } from "node:fs";
function refuseFolder(path) {
  if (statSync(path).isDirectory())
    throw Object.assign(new Error(`${path} is a folder`), { code: "EISDIR", path });
}

export {
  paramReader,
  refuseFolder
};
