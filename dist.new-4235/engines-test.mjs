import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  askEngine
} from "./chunks/chunk-U5MHOR3H.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/engines-test.ts
var ALLOWED = 1e-4;
async function command(call, world) {
  const name = call.arguments["ENGINE"];
  const { works, device, steps, difference, reason, command: command2 } = await askEngine("check", name, world);
  if (works !== true) {
    const add = command2 === void 0 ? "" : `add it with: ${printable(String(command2))}
`;
    world.err(`${name} does not work: ${printable(String(reason))}
${add}`);
    return 1;
  }
  const agrees = Number(difference) <= ALLOWED;
  world.out(
    `${name} on ${printable(String(device))}: ${steps} steps of training, losses within ${Number(difference).toExponential(1)} of cpu: ${agrees ? "they agree" : `more than ${ALLOWED}`}
`
  );
  return agrees ? 0 : 1;
}
export {
  command
};
