import { LEAST_BYTES_PER_SECOND, REQUEST_MS } from './limits.ts';

const TICK_MS = 250;

/**
 * The time that a remote takes beyond what its work is worth. The clock runs while at least one request is under way; each byte and each
 * request that succeeds takes something off. So a server that is slow in small steps, each within its limit, costs a run no more than `limitMs`.
 */
export class Excess {
  readonly #limitMs: number;
  readonly #elapsed: () => number;
  readonly #exceeded: () => void;
  #excessMs = 0;
  #underWay = 0;
  #last = 0;
  #timer: NodeJS.Timeout | undefined;

  /** Calls `exceeded` once it is above `limitMs`. */
  constructor(limitMs: number, elapsed: () => number, exceeded: () => void) {
    this.#limitMs = limitMs;
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
    if (succeeded) this.#excessMs = Math.max(0, this.#excessMs - REQUEST_MS);
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #count(): void {
    const now = this.#elapsed();
    if (this.#underWay > 0) this.#excessMs += now - this.#last;
    this.#last = now;
    if (this.#excessMs > this.#limitMs) this.#exceeded();
  }
}
