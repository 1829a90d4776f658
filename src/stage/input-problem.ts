import { StageError } from './kind.ts';

/** An error that is about the bytes of an input, not about our code. */
type InputErrorClass = abstract new (...args: never[]) => Error & { readonly line?: number };

/**
 * Does `work`; an error of one of `classes` becomes a `StageError` that names the input (and the line, where the error has
 * one). Any other passes as it is.
 */
export function readingInput<T>(input: string, classes: readonly InputErrorClass[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    const known = classes.find((one) => error instanceof one);
    if (known === undefined || !(error instanceof Error)) throw error;
    const line = 'line' in error && typeof error.line === 'number' ? { line: error.line } : {};
    throw new StageError({ input, message: `${input}: ${error.message}`, ...line });
  }
}
