/** What happens, for any number of listeners: each hears all of it, from the beginning. */
export class Heard<T> {
  readonly #all: T[] = [];
  readonly #waiting = new Set<() => void>();
  #isOver = false;

  add(one: T): void {
    this.#all.push(one);
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Ends when nothing more will happen; throws what `outcome` rejects with. */
  async *from(outcome: Promise<unknown>): AsyncGenerator<T, void, undefined> {
    for (let at = 0; at < this.#all.length || !this.#isOver; ) {
      if (at < this.#all.length) yield this.#all[at++]!;
      else await new Promise<void>((wake) => this.#waiting.add(wake));
    }
    await outcome;
  }
}
