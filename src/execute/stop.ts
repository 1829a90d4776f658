import { type StageProcess, signalGroup } from './process.ts';

const grace = 5_000; // milliseconds between SIGTERM and SIGKILL

/** Ends a stage's process group when the run is aborted: politely, then not. Gives what to call once it has ended. */
export function endOnAbort(signal: AbortSignal, { pid }: StageProcess): () => void {
  if (pid === undefined) return () => {};
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    signalGroup(pid, 'SIGTERM');
    timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), grace);
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  outliveNobody(pid);
  return () => {
    running.delete(pid);
    signal.removeEventListener('abort', end);
    clearTimeout(timer);
  };
}

/** Process groups of stages that run now. */
const running = new Set<number>();
let listening = false;

/** A runner that ends at once (a second interrupt, say) takes its stages with it. */
function outliveNobody(pid: number): void {
  running.add(pid);
  if (listening) return;
  listening = true;
  process.once('exit', () => {
    for (const group of running) signalGroup(group, 'SIGKILL');
  });
}

const longestTimer = 2 ** 31 - 1; // milliseconds

/** A signal that follows `signal` and aborts by itself after `seconds`. */
export function timeLimit(
  signal: AbortSignal,
  seconds: number | undefined,
): { readonly signal: AbortSignal; readonly isOver: () => boolean; readonly end: () => void } {
  if (seconds === undefined) return { signal, isOver: () => false, end: () => {} };
  const controller = new AbortController();
  let over = false;
  const follow = () => controller.abort();
  const late = () => {
    over = true;
    controller.abort();
  };
  const timer = setTimeout(late, Math.min(seconds * 1000, longestTimer));
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    isOver: () => over,
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', follow);
    },
  };
}
