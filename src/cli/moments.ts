import type { Moment, Past } from '../report/moment.ts';

/** Moments, the newest first, each read once and only when it is looked at. */
export class Moments implements Past {
  readonly #read: Moment[] = [];
  readonly #rest: Iterator<Moment>;

  constructor(source: Iterable<Moment>) {
    this.#rest = source[Symbol.iterator]();
  }

  find(isWanted: (moment: Moment) => boolean): Moment | undefined {
    return this.#findFrom(0, isWanted);
  }

  /** Those before this one. */
  before(moment: Moment): Past {
    const start = this.#read.indexOf(moment) + 1;
    return { find: (isWanted) => this.#findFrom(start, isWanted) };
  }

  #findFrom(start: number, isWanted: (moment: Moment) => boolean): Moment | undefined {
    for (let at = start; ; at++) {
      const moment = this.#at(at);
      if (moment === undefined || isWanted(moment)) return moment;
    }
  }

  #at(at: number): Moment | undefined {
    while (this.#read.length <= at) {
      const next = this.#rest.next();
      if (next.done === true) return undefined;
      this.#read.push(next.value);
    }
    return this.#read[at];
  }
}
