import { type Context, createContext, Script } from 'node:vm';
import type { Validator } from '../plan/validator.ts';

/** How long one value may be compared with one pattern. */
const PATTERN_TIMEOUT_MS = 1000;

const comparison = new Script('expression.test(text)');
let context: Context | undefined;

class SlowPattern extends Error {
  constructor(pattern: string) {
    super(`the pattern ${pattern} takes more than ${PATTERN_TIMEOUT_MS / 1000} s for one value`);
  }
}

/**
 * A regular expression of a user's JSON Schema, for Ajv. Its `test` throws where it takes too long: a pattern such as `(a+)+$` takes
 * exponential time.
 */
export function boundedPattern(
  pattern: string,
  flags: string,
): { test(text: string): boolean; toString(): string } {
  const expression = new RegExp(pattern, flags);
  return {
    toString: () => String(expression), // by which Ajv tells patterns apart
    test(text) {
      context ??= createContext({});
      Object.assign(context, { expression, text });
      try {
        return Boolean(comparison.runInContext(context, { timeout: PATTERN_TIMEOUT_MS }));
      } catch (error) {
        throw isTimeout(error) ? new SlowPattern(pattern) : error;
      }
    },
  };
}
boundedPattern.code = 'boundedPattern';

/** The error is one of the other context, so no instance of `Error` here. */
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** The same validator, for which a value that takes a pattern too long is one that does not fit. */
export function withSlowPatterns(validate: Validator): Validator {
  const bounded: Validator = (data) => {
    try {
      const fits = validate(data);
      bounded.errors = validate.errors ?? null;
      return fits;
    } catch (error) {
      if (!(error instanceof SlowPattern)) throw error;
      const { message } = error;
      bounded.errors = [{ keyword: 'slow', instancePath: '', schemaPath: '#/slow', params: {}, message }];
      return false;
    }
  };
  return bounded;
}
