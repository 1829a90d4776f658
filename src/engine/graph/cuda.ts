import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { env } from 'onnxruntime-node';
import type { Engine } from '../engine.ts';
import { EngineUnavailable } from '../unavailable.ts';
import { graphEngine } from './engine.ts';
import type { Placement } from './session.ts';
import { tryOut } from './webgpu.ts';

/** onnxruntime's package is not loaded to find it: its folder is asked for. */
const packageFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'));

/**
 * The traced graph on an NVIDIA GPU, where onnxruntime's CUDA provider and the CUDA 12 and cuDNN 9 libraries are. Parameters go to the
 * device and gradients come back each step, for the update is made in this process's memory.
 */
export async function openCuda({
  threads,
  profile,
}: Pick<Placement, 'threads' | 'profile'>): Promise<Engine> {
  const folder = packageFolder();
  const installer = `node ${join(folder, 'script/install.js')} --onnxruntime-node-install=cuda12`;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new EngineUnavailable(
      'cuda',
      `there is none for ${process.platform}-${process.arch}`,
      'engine: webgpu',
    );
  const library = join(folder, 'bin/napi-v6/linux/x64/libonnxruntime_providers_cuda.so');
  if (!existsSync(library))
    throw new EngineUnavailable('cuda', "onnxruntime's CUDA provider is not installed", installer);
  const placement: Placement = { threads, profile, provider: 'cuda' };
  try {
    await tryOut(placement);
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw new EngineUnavailable('cuda', said, "install NVIDIA's driver, CUDA 12 and cuDNN 9");
  }
  return graphEngine('cuda', `cuda, onnxruntime ${env.versions.node}`, placement);
}
