import type { JsonObject } from '../base/json.ts';
import type { Metrics, Outputs } from './event.ts';
import type { FingerprintRecord } from './fingerprint.ts';

/** Permissions (0 to 0o777) by output and by path in it, `''` for an output that is a file. */
export type OutputModes = { readonly [output: string]: FileModes };
export type FileModes = { readonly [path: string]: number };

export const modesOf = (modes: OutputModes, output: string): FileModes =>
  Object.hasOwn(modes, output) ? modes[output]! : {};

/** What the store keeps under a fingerprint: all that a run of the stage left behind. */
export interface Entry {
  /** Its own key, so that an entry under another's name is noticed. */
  readonly fingerprint: string;
  readonly record: FingerprintRecord;
  readonly outputs: Outputs;
  /** Of the files in `outputs` whose permissions are not what the umask of the run that made them gives. Not part of any key. */
  readonly modes?: OutputModes;
  readonly metrics: Metrics;
  readonly notices: readonly string[];
  /** How the bytes were made: engine, device, seconds, rates. Never compared. */
  readonly circumstances: JsonObject;
  /** The run that made it. */
  readonly run: string;
}
