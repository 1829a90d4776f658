/** Signals that ask the program to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The first signal aborts what `work` is given, so that it can end in order; a second one ends the process at once, with
 * exit code 130. `first` is called at the first; the abort's reason is the signal's name.
 */
export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
  first: () => void,
): Promise<T> {
  const controller = new AbortController();
  const listen = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(signal);
    first();
  };
  for (const signal of signals) process.on(signal, listen);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, listen);
  }
}
