import { cacheCommands } from './cache-commands.ts';
import { cacheRemoteCommands } from './cache-remote-commands.ts';
import type { Command } from './command.ts';
import { completionCommand } from './completion-command.ts';
import { engineCommands } from './engine-commands.ts';
import { generateCommand } from './generate-command.ts';
import { initCommand } from './init-command.ts';
import { lookingCommands } from './looking-commands.ts';
import { newCommand } from './new-command.ts';
import { artifacts, engine, file, json, rehash, run, set } from './options.ts';
import { predictCommand } from './predict-command.ts';
import { doctorCommand, schemaCommand } from './setup-commands.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  initCommand,
  {
    name: 'run',
    summary: 'Run a pipeline',
    about: [
      'Restores unchanged stages from the cache and runs the others.',
      'Outputs are in artifacts/out/<pipeline>/<stage>/, the report is in artifacts/runs/latest/report.json.',
      'On a terminal, each stage has one live line. The key l shows the logs of running stages.',
      'Without a terminal, in CI, or if TERM is dumb, the run prints one plain line per event.',
      'In GitHub Actions, each failure also becomes an annotation on its line of the YAML file.',
      'Colours: NO_COLOR turns them off, FORCE_COLOR turns them on, FORCE_COLOR=0 turns them off.',
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
        about: "Run only these stages and the stages they need; one variant: --only 'finetune[lambda=0.5]'",
      },
      {
        name: 'from',
        value: 'STAGE…',
        words: 'some',
        about: 'Run only these stages, all stages that depend on them, and the stages those need',
      },
      {
        name: 'force',
        value: '[STAGE…]',
        words: 'any',
        about: 'Run these stages (without names: all) even if the cache has their results',
      },
      rehash,
      {
        name: 'jobs',
        value: 'N',
        about:
          'Number of slots (default: CPU cores). A command takes its cpus or 1, a stage kind its cpus or all',
      },
      {
        name: 'executor',
        value: 'NAME',
        choices: ['local', 'slurm'],
        about: 'Run every stage on this machine (local) or as a Slurm job (slurm), overriding the file',
      },
      {
        name: 'gpus',
        value: 'N',
        about: 'Number of GPUs for stages (default: from CUDA_VISIBLE_DEVICES, else from the driver)',
      },
      {
        name: 'fail-fast',
        about: 'Start no more stages after a failure; running stages finish',
      },
      {
        name: 'keep-going',
        about: 'After a failure, run every stage that does not need the failed one (default)',
      },
      {
        name: 'profile',
        about: 'Write a timing profile per op for each stage that runs: runs/<run>/profile/<stage>.txt',
      },
      {
        name: 'progress',
        value: 'HOW',
        choices: ['auto', 'terminal', 'plain'],
        about: 'Progress display: auto (default), terminal or plain',
      },
      {
        name: 'watch',
        about:
          'Re-run stages affected by each edit until Ctrl-C, and stop outdated ones; --force applies once',
      },
    ],
    examples: [
      ['pipeline run pretrain-then-finetune --only finetune evaluate-lm', 'Run some stages'],
      ['pipeline run pretrain-then-finetune', 'Run all stages; a second run restores everything'],
      [
        "pipeline run pretrain-then-finetune --set 'params.lambda=[0,0.1]'",
        'Use other values for a parameter',
      ],
      ['pipeline run pretrain-then-finetune --watch', 'Re-run after every edit of the file or its inputs'],
    ],
    exits: [
      [0, 'Success'],
      [1, 'A stage failed, or an input changed during the run'],
      [2, 'The pipeline file or command line is invalid; nothing ran'],
      [130, 'Interrupted'],
    ],
    load: () => import('./run.ts'),
  },
  {
    name: 'plan',
    summary: 'Show what a run would do, and why',
    about: [
      'Runs and writes nothing.',
      'Stages that depend on a stage that would run are undecided: they are restored if their inputs stay the same.',
    ],
    arguments: [file],
    options: [set, engine, rehash, artifacts, json('Print the decisions as JSON')],
    examples: [
      ['pipeline plan pretrain-then-finetune --set params.seed=2', 'Show what another seed would re-run'],
    ],
    exits: [
      [0, 'Success'],
      [1, 'An input of a stage cannot be read; the plan shows which'],
      [2, 'The pipeline file or command line is invalid'],
    ],
    load: () => import('./plan.ts'),
  },
  {
    name: 'validate',
    summary: 'Check a pipeline file',
    about: ['Prints every problem with its file, line and column.'],
    arguments: [file],
    options: [set, json('Print the counts, or every problem, as JSON')],
    examples: [
      ['pipeline validate pipelines/pretrain-then-finetune.yaml', 'Check in an editor or a commit hook'],
    ],
    exits: [
      [0, 'The file is valid'],
      [2, 'The pipeline file or command line is invalid'],
    ],
    load: () => import('./validate.ts'),
  },
  {
    name: 'diff',
    summary: 'Compare runs',
    about: [
      'Shows better and worse metrics, all other differences, and where they began.',
      'Ways to name a run:',
      '  ID                 a run id or the start of one',
      '  latest             the run that ended last',
      '  previous           the run of the same pipeline before latest',
      '  git:REV            the newest local run of this commit and of the same pipeline',
      '  git:REV:FILE.yaml  the newest local run of this commit and of this pipeline file',
      '  git:REV:PATH       a report committed at this path',
      '  PATH               a report.json, or the folder that contains it',
      'A folder of reports, or names joined by commas, are aggregated: mean, standard deviation and a t-test.',
      'The t-test is paired if both sides have the same seeds.',
      'Times, hosts, paths and cache hits are not compared.',
      'The metrics section of a pipeline file sets which direction of a metric is better and its tolerance.',
    ],
    arguments: [
      { name: 'A', about: 'The run before' },
      { name: 'B', about: 'The run after' },
      { name: 'C', about: 'More runs to compare with A, as further columns', many: true },
    ],
    options: [
      {
        name: 'fail-on',
        value: 'CHANGE',
        about:
          "Exit with 1 only on this change: tolerance (from the pipeline file), 'loss > 0.1', 'acc < -2%'; repeatable",
      },
      {
        name: 'over',
        value: 'NAME',
        about: 'Axis or param to aggregate over: its values are samples of one result (default: seed)',
      },
      {
        name: 'md',
        about: 'Print Markdown for a pull request comment, with a marker to find and replace the comment',
      },
      json('Print the differences as JSON'),
      { name: 'html', about: 'Write a page with overlaid curves to artifacts/diff.html' },
      { name: 'output', short: 'o', value: 'FILE', about: 'Write to this file; - is standard output' },
      { name: 'open', about: 'Open the page in the browser' },
      artifacts,
    ],
    examples: [
      ['pipeline diff previous latest', 'Show what the last run changed'],
      ["pipeline diff git:main latest --fail-on 'task/accuracy < -0.01'", 'Fail a CI job if accuracy drops'],
    ],
    exits: [
      [0, 'The runs are the same; with --fail-on: no such change'],
      [1, 'The runs differ; with --fail-on: such a change, or a run that did not succeed'],
      [2, 'A run was not found, or the command line is invalid'],
    ],
    load: () => import('./diff.ts'),
  },
  {
    name: 'get',
    summary: 'Copy an output of a run',
    about: [
      'Copies from the cache, so edits in artifacts/out do not matter.',
      'Quote names with brackets: your shell may expand them.',
      'DEST is the path to create. With a / at the end, it is the folder to copy into. - prints an output that is a file.',
      '--force replaces a file or folder by renaming. It never replaces the current folder or a parent of it, your home',
      'or the cache. A file never replaces a folder.',
    ],
    arguments: [
      { name: 'STAGE.OUTPUT', about: "Output of a stage; one variant: 'finetune[lambda=0.5].model'" },
      { name: 'DEST', about: 'File or folder to create; DIR/ copies into DIR; - is standard output' },
    ],
    options: [
      run('Run to copy from: an id or the start of one, latest or previous (default: the newest)'),
      artifacts,
      { name: 'force', about: 'Replace an existing DEST' },
    ],
    examples: [
      ['pipeline get pretrain.model ./before --run previous', 'Copy the model of the run before'],
      ["pipeline get 'finetune[lambda=0.5].model' ./model", 'Copy a fine-tuned model'],
    ],
    exits: [
      [0, 'Success'],
      [1, 'The output could not be copied'],
      [2, 'The output does not exist, DEST already exists, or the command line is invalid'],
    ],
    load: () => import('./get.ts'),
  },
  generateCommand,
  predictCommand,
  ...lookingCommands,
  ...cacheCommands,
  ...cacheRemoteCommands,
  ...engineCommands,
  newCommand,
  completionCommand,
  doctorCommand,
  schemaCommand,
];
