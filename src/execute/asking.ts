import type { Remotes } from '../store/remote.ts';

type Fetched = NonNullable<Awaited<ReturnType<Remotes['fetch']>>>;

/** Asks remote caches for entries, each once. */
export class Asking {
  readonly #remotes: Remotes;
  /** By fingerprint. */
  readonly #asked = new Map<string, Promise<void>>();
  readonly #answered = new Set<string>();

  constructor(remotes: Remotes) {
    this.#remotes = remotes;
  }

  /** Resolves once they have answered; `fetched` hears what they gave to who asked first. `undefined`: they have answered already. */
  ask(fingerprint: string, fetched: (what: Fetched) => void): Promise<void> | undefined {
    if (this.#answered.has(fingerprint)) return undefined;
    const asked =
      this.#asked.get(fingerprint) ??
      this.#remotes.fetch(fingerprint).then((what) => {
        this.#answered.add(fingerprint);
        if (what !== undefined) fetched(what);
      });
    this.#asked.set(fingerprint, asked);
    return asked;
  }
}
