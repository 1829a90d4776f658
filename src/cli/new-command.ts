import type { Command } from './command.ts';

export const newCommand: Command = {
  name: 'new stage-kind',
  summary: 'Create a stage kind of your own',
  about: [
    'Writes a folder with a working example: it counts words, reports progress and publishes metrics.',
    'A pipeline uses it with uses: ./stages/NAME.',
    'The example is TypeScript and needs no build step. With --python it is Python, with a helper for the runner protocol.',
    'More: docs/stage-kinds.md',
  ],
  arguments: [{ name: 'NAME', about: 'A letter, then letters, digits, - and _; the folder is stages/NAME' }],
  options: [{ name: 'python', about: 'Write Python instead of TypeScript' }],
  examples: [
    ['pipeline new stage-kind count-words', 'Then: pipeline run stages/count-words/example.yaml'],
    ['pipeline new stage-kind count-words --python', 'Use Python'],
  ],
  exits: [
    [0, 'Success'],
    [1, 'The folder could not be written'],
    [2, 'The name is invalid, the folder already exists, or the command line is invalid'],
  ],
  load: () => import('./new-stage-kind.ts'),
};
