import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NO_HOME } from '../../base/home-folder.ts';
import { run } from '../command.ts';
import { download, type PinnedFile } from '../download.ts';
import { InstallFailure } from '../failure.ts';
import { pythonIndex } from '../index-url.ts';
import { DESCRIPTION, engineFolder, type InstalledEngine } from '../places.ts';
import { unpack } from '../zip.ts';
import lock from './npm-lock.json' with { type: 'json' };
import manifest from './npm-manifest.json' with { type: 'json' };
import { cpuFiles, gpuFiles, TENSORFLOW, TFJS_NODE_GPU } from './pins.ts';

export interface BuildOptions {
  readonly form: 'gpu' | 'cpu';
  readonly environment: { readonly [name: string]: string | undefined };
  readonly signal: AbortSignal;
  /** A line to show. */
  readonly say: (line: string) => void;
}

const PACKAGE = join('node_modules', '@tensorflow', 'tfjs-node-gpu');

/**
 * Builds TensorFlow.js's binding against today's TensorFlow, from package registries alone: the binding's sources from npm's, the libraries
 * from Python's. All is made in a folder beside its place and moved there when it computes; whatever fails, nothing stays.
 * Throws an `InstallFailure`.
 */
export async function buildTfjsNodeGpu(options: BuildOptions): Promise<InstalledEngine> {
  const { form, signal, say } = options;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new InstallFailure(
      `tfjs-node-gpu is built on linux-x64 alone, and this is ${process.platform}-${process.arch}`,
      'engine: webgpu',
    );
  const place = engineFolder('tfjs-node-gpu');
  if (place.startsWith(`${NO_HOME}/`))
    throw new InstallFailure('there is no home folder to build the engine in', 'set HOME');
  mkdirSync(dirname(place), { recursive: true });
  const folder = mkdtempSync(`${place}.new-`);
  try {
    const compiler = await run('g++', ['--version'], { folder, signal, missing: 'apt-get install g++' });
    say(`compiler: ${compiler.split('\n')[0]}`);
    await addPackages(folder, options);
    for (const file of form === 'cpu' ? cpuFiles : gpuFiles) await addLibraries(folder, file, options);
    await compile(folder, options);
    await tryOut(folder, options);
    const packages = { '@tensorflow/tfjs-node-gpu': TFJS_NODE_GPU, tensorflow: TENSORFLOW };
    writeFileSync(join(folder, DESCRIPTION), `${JSON.stringify({ form, packages }, null, 1)}\n`);
    signal.throwIfAborted();
    rmSync(place, { recursive: true, force: true });
    renameSync(folder, place);
    return { folder: place, form, packages };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function addPackages(folder: string, { signal, say }: BuildOptions): Promise<void> {
  say(`npm: @tensorflow/tfjs-node-gpu ${TFJS_NODE_GPU} and what it needs`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  // Its own install script would fetch TensorFlow 2.9 from a place that is no registry.
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', words, { folder, signal, missing: 'install npm, which comes with Node' });
}

async function addLibraries(folder: string, pinned: PinnedFile, options: BuildOptions): Promise<void> {
  const { signal, say, environment } = options;
  const [name, version] = pinned.file.split('-');
  const what = `${name} ${version}, ${Math.round(pinned.bytes / 1e6)} MB`;
  let told = 0;
  const progress = (share: number): void => {
    if (share < told + 0.25 || share >= 1) return;
    told = Math.floor(share * 4) / 4;
    say(`${what}: ${100 * told} %`);
  };
  say(what);
  const wheel = join(folder, 'wheel');
  await download(pinned, wheel, { index: pythonIndex(environment), signal, progress });
  const count = await unpack(wheel, folder, memberPlace);
  rmSync(wheel);
  say(`${what}: sha256 as pinned, ${count} files taken`);
}

/** What is needed of a wheel, and where: TensorFlow's two libraries and their C headers, NVIDIA's libraries and tools. */
function memberPlace(name: string): string | undefined {
  if (/^tensorflow\/libtensorflow_(cc|framework)\.so\.2$/.test(name)) return name;
  if (/^tensorflow\/include\/(tensorflow\/(c|core\/platform)|xla\/tsl|tsl)\/.*\.h$/.test(name)) return name;
  return /^nvidia\/(?!.*(\/include\/|\.py$))/.test(name) ? name : undefined;
}

async function compile(folder: string, { signal, say }: BuildOptions): Promise<void> {
  say('g++: the binding');
  const home = join(folder, PACKAGE);
  mkdirSync(join(home, 'deps'), { recursive: true });
  mkdirSync(join(home, 'lib', 'napi-v8'), { recursive: true });
  // A link to the folder and not to the files: the libraries look for NVIDIA's in ../nvidia, from where they truly are.
  symlinkSync(join('..', '..', '..', '..', 'tensorflow'), join(home, 'deps', 'lib'));
  const words = [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', '-DNAPI_VERSION=8', '-DBUILDING_NODE_EXTENSION'],
    ...['-I', join(folder, 'node_modules', 'node-api-headers', 'include')],
    ...['-I', join(folder, 'tensorflow', 'include'), '-I', 'binding'],
    ...['binding/tfjs_backend.cc', 'binding/tfjs_binding.cc'],
    ...['-L', 'deps/lib', '-l:libtensorflow_cc.so.2', '-l:libtensorflow_framework.so.2'],
    ...['-Wl,-rpath,$ORIGIN/../../deps/lib', '-o', 'lib/napi-v8/tfjs_binding.node'],
  ];
  await run('g++', words, { folder: home, signal, missing: 'apt-get install g++' });
  rmSync(join(folder, 'tensorflow', 'include'), { recursive: true });
}

/** In a process of its own, for a library that does not load may take its process along. */
async function tryOut(folder: string, { signal, say }: BuildOptions): Promise<void> {
  const script = `
    const util = require('node:util');
    util.isNullOrUndefined ??= (value) => value === null || value === undefined;
    util.isArray ??= Array.isArray;
    const tf = require('@tensorflow/tfjs-node-gpu');
    const product = tf.matMul(tf.tensor2d([[1, 2], [3, 4]]), tf.tensor2d([[5, 6], [7, 8]])).dataSync();
    if (String(product) !== '19,22,43,50') throw new Error('a matrix product came out as ' + product);
    require('node:fs').writeSync(1, tf.backend().isUsingGpuDevice ? 'a GPU' : 'the processor');`;
  const missing = 'it is what runs this';
  const device = await run(process.execPath, ['-e', script], { folder, signal, missing });
  say(`it computes, on ${device.split('\n').at(-1)}`);
}
