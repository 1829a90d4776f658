import type { PlannedStage } from '../domain/plan.ts';
import { type Executor, type ExecutorSetting, local, type MakeExecutor } from './executor.ts';

/** What computes a stage; `override` goes before what the file says. */
export const executorName = ({ conduct }: Pick<PlannedStage, 'conduct'>, override?: string): string =>
  override ?? conduct.executor ?? local.name;

/** A run's executors, each made when the first stage needs it. */
export class Executors {
  readonly #makers: { readonly [name: string]: MakeExecutor };
  readonly #made = new Map<string, Promise<Executor>>();

  constructor(makers: { readonly [name: string]: MakeExecutor } = {}) {
    this.#makers = makers;
  }

  of(name: string, setting: () => ExecutorSetting): Executor | Promise<Executor> {
    if (name === local.name) return local;
    const make = this.#makers[name];
    if (make === undefined) throw new Error(`there is no executor ${name}`);
    const made = this.#made.get(name) ?? make(setting());
    this.#made.set(name, made);
    return made;
  }

  async finish(): Promise<void> {
    for (const executor of this.#made.values()) await (await executor).finish?.();
  }
}
