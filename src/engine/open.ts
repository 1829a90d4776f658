import type { Engine } from './engine.ts';
import { Profile, type ProfileOptions } from './profile.ts';

export const ENGINE_NAMES = ['auto', 'cpu', 'webgpu', 'cuda', 'tfjs-node-gpu', 'tfjs-cpu'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** The engine that a word names. Throws a RangeError for a word that names none: the pipeline's schema lets none through. */
export function engineName(word: string): EngineName {
  const found = ENGINE_NAMES.find((name) => name === word);
  if (found === undefined) throw new RangeError(`no engine is called ${word}: ${ENGINE_NAMES.join(', ')}`);
  return found;
}

/** Whether an engine computes in this process's own memory. */
export const isOnProcessor = (name: EngineName): boolean => ['auto', 'cpu', 'tfjs-cpu'].includes(name);

/**
 * Opens an engine; `auto` is `cpu`. Only the module of the chosen one is loaded.
 *
 * @param threads at least 1; only `cpu` uses more than one, and a device for what it has no kernel for
 * @param profile where the table of each op's cost goes; the eager engines write none
 * @throws EngineUnavailable where its package is not installed
 */
export async function openEngine(
  name: EngineName,
  { threads, profile: asked }: { readonly threads: number; readonly profile?: ProfileOptions | undefined },
): Promise<Engine> {
  const profile = asked && new Profile(asked);
  switch (name) {
    case 'auto':
    case 'cpu':
      return (await import('./graph/engine.ts')).openGraphEngine({ threads, profile });
    case 'webgpu':
      return (await import('./graph/webgpu.ts')).openWebgpu({ threads, profile });
    case 'cuda':
      return (await import('./graph/cuda.ts')).openCuda({ threads, profile });
    case 'tfjs-cpu':
      return (await import('./tfjs-cpu.ts')).openTfjsCpu();
    case 'tfjs-node-gpu':
      return (await import('./tfjs-node-gpu.ts')).openTfjsNodeGpu();
  }
}
