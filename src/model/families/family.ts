import type { JsonObject } from '../../base/json.ts';
import type { ModelConfig } from '../config.ts';

/** A `config.json`, parsed. */
export interface Configuration {
  readonly [field: string]: unknown;
}

/** A published kind of model: how its files stand to the configuration and the parameter names used here. */
export interface Family {
  /** `model_type` in its config.json. */
  readonly modelType: string;
  /** What its names may begin with: `transformer.`. */
  readonly prefix: string;
  /** Models that it holds: what export writes as it. */
  readonly holds: (config: ModelConfig) => boolean;
  /** Its configuration in the fields used here, which `parseConfig` checks. */
  readonly configIn: (json: Configuration) => Configuration;
  /** What of a configuration is not computed here: a sentence each. */
  readonly unsupported: (json: Configuration) => readonly string[];
  /** Fields that replace those of the `config.json` written here. */
  readonly configOut: (config: ModelConfig) => JsonObject;
  /** The name used here of a tensor without the prefix; undefined for a buffer, which is no parameter. */
  readonly nameIn: (name: string) => string | undefined;
  /** The published name, without the prefix, of a parameter. */
  readonly nameOut: (name: string) => string;
}
