import { RemoteFault } from './fault.ts';

/** Chance and time, as they come from outside. */
export interface Clock {
  readonly now: () => Date;
  /** Milliseconds since some moment; never goes back. */
  readonly elapsed: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const attempts = 3;
const firstPause = 200; // milliseconds; the next is four times as long
const mostFailures = 3; // in a row, from which on the remote is left alone

/** Makes requests again that may yet succeed, and none any more once too many in a row came to nothing. */
export class Patience {
  #inRow = 0;
  /** Why the remote is left alone. */
  #gaveUp: RemoteFault | undefined;
  readonly #signal: AbortSignal;
  readonly #clock: Clock;
  readonly #pausing = new Set<() => void>();

  constructor(signal: AbortSignal, clock: Clock) {
    this.#signal = signal;
    this.#clock = clock;
    signal.addEventListener('abort', () => {
      for (const go of this.#pausing) go();
    });
  }

  get isOver(): boolean {
    return this.#gaveUp !== undefined || this.#signal.aborted;
  }

  /** Throws the last fault. */
  async with<T>(request: (attempt: number) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      if (this.#gaveUp !== undefined) throw this.#gaveUp;
      try {
        const answer = await request(attempt);
        this.#inRow = 0;
        return answer;
      } catch (error) {
        if (!(error instanceof RemoteFault) || !error.passing) throw error;
        if (attempt + 1 < attempts && !this.isOver) await this.#pause(attempt);
        else {
          this.#inRow += 1;
          if (this.#inRow < mostFailures) throw error;
          this.#gaveUp ??= new RemoteFault(`${error.message}; it is left alone from here on`, false);
          throw this.#gaveUp;
        }
      }
    }
  }

  /** Between half and the whole of what is due, so that many clients do not come back at once. */
  #pause(attempt: number): Promise<void> {
    const due = firstPause * 4 ** attempt * (0.5 + this.#clock.random() / 2);
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#pausing.delete(done);
        resolve();
      };
      const timer = setTimeout(done, due);
      this.#pausing.add(done);
    });
  }
}
