import type { Write } from '../progress/reporter.ts';

/**
 * Writes what comes in one turn of the event loop at its end, in one go: a thousand stages restored are not a thousand system calls. What
 * still waits is written by `flush`.
 */
export function batched(write: Write): { readonly write: Write; readonly flush: () => void } {
  let waiting = '';
  const flush = () => {
    const all = waiting;
    waiting = '';
    if (all !== '') write(all);
  };
  return {
    // After all that is awaited in this turn: events come one by one.
    write: (text) => {
      if (waiting === '') process.nextTick(flush);
      waiting += text;
    },
    flush,
  };
}
