import type { Engine } from './engine.ts';

export const ENGINE_NAMES = ['auto', 'cpu', 'tfjs-cpu', 'tfjs-node-gpu'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/**
 * Opens an engine; `auto` is `cpu`. Only the module of the chosen one is loaded.
 *
 * @param threads at least 1; only `cpu` uses more than one
 * @throws EngineUnavailable where its package is not installed
 */
export async function openEngine(
  name: EngineName,
  { threads }: { readonly threads: number },
): Promise<Engine> {
  switch (name) {
    case 'auto':
    case 'cpu':
      return (await import('./tfjs-cpu.ts')).openTfjsCpu();
    case 'tfjs-cpu':
      return (await import('./tfjs-cpu.ts')).openTfjsCpu();
    case 'tfjs-node-gpu':
      return (await import('./tfjs-node-gpu.ts')).openTfjsNodeGpu();
  }
}
