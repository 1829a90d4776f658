import { RemoteFault } from './fault.ts';

const leastProgress = 4096; // bytes a timeout; less is no progress, however steady

/** Calls `stop` with the fault once too little has moved for `timeout` milliseconds, from the first look on. */
export class Watch {
  readonly #timer: NodeJS.Timeout;
  #moved = 0;

  constructor(timeout: number, stop: (fault: RemoteFault) => void) {
    this.#timer = setInterval(() => {
      if (this.#moved < leastProgress)
        stop(new RemoteFault(`it was silent or too slow for ${timeout / 1000} s`, true));
      this.#moved = 0;
    }, timeout);
  }

  moved(bytes: number): void {
    this.#moved += bytes;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
