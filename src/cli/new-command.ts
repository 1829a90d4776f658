import type { Command } from './command.ts';

export const newCommand: Command = {
  name: 'new stage-kind',
  summary: 'writes a stage kind of your own to start from: a folder that works as it is',
  about: [
    'It counts words, says how far it is, and publishes metrics; a pipeline names it with uses: ./stages/NAME.',
    'In TypeScript, run as it is written; with --python in Python, with a helper that speaks to the runner. More: docs/stage-kinds.md',
  ],
  arguments: [{ name: 'NAME', about: 'a letter, then letters, digits, - and _; the folder is stages/NAME' }],
  options: [{ name: 'python', about: 'in Python' }],
  examples: [
    ['pipeline new stage-kind count-words', 'and pipeline run stages/count-words/example.yaml'],
    ['pipeline new stage-kind count-words --python', 'the same in Python'],
  ],
  exits: [
    [0, 'it was written'],
    [1, 'it could not be written'],
    [2, 'the name will not do, or the folder is there already'],
  ],
  load: () => import('./new-stage-kind.ts'),
};
