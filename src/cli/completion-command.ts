import type { Command } from './command.ts';

export const completionCommand: Command = {
  name: 'completion',
  summary: 'prints what has a shell complete commands, options, pipeline files, stages and runs',
  about: [
    'bash: add  eval "$(pipeline completion bash)"  to ~/.bashrc',
    'zsh:  add  eval "$(pipeline completion zsh)"  to ~/.zshrc, after compinit',
    'fish: pipeline completion fish > ~/.config/fish/completions/pipeline.fish',
    'words is what these call: it prints what may stand for the last of the words after --, with a tab and what it is.',
  ],
  arguments: [
    { name: 'SHELL', about: 'bash, zsh or fish; or words' },
    { name: 'WORD', about: 'with words: a command line up to the cursor', optional: true, many: true },
  ],
  options: [],
  examples: [['eval "$(pipeline completion bash)"', 'in this shell, for now']],
  exits: [
    [0, 'it was printed'],
    [2, 'there is no such shell here'],
  ],
  load: () => import('./completion.ts'),
};
