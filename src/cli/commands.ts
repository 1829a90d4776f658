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
    summary: 'runs a pipeline: each stage is restored from the cache, or run where something changed',
    about: [
      'Every output lies in artifacts/out/<pipeline>/<stage>/ afterwards, the report in artifacts/runs/latest/report.json.',
      'On a terminal each stage has a line that moves, and the key l shows the logs of what runs; elsewhere, in CI and where TERM is dumb, one',
      'plain line is printed an event. In GitHub Actions a failure is also an annotation beside its line in the YAML.',
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
      rehash,
      {
        name: 'jobs',
        value: 'N',
        about:
          'slots that stages share: a command takes one or its cpus, a stage kind its cpus or all (default: the cores)',
      },
      {
        name: 'executor',
        value: 'NAME',
        choices: ['local', 'slurm'],
        about: 'computes every stage on this machine (local) or as a job of Slurm, whatever the file says',
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
      {
        name: 'watch',
        about:
          'runs again what an edit changes, ending what it makes obsolete, until Ctrl-C; --force holds for the first time',
      },
    ],
    examples: [
      ['pipeline run pretrain-then-finetune --only finetune evaluate-lm', 'some of it'],
      ['pipeline run pretrain-then-finetune', 'the whole of it; again, and everything is restored'],
      [
        "pipeline run pretrain-then-finetune --set 'params.lambda=[0,0.1]'",
        'with other values of a parameter',
      ],
      ['pipeline run pretrain-then-finetune --watch', 'again with every edit of the file and what it reads'],
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
    options: [set, engine, rehash, artifacts, json('prints the decisions as JSON')],
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
    options: [set, json('prints the counts, or every problem, as JSON')],
    examples: [['pipeline validate pipelines/pretrain-then-finetune.yaml', 'in an editor or a commit hook']],
    exits: [
      [0, 'the file is valid'],
      [2, 'it is not, or the command line is wrong'],
    ],
    load: () => import('./validate.ts'),
  },
  {
    name: 'diff',
    summary: 'compares runs: what is better and worse, what differs, and where that began',
    about: [
      'A run is named by its id or the start of it, latest, previous, git:REV (the newest run here of that commit and of the same pipeline),',
      'git:REV:FILE.yaml (the same of this pipeline file), git:REV:PATH (a report committed there), or the path of a report.json or of the',
      'folder it is in. A folder of reports, or names with commas between them, are folded into one: mean and standard deviation, and a t-test,',
      'paired where both sides have the same seeds.',
      'Only facts are compared: not times, hosts or paths, nor whether a stage was restored. A pipeline says under metrics which way each is',
      'better, and how far it may move.',
    ],
    arguments: [
      { name: 'A', about: 'the run before' },
      { name: 'B', about: 'the run after' },
      { name: 'C', about: 'more runs to hold against A, as further columns', many: true },
    ],
    options: [
      {
        name: 'fail-on',
        value: 'CHANGE',
        about:
          "ends with 1 only on such a change: tolerance (as the pipeline declares), 'loss > 0.1', 'acc < -2%'; may be given many times",
      },
      {
        name: 'over',
        value: 'NAME',
        about: 'the axis or param whose values are samples of the same, to be folded (default: seed)',
      },
      {
        name: 'md',
        about: 'prints Markdown that fits a comment on a pull request, and is marked as the one to replace',
      },
      json('prints the differences as JSON'),
      { name: 'html', about: 'writes a page with the curves over each other, into artifacts/diff.html' },
      { name: 'output', short: 'o', value: 'FILE', about: 'writes into this file; - is standard output' },
      { name: 'open', about: 'opens the page in the browser' },
      artifacts,
    ],
    examples: [
      ['pipeline diff previous latest', 'what the last run changed'],
      ["pipeline diff git:main latest --fail-on 'task/accuracy < -0.01'", 'in CI'],
    ],
    exits: [
      [0, 'the runs are the same; with --fail-on, nothing is as it may not be'],
      [1, 'they differ; with --fail-on, a change is as it may not be, or a run did not succeed'],
      [2, 'a run was not found, or the command line is wrong'],
    ],
    load: () => import('./diff.ts'),
  },
  {
    name: 'get',
    summary: 'copies an output of a run out of the cache',
    about: [
      'The copy is whole even where artifacts/out was edited. Quote names with brackets: your shell may expand them.',
      'DEST is what to make; with a / at its end, the folder to copy into; - prints an output that is a file. --force replaces a file or folder',
      'by renaming, never the current folder or one that contains it, your home, the cache, or a folder where the output is a file.',
    ],
    arguments: [
      { name: 'STAGE.OUTPUT', about: "a stage's output; of a variant: 'finetune[lambda=0.5].model'" },
      { name: 'DEST', about: 'the file or folder to make; DIR/ copies into DIR; - is standard output' },
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
  ...cacheRemoteCommands,
  ...engineCommands,
  newCommand,
  completionCommand,
  doctorCommand,
  schemaCommand,
];
