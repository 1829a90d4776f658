import type { Command } from './command.ts';
import { json } from './options.ts';

/** The commands about what computes. */
export const engineCommands: readonly Command[] = [
  {
    name: 'engines',
    summary: 'lists what can compute a model here, how fast, and for what does not work why and what adds it',
    about: [
      'Each engine is opened in a process of its own and multiplies matrices; GFLOPS are 10⁹ operations a second, of 32-bit numbers.',
      'A pipeline or a stage takes one with engine: NAME, a run with --engine NAME; auto is cpu.',
    ],
    arguments: [],
    options: [json('prints the engines as JSON')],
    examples: [['pipeline engines', 'before a long training']],
    exits: [
      [0, 'they were listed'],
      [2, 'the command line is wrong'],
    ],
    load: () => import('./engines.ts'),
  },
  {
    name: 'engines test',
    summary: 'trains a small model on an engine and on cpu, and says whether their losses agree',
    about: ['Twenty steps with dropout and clipping; a relative difference up to 1e-4 is agreement.'],
    arguments: [{ name: 'ENGINE', about: 'webgpu, cuda, tfjs-node-gpu or tfjs-cpu' }],
    options: [],
    examples: [['pipeline engines test webgpu', 'on a GPU that this was never run on']],
    exits: [
      [0, 'they agree'],
      [1, 'they do not, or the engine does not work here'],
      [2, 'the command line is wrong'],
    ],
    load: () => import('./engines-test.ts'),
  },
  {
    name: 'engines add',
    summary: 'builds an engine that no package brings whole: tfjs-node-gpu, against the TensorFlow of today',
    about: [
      'Takes 1 GB of disk, with the GPU libraries 6 GB; needs g++ and npm. Everything comes from the registries of npm and pip, each file',
      'checked by its sha256, into ~/.local/share/transferline/engines. If a step fails, nothing stays.',
    ],
    arguments: [{ name: 'ENGINE', about: 'tfjs-node-gpu' }],
    options: [{ name: 'cpu', about: 'for the processor alone: a download of 0.3 GB instead of 2.5 GB' }],
    examples: [['pipeline engines add tfjs-node-gpu', 'on a machine with an NVIDIA GPU']],
    exits: [
      [0, 'it was built, and computes'],
      [1, 'it could not be built'],
      [2, 'there is no such engine to add, or the command line is wrong'],
      [130, 'interrupted; nothing stays'],
    ],
    load: () => import('./engines-add.ts'),
  },
];
