import { isObject, type JsonObject } from '../base/json.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { Locate } from '../domain/place.ts';
import type { Settings } from '../domain/settings.ts';
import type { SourceFile } from '../domain/source.ts';
import type { Validator } from '../plan/validator.ts';
import { violationsOf } from '../plan/violations.ts';
import { locator } from './locate.ts';
import { failureOf } from './shape.ts';
import { readText } from './text.ts';

/** The user's settings, or all that is wrong with their file. `schema` is `schemas/settings.schema.json`, compiled. */
export function loadSettings(
  source: SourceFile,
  schema: Validator,
):
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly failures: readonly LoadFailure[]; readonly locate: Locate } {
  const { text, failures } = readText(source);
  const unlocated: Locate = (at) => ('source' in at ? at : { source, range: { start: 0, end: 0 } });
  if (text === undefined) return { ok: false, failures, locate: unlocated };
  const found = text.data;
  if (found === null && failures.length === 0) return { ok: true, settings: {} };
  if (!isObject(found)) {
    const top = { source, range: { start: 0, end: 0 } };
    return {
      ok: false,
      failures: [...failures, { code: 'root-not-mapping', at: top, found }],
      locate: unlocated,
    };
  }
  const broken = violationsOf(schema, found as JsonObject).filter(({ implied }) => !implied);
  // A value that is wrong may be a secret in the wrong place.
  const unnamed = broken.map((one) =>
    one.violation.rule === 'pattern' ? { ...one, violation: { ...one.violation, found: 'this value' } } : one,
  );
  const all = [...failures, ...unnamed.map(failureOf)];
  return all.length === 0
    ? { ok: true, settings: found as Settings }
    : { ok: false, failures: all, locate: locator(text, []) };
}
