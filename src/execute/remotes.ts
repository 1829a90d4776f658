import type { Entry } from '../domain/entry.ts';
import type { EventBody } from '../domain/event.ts';
import type { OpenRemotes, Remotes, RemoteUser } from '../store/remote.ts';
import { type Host, secondsSince } from './host.ts';

interface Options extends Omit<RemoteUser, 'tell'> {
  readonly host: Host;
  readonly record: (body: EventBody) => void;
}

/** The remote caches of a run: asked for entries, each once, and given what it computed. */
export class RunRemotes {
  readonly #options: Options;
  readonly #remotes: Remotes;
  /** By fingerprint. */
  readonly #asked = new Map<string, Promise<void>>();
  readonly #answered = new Set<string>();

  constructor(open: OpenRemotes, options: Options) {
    const { store, workspace, signal, record } = options;
    this.#options = options;
    this.#remotes = open({
      store,
      workspace,
      signal,
      tell: (remote, text) => record({ event: 'remote-notice', remote, text }),
    });
  }

  /** Resolves once they have answered, and what they gave is in the store. `undefined`: they have answered already. */
  ask(stage: string, fingerprint: string): Promise<void> | undefined {
    const { host, record } = this.#options;
    const began = host.elapsed();
    if (this.#answered.has(fingerprint)) return undefined;
    const asked =
      this.#asked.get(fingerprint) ??
      this.#remotes.fetch(fingerprint).then((fetched) => {
        this.#answered.add(fingerprint);
        if (fetched !== undefined)
          record({ event: 'stage-fetched', stage, ...fetched, seconds: secondsSince(host, began) });
      });
    this.#asked.set(fingerprint, asked);
    return asked;
  }

  push(entry: Entry): void {
    this.#remotes.push(entry);
  }

  /** Resolves once all is sent, or was given up. */
  async finish(): Promise<void> {
    this.#options.record({ event: 'remotes-used', remotes: await this.#remotes.finish() });
  }
}
