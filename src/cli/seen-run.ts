import type { Event } from '../domain/event.ts';
import { type Forecast, isUndecided } from '../library/forecast.ts';

/** What a run has decided so far, as its events tell it: what an edit is held against. */
export class SeenRun {
  /** The plan, as JSON. */
  readonly plan: string;
  /** By id; `undefined`: it was settled without one. */
  readonly #fingerprints = new Map<string, string | undefined>();
  readonly #running = new Set<string>();

  constructor(plan: string) {
    this.plan = plan;
  }

  hear(event: Event): void {
    switch (event.event) {
      case 'stage-decided':
        this.#fingerprints.set(event.stage, event.fingerprint);
        break;
      case 'stage-started':
        this.#running.add(event.stage);
        break;
      case 'stage-succeeded':
        this.#running.delete(event.stage);
        break;
      case 'stage-failed':
      case 'stage-interrupted':
        this.#running.delete(event.stage);
        if (!this.#fingerprints.has(event.stage)) this.#fingerprints.set(event.stage, undefined);
    }
  }

  get running(): readonly string[] {
    return [...this.#running];
  }

  /** Running stages of which a run that is begun now would compute the very same. */
  alike(forecasts: ReadonlyMap<string, Forecast>): readonly string[] {
    return this.running.filter((id) => fingerprintOf(forecasts.get(id)) === this.#fingerprints.get(id));
  }

  /** Stages that would now be something else than what was decided. What was not decided yet is by itself what it is then. */
  changed(forecasts: ReadonlyMap<string, Forecast>): readonly Forecast[] {
    return [...forecasts.values()].filter(
      (forecast) =>
        this.#fingerprints.has(forecast.stage) &&
        !isUndecided(forecast) &&
        this.#fingerprints.get(forecast.stage) !== fingerprintOf(forecast),
    );
  }

  /** The run has ended, and nothing it decided has changed: from now on that holds of what it did not come to, too. */
  rest(forecasts: ReadonlyMap<string, Forecast>): void {
    for (const [id, forecast] of forecasts) this.#fingerprints.set(id, fingerprintOf(forecast));
  }
}

const fingerprintOf = (forecast: Forecast | undefined): string | undefined =>
  forecast !== undefined && 'decision' in forecast && 'fingerprint' in forecast.decision
    ? forecast.decision.fingerprint
    : undefined;
