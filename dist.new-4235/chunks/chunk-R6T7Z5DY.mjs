import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  openStore
} from "./chunk-HLQJ6IPJ.mjs";
import {
  shown
} from "./chunk-NRDNGIIX.mjs";

// src/cli/store.ts
function openArtifacts(folder, world) {
  const opened = openStore(folder);
  if (opened.ok) return opened.value;
  for (const failure of opened.failures) world.err(`${describe(failure, world)}
`);
  return void 0;
}
function describe(failure, world) {
  const folder = shown(failure.folder, world);
  switch (failure.code) {
    case "store-format":
      return `${folder} holds a store of format ${failure.found}, and this version knows format ${failure.expected}; it was left alone
Name another folder with --artifacts, or move this one away.`;
    case "store-unreadable":
      return `${folder} cannot be used: ${failure.detail}`;
  }
}

export {
  openArtifacts
};
