import type { Store } from '../store/store.ts';
import { discard, makeWorkspace, type Workspace } from '../store/workspace.ts';
import { type Guard, startGuard } from './guard.ts';
import type { Host } from './host.ts';
import { groupsOf, ownerRecord } from './orphans.ts';
import { signsOfLife } from './signs.ts';

/** Where a run works, and what watches over it. */
export class RunWork {
  readonly #store: Store;
  readonly #run: string;
  readonly #host: Host;
  #workspace: Workspace | undefined;
  #signs: NodeJS.Timeout | undefined;
  #guard: Promise<Guard> | undefined;

  /** @param run the run's id */
  constructor(store: Store, run: string, host: Host) {
    this.#store = store;
    this.#run = run;
    this.#host = host;
  }

  /** Made when first needed: a run that restores everything into place writes nothing there. */
  readonly workspace = (): Workspace => {
    if (this.#workspace === undefined) {
      const made = makeWorkspace(this.#store.folder, this.#run, ownerRecord());
      this.#workspace = made;
      this.#signs = signsOfLife(made, this.#host.now);
    }
    return this.#workspace;
  };

  get isMade(): boolean {
    return this.#workspace !== undefined;
  }

  /** Before anything is computed here: what outlives the run ends it. */
  guard(): Promise<Guard> {
    this.#guard ??= startGuard(groupsOf(this.workspace().folder));
    return this.#guard;
  }

  /** Something was, or is, computed here. */
  get isGuarded(): boolean {
    return this.#guard !== undefined;
  }

  async end(): Promise<void> {
    clearInterval(this.#signs);
    (await this.#guard)?.end();
    await this.#workspace?.discarded();
    if (this.#workspace) discard(this.#workspace.folder);
  }
}
