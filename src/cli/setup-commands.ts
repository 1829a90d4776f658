import type { Command } from './command.ts';
import { artifacts, json } from './options.ts';

export const schemaCommand: Command = {
  name: 'schema',
  summary:
    "prints the schema of pipeline files with every stage kind's params and inputs, those in stages/ included, for an editor",
  about: [
    'pipeline schema > pipeline.schema.json, and as the first line of a pipeline file:',
    '# yaml-language-server: $schema=./pipeline.schema.json   (from pipelines/: ../pipeline.schema.json)',
  ],
  arguments: [],
  options: [],
  examples: [['pipeline schema > pipeline.schema.json', 'again when a stage kind of yours changes']],
  exits: [
    [0, 'it was printed'],
    [1, 'it was printed, without a stage kind that has something wrong with it'],
    [2, 'the command line is wrong'],
  ],
  load: () => import('./schema.ts'),
};

export const doctorCommand: Command = {
  name: 'doctor',
  summary:
    'says what works here, and what to do about what does not: Node, disk, memory, file system, engine, editor',
  about: [
    'It tries the file system in a folder of its own below the artifacts, which it removes again, and opens the engine cpu.',
  ],
  arguments: [],
  options: [artifacts, json('prints the findings as JSON')],
  examples: [['pipeline doctor', 'on a new machine, or before asking for help']],
  exits: [
    [0, 'all that a run needs works; what is noted costs time or comfort'],
    [1, 'something that a run needs does not'],
    [2, 'the command line is wrong'],
  ],
  load: () => import('./doctor.ts'),
};
