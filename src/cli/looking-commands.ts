import type { Command, Option } from './command.ts';
import { artifacts, engine, fileOrNewest, json, run, set } from './options.ts';

const filter = (about: string): Option => ({
  name: 'filter',
  value: 'NAME=VALUE',
  about: `${about} with =, !=, <, <=, > or >=; repeatable`,
});

/** The commands that look at runs and at what the next one would do; of them only `runs prune` removes anything. */
export const lookingCommands: readonly Command[] = [
  {
    name: 'why',
    summary: 'Show why a stage re-runs',
    about: [
      'Explains the newest run of the pipeline, then what a run would do now. --run shows only that run, --now only the forecast.',
      'If an input changed because another stage produced different bytes, follows the changes back to the first cause.',
      'If a stage must run, also shows the nearest result in the cache and how it differs.',
    ],
    arguments: [
      { name: 'STAGE', about: "Stage with all its variants, or one variant: 'finetune[lambda=0.5]'" },
      fileOrNewest,
    ],
    options: [
      run('Explain only this run: an id or the start of one, latest or previous'),
      { name: 'now', about: 'Explain only what a run would do now' },
      set,
      engine,
      artifacts,
      json('Print the explanation as JSON, with full values and digests'),
    ],
    examples: [
      ['pipeline why pretrain', 'Explain the newest run and the next one'],
      ['pipeline why finetune --now --set params.seed=2', 'Show what another seed would change'],
    ],
    exits: [
      [0, 'Success'],
      [1, 'An input of a stage cannot be read now; the explanation shows which'],
      [2, 'The stage or run does not exist, or the pipeline file or command line is invalid'],
    ],
    load: () => import('./why.ts'),
  },
  {
    name: 'status',
    summary: 'Show the state of every stage',
    about: [
      'Prints one line per stage: what a run would do now, and what the last run did.',
      'Stages that depend on a stage that would run are undecided: they are restored if their inputs stay the same.',
    ],
    arguments: [fileOrNewest],
    options: [set, engine, artifacts, json('Print the stages as JSON')],
    examples: [['pipeline status', 'Show the pipeline that ran last']],
    exits: [
      [0, 'Success'],
      [1, 'An input of a stage cannot be read; the output shows which'],
      [2, 'The pipeline file or command line is invalid'],
    ],
    load: () => import('./status.ts'),
  },
  {
    name: 'runs',
    summary: 'List runs, newest first',
    about: [
      'Times are in the local time zone. A run id starts with its time in UTC.',
      'A NAME is a column (outcome, time, …), params.NAME, a metric, or STAGE.METRIC.',
      'If several stages publish a metric, each has its own column.',
    ],
    arguments: [],
    options: [
      { name: 'limit', value: 'N', about: 'Number of runs to show (default: 20)' },
      { name: 'show', value: 'NAME…', words: 'some', about: 'Add these metrics and params as columns' },
      {
        name: 'sort',
        value: 'NAME[:asc]',
        about:
          'Sort by this: best first, or largest first if better is not declared; :asc and :desc set the order',
      },
      filter('Only runs that match'),
      { name: 'csv', about: 'Print the runs as CSV with full numbers' },
      artifacts,
      json('Print the runs as JSON'),
    ],
    examples: [
      ['pipeline runs --limit 5', 'List the newest five'],
      [
        'pipeline runs --show params.seed task/accuracy --sort task/accuracy',
        'Add columns and sort by accuracy',
      ],
      [
        "pipeline runs --filter outcome=failed --filter 'time > 60'",
        'List failed runs that took over a minute',
      ],
    ],
    exits: [
      [0, 'Success'],
      [2, 'No run has this NAME, or the command line is invalid'],
    ],
    load: () => import('./runs.ts'),
  },
  {
    name: 'runs prune',
    summary: 'Remove reports, events and logs of runs',
    about: [
      'Removes a run only if every given option selects it. Always keeps running runs and the run that ended last.',
      'Results stay in the cache; pipeline cache gc removes them.',
      'A restored stage shows the log of the run that produced it. Removing that run removes this log.',
    ],
    arguments: [],
    options: [
      {
        name: 'keep',
        value: 'N',
        about: 'Keep the newest N runs of each pipeline and its newest N successful runs',
      },
      { name: 'older-than', value: 'AGE', about: 'Only runs that started longer ago: 30d, 12h' },
      filter('Only runs that match'),
      { name: 'dry-run', about: 'Only show what would be removed' },
      artifacts,
      json('Print the runs as JSON'),
    ],
    examples: [
      ['pipeline runs prune --keep 20 --dry-run', 'Show what would be removed'],
      ['pipeline runs prune --filter outcome=failed --older-than 7d', 'Remove failed runs older than a week'],
    ],
    exits: [
      [0, 'Success, also if no run matched'],
      [1, 'A run is active, or another command is removing data'],
      [2, 'No option selects runs, or the command line is invalid'],
    ],
    load: () => import('./runs-prune.ts'),
  },
  {
    name: 'report',
    summary: 'Write the report of a run',
    about: [
      'Writes one HTML file, artifacts/runs/<run>/report.html. It works offline and shows the outcome, failures, results, curves,',
      'the views of the stages (docs/reports.md), the graph and the timings. --md and --json print to standard output.',
    ],
    arguments: [
      {
        name: 'RUN',
        about: 'Run id or the start of one, latest, previous, or a path (default: the run that started last)',
        optional: true,
      },
    ],
    options: [
      { name: 'md', about: 'Print Markdown for a pull request or a job summary' },
      json('Print the full report as JSON'),
      { name: 'output', short: 'o', value: 'FILE', about: 'Write to this file; - is standard output' },
      { name: 'open', about: 'Open the page in the browser' },
      artifacts,
    ],
    examples: [
      ['pipeline report --open', 'Open the report of the last run'],
      ['pipeline report latest --md >> "$GITHUB_STEP_SUMMARY"', 'Write a job summary in GitHub Actions'],
    ],
    exits: [
      [0, 'Success'],
      [1, 'The file cannot be written'],
      [2, 'The run does not exist, or the command line is invalid'],
    ],
    load: () => import('./report.ts'),
  },
  {
    name: 'watch',
    summary: 'Show runs live in the browser',
    about: [
      'Serves the report on 127.0.0.1 only, under a URL with a random token, and updates it during the run. Only reads files.',
      'Keeps serving after a run ends. A restart reuses the URL, so an open page reconnects.',
    ],
    arguments: [
      {
        name: 'RUN',
        about: 'Run id or the start of one, latest or previous (default: always the run that started last)',
        optional: true,
      },
    ],
    options: [
      { name: 'open', about: 'Open the page in the browser' },
      {
        name: 'port',
        value: 'N',
        about: 'Port to listen on (default: the port used last, else a free one)',
      },
      artifacts,
    ],
    examples: [['pipeline watch --open', 'Watch a run of another terminal']],
    exits: [
      [0, 'Stopped by the user'],
      [1, 'The port cannot be used'],
      [2, 'The run does not exist, or the command line is invalid'],
    ],
    load: () => import('./watch.ts'),
  },
  {
    name: 'logs',
    summary: 'Print the logs of a run',
    about: [
      'Without STAGE, prints all logs with the stage name before each line.',
      'Removes control characters on a terminal only. A restored stage shows the log of the run that produced it.',
    ],
    arguments: [
      {
        name: 'STAGE',
        about: "Stage with all its variants, or one variant: 'finetune[lambda=0.5]'",
        optional: true,
      },
    ],
    options: [
      run('Run to read: an id or the start of one, latest or previous (default: the run that started last)'),
      { name: 'follow', short: 'f', about: 'Print new lines until the run ends' },
      artifacts,
      json('Print the paths of the logs as JSON'),
    ],
    examples: [
      ['pipeline logs pretrain', 'Print the log of a stage'],
      ['pipeline logs -f', 'Follow all logs of an active run'],
    ],
    exits: [
      [0, 'Success'],
      [1, 'The stage has no log'],
      [2, 'The stage or run does not exist, or the command line is invalid'],
    ],
    load: () => import('./logs.ts'),
  },
  {
    name: 'graph',
    summary: 'Draw the stages of a pipeline',
    about: ['Draws stages and their dependencies. All variants of a stage are one node: finetune ×4.'],
    arguments: [fileOrNewest],
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'mermaid', 'dot'],
        about: 'Output format: text (default), mermaid or dot',
      },
      set,
      artifacts,
      json('Print the graph as JSON'),
    ],
    examples: [
      ['pipeline graph pretrain-then-finetune --format dot | dot -Tsvg > graph.svg', 'Create a picture'],
    ],
    exits: [
      [0, 'Success'],
      [2, 'The pipeline file or command line is invalid'],
    ],
    load: () => import('./graph.ts'),
  },
];
