import type { Event } from '../domain/event.ts';

/**
 * What happens in a run, for any number of listeners: each hears all of it in order. Who begins late is told what came before, but for
 * progress and the points of curves: a week's training says millions of those.
 */
export class Heard {
  readonly #kept: Event[] = [];
  readonly #listeners = new Set<Listener>();
  #isOver = false;

  add(event: Event): void {
    if (event.event !== 'stage-progress' && event.event !== 'stage-point') this.#kept.push(event);
    for (const listener of this.#listeners) listener.hear(event);
  }

  end(): void {
    this.#isOver = true;
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  /** Ends when nothing more will happen. */
  listen(): AsyncIterator<Event, undefined> {
    const listener = new Listener([...this.#kept], () => this.#listeners.delete(listener));
    if (this.#isOver) listener.end();
    else this.#listeners.add(listener);
    return listener;
  }
}

/** Written out, since a generator costs three turns for each of the thousands of events of a large plan. */
class Listener implements AsyncIterator<Event, undefined> {
  #coming: Event[];
  #at = 0;
  #isOver = false;
  readonly #leave: () => void;
  readonly #waiting: ((result: IteratorResult<Event, undefined>) => void)[] = [];

  constructor(before: Event[], leave: () => void) {
    this.#coming = before;
    this.#leave = leave;
  }

  hear(value: Event): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#coming.push(value);
    else waiting({ done: false, value });
  }

  end(): void {
    this.#isOver = true;
    for (const waiting of this.#waiting.splice(0)) waiting(over);
  }

  next(): Promise<IteratorResult<Event, undefined>> {
    if (this.#at < this.#coming.length)
      return Promise.resolve({ done: false, value: this.#coming[this.#at++]! });
    this.#coming = [];
    this.#at = 0;
    if (this.#isOver) return Promise.resolve(over);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<IteratorResult<Event, undefined>> {
    this.#coming = [];
    this.#at = 0;
    this.#leave();
    this.end();
    return Promise.resolve(over);
  }
}

const over = { done: true, value: undefined } as const;
