import type { Command } from './command.ts';

export const completionCommand: Command = {
  name: 'completion',
  summary: 'Print a shell completion script',
  about: [
    'Completes commands, options, pipeline files, stages and runs.',
    'bash: add  eval "$(pipeline completion bash)"  to ~/.bashrc',
    'zsh:  add  eval "$(pipeline completion zsh)"  to ~/.zshrc, after compinit',
    'fish: pipeline completion fish > ~/.config/fish/completions/pipeline.fish',
    'The scripts call  pipeline completion words -- WORD…  It prints each candidate for the last word, a tab and a description.',
  ],
  arguments: [
    { name: 'SHELL', about: 'bash, zsh or fish; words is for the scripts' },
    {
      name: 'WORD',
      about: 'With words: the command line up to the cursor',
      optional: true,
      many: true,
      mayBeEmpty: true,
    },
  ],
  options: [],
  examples: [['eval "$(pipeline completion bash)"', 'Enable completion in this shell only']],
  exits: [
    [0, 'Success'],
    [2, 'The shell is not supported, or the command line is invalid'],
  ],
  load: () => import('./completion.ts'),
};
