import type { Place } from './place.ts';

/** A metric of a stage that has to be done first. */
export interface MetricOf {
  readonly metric: string;
  /** Id of the stage. */
  readonly of: string;
}

/** A param that is another stage's metric. */
export interface Measured extends MetricOf {
  readonly rule: NumberRule;
  /** Where it is written. */
  readonly place: Place;
}

/** What a number has to be: all that one of these says. */
export type NumberRule = readonly NumberChoice[];

/** As in JSON Schema. */
export interface NumberChoice {
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly allowed?: readonly number[];
}

/** As a pipeline file names it. */
export const metricName = ({ of, metric }: MetricOf): string => `metrics.${of}.${metric}`;
