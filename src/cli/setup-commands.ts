import type { Command } from './command.ts';
import { artifacts, json } from './options.ts';

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of pipeline files',
  about: [
    'The schema includes the params and inputs of every stage kind, also of those in stages/. Editors use it for completion:',
    'Run  pipeline schema > pipeline.schema.json  and add this first line to a pipeline file:',
    '# yaml-language-server: $schema=./pipeline.schema.json   (from pipelines/: ../pipeline.schema.json)',
  ],
  arguments: [],
  options: [],
  examples: [['pipeline schema > pipeline.schema.json', 'Update after a change of your own stage kinds']],
  exits: [
    [0, 'Success'],
    [1, 'A stage kind is invalid, and the schema does not include it'],
    [2, 'The command line is invalid'],
  ],
  load: () => import('./schema.ts'),
};

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Check that pipelines can run on this machine',
  about: [
    'Checks Node, disk space, memory, the file system, the cpu engine and the editor setup, and suggests fixes.',
    'Tests the file system in a temporary folder inside the artifacts folder.',
  ],
  arguments: [],
  options: [artifacts, json('Print the findings as JSON')],
  examples: [['pipeline doctor', 'Check a new machine']],
  exits: [
    [0, 'Pipelines can run; notes do not prevent a run'],
    [1, 'Pipelines cannot run'],
    [2, 'The command line is invalid'],
  ],
  load: () => import('./doctor.ts'),
};
