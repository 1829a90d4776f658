import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/execute/process.ts
var patience = 2e3;
async function startProcess(options) {
  const child = await (options.light ? startLight(options) : startWithExeca(options));
  const streams = [child.stdout, child.stderr, child.stdio[3]].filter(isReadable);
  child.stdout?.on("data", options.onOutput);
  child.stderr?.on("data", options.onError);
  streams[2]?.on("data", options.onMessage);
  const { pid } = child;
  if (pid === void 0) return { pid, ended: child.problem.then((notStarted) => ({ notStarted })) };
  const closed = Promise.all(
    streams.map((stream) => new Promise((resolve) => stream.once("close", resolve)))
  );
  const ended = new Promise((resolve) => {
    child.once("exit", async (code, signal) => {
      signalGroup(pid, "SIGKILL");
      const timer = setTimeout(() => {
        for (const stream of streams) stream.destroy();
      }, patience);
      await closed;
      clearTimeout(timer);
      resolve(signal === null ? { exit: code ?? 0 } : { signal });
    });
  });
  return { pid, ended };
}
var pipes = ["ignore", "pipe", "pipe", "pipe"];
async function startWithExeca({ words, shell, cwd, environment }) {
  const { execa } = await import("../execa.mjs");
  const [program = "", ...rest] = words;
  const child = execa(program, rest, {
    shell,
    cwd,
    env: environment,
    extendEnv: false,
    detached: true,
    buffer: false,
    reject: false,
    cleanup: false,
    stdio: [...pipes]
  });
  const problem = child.then(({ originalMessage, shortMessage }) => originalMessage ?? shortMessage ?? "");
  return {
    pid: child.pid,
    stdout: child.stdout,
    stderr: child.stderr,
    stdio: child.stdio,
    once: child.once.bind(child),
    problem
  };
}
async function startLight({ words, shell, cwd, environment }) {
  const { spawn } = await import("node:child_process");
  const [program = "", ...rest] = words;
  const child = spawn(program, rest, { shell, cwd, env: environment, detached: true, stdio: [...pipes] });
  const problem = new Promise((resolve) => child.once("error", ({ message }) => resolve(message)));
  const { pid, stdout, stderr, stdio } = child;
  return { pid, stdout, stderr, stdio, once: child.once.bind(child), problem };
}
var isReadable = (stream) => typeof stream === "object" && stream !== null && "read" in stream;
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM")))
      throw error;
  }
}

export {
  startProcess,
  signalGroup
};
