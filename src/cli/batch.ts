import type { Write } from '../progress/reporter.ts';

/** Writes what comes in one turn of the event loop at its end, in one go: a thousand stages restored are not a thousand system calls. */
export function batched(write: Write): Write {
  let waiting = '';
  return (text) => {
    if (waiting === '')
      queueMicrotask(() => {
        const all = waiting;
        waiting = '';
        write(all);
      });
    waiting += text;
  };
}
