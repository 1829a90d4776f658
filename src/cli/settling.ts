const quiet = 100; // milliseconds without an edit: an editor that saves writes, renames and touches
const longest = 1000; // milliseconds after the first of them, however they go on

/** Collects edits until there is no other for a moment, and hands them to who waits. */
export class Settling {
  #paths = new Set<string>();
  #first = 0;
  #timer: NodeJS.Timeout | undefined;
  #isDue = false;
  #waiting: (() => void) | undefined;

  /** Something at `path` may have changed. */
  heard(path: string): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#first = now;
    clearTimeout(this.#timer);
    this.#paths.add(path);
    this.#timer = setTimeout(() => this.now(), Math.min(quiet, this.#first + longest - now));
  }

  /** Hands over what there is, be it nothing. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDue = true;
    this.#waiting?.();
  }

  /** What was heard since the last time, in order; resolves when that has settled. */
  async next(): Promise<readonly string[]> {
    if (!this.#isDue) await new Promise<void>((resolve) => (this.#waiting = resolve));
    this.#waiting = undefined;
    this.#isDue = false;
    const paths = [...this.#paths];
    this.#paths = new Set();
    return paths;
  }
}
