import { existsSync } from 'node:fs';
import * as ort from 'onnxruntime-node';
import type { Engine } from '../engine.ts';
import { EngineUnavailable } from '../unavailable.ts';
import { deviceEngine } from './device.ts';
import { Graph } from './graph.ts';
import { type Placement, sessionOptions } from './session.ts';

/** The traced graph on whatever GPU Vulkan, Metal or Direct3D 12 offers, by the provider that is in onnxruntime's package. */
export async function openWebgpu({
  threads,
  profile,
}: Pick<Placement, 'threads' | 'profile'>): Promise<Engine> {
  const placement: Placement = { threads, profile, provider: 'webgpu' };
  try {
    await tryOut(placement);
  } catch (error) {
    throw unavailable(error instanceof Error ? error.message : String(error));
  }
  return deviceEngine('webgpu', `webgpu, onnxruntime ${ort.env.versions.node}`, placement);
}

/** Runs a graph of one node. Throws where the provider finds no device, in onnxruntime's words. */
export async function tryOut(placement: Placement): Promise<void> {
  const graph = new Graph();
  const x = graph.input('x', [2, 2], 'float32');
  graph.output(graph.op('MatMul', [x, x], x));
  const session = await ort.InferenceSession.create(graph.serialize(), sessionOptions(placement));
  await session.run({ x: new ort.Tensor('float32', new Float32Array(4), [2, 2]) });
  await session.release();
}

const loaders = ['/usr/lib', '/lib', '/usr/lib64', '/lib64', '/usr/local/lib'].flatMap((folder) =>
  ['', '/x86_64-linux-gnu', '/aarch64-linux-gnu'].map((part) => `${folder}${part}/libvulkan.so.1`),
);

function unavailable(said: string): EngineUnavailable {
  if (process.platform !== 'linux') return new EngineUnavailable('webgpu', said, "install your GPU's driver");
  if (!loaders.some(existsSync))
    return new EngineUnavailable(
      'webgpu',
      'the Vulkan loader, libvulkan.so.1, is not installed',
      'apt-get install libvulkan1',
    );
  const noAdapter = /No supported adapters/.test(said);
  return new EngineUnavailable(
    'webgpu',
    noAdapter ? 'no Vulkan driver here offers a GPU' : said,
    "apt-get install mesa-vulkan-drivers (AMD, Intel), or NVIDIA's own driver",
  );
}
