import type { JsonObject } from '../base/json.ts';

/**
 * Params by type. Their schema was checked before the stage began, so another type is a bug of the schema: an exception.
 */
export function paramReader(params: JsonObject) {
  const mismatch = (name: string, type: string): never => {
    throw new TypeError(`param ${name} is ${JSON.stringify(params[name])}, not ${type}`);
  };
  return {
    number(name: string): number {
      const value = params[name];
      return typeof value === 'number' ? value : mismatch(name, 'a number');
    },
    oneOf<T extends string>(name: string, choices: readonly T[]): T {
      return choices.find((choice) => choice === params[name]) ?? mismatch(name, choices.join(' | '));
    },
  };
}
