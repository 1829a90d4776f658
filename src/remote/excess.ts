import { LEAST_BYTES_PER_SECOND, type Limits } from './limits.ts';

const TICK_MS = 250;

/**
 * The time that a remote takes beyond what its work is worth. The clock runs while at least one request is under way; each byte and each
 * request that succeeds takes something off. So a server that is slow in small steps, each within its limit, costs a run no more than `excessMs`.
 */
export class Excess {
  readonly #limits: Pick<Limits, 'excessMs' | 'requestMs'>;
  readonly #elapsed: () => number;
  readonly #exceeded: () => void;
  #excessMs = 0;
  #underWay = 0;
  #last = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Calls `exceeded` once it is above `excessMs`. */
  constructor(limits: Pick<Limits, 'excessMs' | 'requestMs'>, elapsed: () => number, exceeded: () => void) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#exceeded = exceeded;
  }

  begin(): void {
    this.#count();
    this.#underWay += 1;
    this.#timer ??= setInterval(() => this.#count(), TICK_MS);
  }

  moved(bytes: number): void {
    this.#count();
    this.#excessMs = Math.max(0, this.#excessMs - (bytes / LEAST_BYTES_PER_SECOND) * 1000);
  }

  end(succeeded: boolean): void {
    this.#count();
    if (succeeded) this.#excessMs = Math.max(0, this.#excessMs - this.#limits.requestMs);
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Time that went into something which then had to be refused. */
  wasted(ms: number): void {
    this.#excessMs += Math.max(0, ms - this.#limits.requestMs);
    this.#count();
  }

  #count(): void {
    const now = this.#elapsed();
    if (this.#underWay > 0) this.#excessMs += now - this.#last;
    this.#last = now;
    if (this.#excessMs > this.#limits.excessMs) this.#exceeded();
  }
}
