import { cacheCommands } from './cache-commands.ts';
import type { Command } from './command.ts';
import { engineCommands } from './engine-commands.ts';
import { generateCommand } from './generate-command.ts';
import { lookingCommands } from './looking-commands.ts';
import { newCommand } from './new-command.ts';
import { artifacts, engine, file, json, run, set } from './options.ts';
import { predictCommand } from './predict-command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'run',
    summary: 'runs a pipeline: each stage is restored from the cache, or run where something changed',
    about: [
      'Every output lies in artifacts/out/<pipeline>/<stage>/ afterwards, the report in artifacts/runs/latest/report.json.',
      'On a terminal each stage has a line that moves; elsewhere, in CI and where TERM is dumb, one plain line is printed an event.',
      'Colours: NO_COLOR turns them off, FORCE_COLOR on, FORCE_COLOR=0 off.',
    ],
    arguments: [file],
    options: [
      set,
      engine,
      artifacts,
      {
        name: 'only',
        value: 'STAGE…',
        words: 'some',
        about: "only these stages and what they need; of a variant: --only 'finetune[lambda=0.5]'",
      },
      {
        name: 'from',
        value: 'STAGE…',
        words: 'some',
        about: 'only these stages, all that takes from them, and what those need',
      },
      {
        name: 'force',
        value: '[STAGE…]',
        words: 'any',
        about: 'runs these stages, or without a name all, even where the cache has their results',
      },
      {
        name: 'jobs',
        value: 'N',
        about:
          'slots that stages share: a command takes one or its cpus, a stage kind its cpus or all (default: the cores)',
      },
      {
        name: 'gpus',
        value: 'N',
        about: 'how many GPUs to hand out (default: CUDA_VISIBLE_DEVICES, else what the driver shows)',
      },
      {
        name: 'fail-fast',
        about: 'starts nothing more once a stage has failed; what runs is finished',
      },
      {
        name: 'keep-going',
        about: 'after a failure runs all that does not need the failed stage (the default)',
      },
      {
        name: 'profile',
        about:
          'has the engine of each stage that runs leave what its ops cost, by op: runs/<run>/profile/<stage>.txt',
      },
      {
        name: 'progress',
        value: 'HOW',
        choices: ['auto', 'terminal', 'plain'],
        about: 'auto (default), terminal or plain',
      },
    ],
    examples: [
      ['pipeline run pretrain-then-finetune --only finetune evaluate-lm', 'some of it'],
      ['pipeline run pretrain-then-finetune', 'the whole of it; again, and everything is restored'],
      [
        "pipeline run pretrain-then-finetune --set 'params.lambda=[0,0.1]'",
        'with other values of a parameter',
      ],
    ],
    exits: [
      [0, 'every stage succeeded or was restored'],
      [1, 'a stage failed, or an input changed under it'],
      [2, 'the pipeline or the command line is wrong; nothing was run'],
      [130, 'interrupted'],
    ],
    load: () => import('./run.ts'),
  },
  {
    name: 'plan',
    summary: 'says what a run would run or restore, and why; runs and writes nothing',
    about: ['Below a stage that would run, a stage is undecided: the same bytes above leave it restored.'],
    arguments: [file],
    options: [set, engine, artifacts, json('prints the decisions as JSON')],
    examples: [['pipeline plan pretrain-then-finetune --set params.seed=2', 'what another seed would cost']],
    exits: [
      [0, 'the plan was made'],
      [1, 'it was made, but of some stage an input cannot be read'],
      [2, 'the pipeline or the command line is wrong'],
    ],
    load: () => import('./plan.ts'),
  },
  {
    name: 'validate',
    summary: 'checks a pipeline file and prints every problem with its place',
    about: [],
    arguments: [file],
    options: [set, json('prints the counts as JSON')],
    examples: [['pipeline validate pipelines/pretrain-then-finetune.yaml', 'in an editor or a commit hook']],
    exits: [
      [0, 'the file is valid'],
      [2, 'it is not, or the command line is wrong'],
    ],
    load: () => import('./validate.ts'),
  },
  {
    name: 'diff',
    summary: 'compares two runs: parameters, inputs, code, outputs and metrics that differ',
    about: [
      'A run is named by its id or the start of it, latest, previous, or the path of a report.json or of the folder it is in.',
      'Only facts are compared: not times, hosts or paths, nor whether a stage was restored.',
    ],
    arguments: [
      { name: 'A', about: 'the run before' },
      { name: 'B', about: 'the run after' },
    ],
    options: [artifacts, json('prints the differences as JSON')],
    examples: [['pipeline diff previous latest', 'what the last run changed']],
    exits: [
      [0, 'the runs are the same'],
      [1, 'they differ'],
      [2, 'a run was not found, or the command line is wrong'],
    ],
    load: () => import('./diff.ts'),
  },
  {
    name: 'get',
    summary: 'copies an output of a run out of the cache',
    about: [
      'The copy is whole even where artifacts/out was edited. Quote names with brackets: your shell may expand them.',
    ],
    arguments: [
      { name: 'STAGE.OUTPUT', about: "a stage's output; of a variant: 'finetune[lambda=0.5].model'" },
      { name: 'DEST', about: 'the file or folder to make' },
    ],
    options: [
      run('of this run: an id or the start of it, latest or previous (default: the newest)'),
      artifacts,
      { name: 'force', about: 'replaces what is at DEST' },
    ],
    examples: [
      ['pipeline get pretrain.model ./before --run previous', 'what the run before made of it'],
      ["pipeline get 'finetune[lambda=0.5].model' ./model", 'a fine-tuned model to take away'],
    ],
    exits: [
      [0, 'it was copied'],
      [1, 'it could not be copied'],
      [2, 'there is no such output, DEST is there already, or the command line is wrong'],
    ],
    load: () => import('./get.ts'),
  },
  generateCommand,
  predictCommand,
  ...lookingCommands,
  ...cacheCommands,
  ...engineCommands,
  newCommand,
];
