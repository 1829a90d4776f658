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
  return () => {
    signal.removeEventListener('abort', end);
    clearTimeout(timer);
  };
}
