import type { JsonObject } from '../base/json.ts';
import type { Metrics, Outputs } from './event.ts';
import type { FingerprintRecord } from './fingerprint.ts';

/** What the store keeps under a fingerprint: all that a run of the stage left behind. */
export interface Entry {
  /** Its own key, so that an entry under another's name is noticed. */
  readonly fingerprint: string;
  readonly record: FingerprintRecord;
  readonly outputs: Outputs;
  readonly metrics: Metrics;
  readonly notices: readonly string[];
  /** How the bytes were made: engine, device, seconds, rates. Never compared. */
  readonly circumstances: JsonObject;
  /** The run that made it. */
  readonly run: string;
}
