import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/cli/interrupts.ts
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
async function interruptible(work, first) {
  const controller = new AbortController();
  const listen = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    first();
  };
  for (const signal of signals) process.on(signal, listen);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, listen);
  }
}

export {
  interruptible
};
