import type { Command } from './command.ts';
import { json } from './options.ts';

/** The commands about what computes. */
export const engineCommands: readonly Command[] = [
  {
    name: 'engines',
    summary: 'List compute engines and their speed',
    about: [
      'If an engine does not work here, shows the reason and how to add it.',
      'Each engine multiplies matrices in its own process. GFLOPS are 10⁹ 32-bit operations per second.',
      'Select an engine with engine: NAME in a pipeline or stage, or with run --engine NAME. auto is cpu.',
    ],
    arguments: [],
    options: [json('Print the engines as JSON')],
    examples: [['pipeline engines', 'Choose an engine before a long training']],
    exits: [
      [0, 'Success'],
      [2, 'The command line is invalid'],
    ],
    load: () => import('./engines.ts'),
  },
  {
    name: 'engines test',
    summary: 'Compare the training losses of two engines',
    about: [
      'Trains a small model on the engine and on cpu: 20 steps with dropout and clipping.',
      'Losses agree if their relative difference is at most 1e-4.',
    ],
    arguments: [{ name: 'ENGINE', about: 'webgpu, cuda, tfjs-node-gpu or tfjs-cpu' }],
    options: [],
    examples: [['pipeline engines test webgpu', 'Test a GPU before its first use']],
    exits: [
      [0, 'The losses agree'],
      [1, 'The losses differ, or the engine does not work here'],
      [2, 'The command line is invalid'],
    ],
    load: () => import('./engines-test.ts'),
  },
  {
    name: 'engines add',
    summary: 'Build the tfjs-node-gpu engine',
    about: [
      'Builds against a current TensorFlow, in ~/.local/share/transferline/engines.',
      'Needs g++, npm and 1 GB of disk space, or 6 GB with the GPU libraries.',
      'Downloads from the npm and pip registries and checks the sha256 of every file. If a step fails, removes everything.',
    ],
    arguments: [{ name: 'ENGINE', about: 'tfjs-node-gpu' }],
    options: [{ name: 'cpu', about: 'Build for the CPU only: downloads 0.3 GB instead of 2.5 GB' }],
    examples: [['pipeline engines add tfjs-node-gpu', 'Build on a machine with an NVIDIA GPU']],
    exits: [
      [0, 'Success'],
      [1, 'The engine could not be built'],
      [2, 'The engine cannot be added, or the command line is invalid'],
      [130, 'Interrupted; everything was removed'],
    ],
    load: () => import('./engines-add.ts'),
  },
];
