import type { Command, Option } from './command.ts';
import { artifacts, engine, fileOrNewest, json, run, set } from './options.ts';

const filter = (about: string): Option => ({
  name: 'filter',
  value: 'NAME=VALUE',
  about: `${about}, by =, !=, <, <=, > or >=; may be given many times`,
});

/** The commands that look at runs and at what the next one would do; of them only `runs prune` removes anything. */
export const lookingCommands: readonly Command[] = [
  {
    name: 'why',
    summary: 'says why a stage ran, or would run: every field that changed, back to the first cause',
    about: [
      'First the newest run of the pipeline, then what a run now would do; --run ID is that run alone, --now the forecast alone.',
      'An input that changed because a stage made other bytes is followed to that stage, and on, to what changed first.',
      'Where a stage has to run, the nearest result in the cache is named too, with all that tells it from what is wanted.',
    ],
    arguments: [
      { name: 'STAGE', about: "a stage, with all its variants; or one: 'finetune[lambda=0.5]'" },
      fileOrNewest,
    ],
    options: [
      run('explains this run: an id or the start of it, latest or previous'),
      { name: 'now', about: 'explains only what a run would do now' },
      set,
      engine,
      artifacts,
      json('prints the explanation as JSON, values and digests in full'),
    ],
    examples: [
      ['pipeline why pretrain', 'in the newest run, and now'],
      ['pipeline why finetune --now --set params.seed=2', 'what another seed would change'],
    ],
    exits: [
      [0, 'it was explained'],
      [1, 'it was explained, but now an input cannot be read'],
      [2, 'there is no such stage or run, or the pipeline or the command line is wrong'],
    ],
    load: () => import('./why.ts'),
  },
  {
    name: 'status',
    summary: 'one line a stage: whether it would be restored or run, and what the last run did with it',
    about: ['Below a stage that would run, a stage is undecided: the same bytes above leave it restored.'],
    arguments: [fileOrNewest],
    options: [set, engine, artifacts, json('prints the stages as JSON')],
    examples: [['pipeline status', 'of the pipeline that was run last']],
    exits: [
      [0, 'it was told'],
      [1, 'it was told, but of some stage an input cannot be read'],
      [2, 'the pipeline or the command line is wrong'],
    ],
    load: () => import('./status.ts'),
  },
  {
    name: 'runs',
    summary: 'lists the runs, newest first, with the metrics and params that are asked for',
    about: [
      'Times are of the time zone here; an id begins with its time in UTC. A NAME is a column (outcome, time, …), params.NAME, a metric, or',
      'STAGE.METRIC; a metric that several stages publish has a column for each.',
    ],
    arguments: [],
    options: [
      { name: 'limit', value: 'N', about: 'how many to show (default: 20)' },
      { name: 'show', value: 'NAME…', words: 'some', about: 'these metrics and params as columns' },
      {
        name: 'sort',
        value: 'NAME[:asc]',
        about: 'by this, best first, or where that is not declared the largest; :asc and :desc say otherwise',
      },
      filter('only runs that are so'),
      { name: 'csv', about: 'prints them as CSV, numbers in full' },
      artifacts,
      json('prints the runs as JSON'),
    ],
    examples: [
      ['pipeline runs --limit 5', 'the newest five'],
      ['pipeline runs --show params.seed task/accuracy --sort task/accuracy', 'the best first'],
      ["pipeline runs --filter outcome=failed --filter 'time > 60'", 'what took long to fail'],
    ],
    exits: [
      [0, 'they were listed'],
      [2, 'no run has such a NAME, or the command line is wrong'],
    ],
    load: () => import('./runs.ts'),
  },
  {
    name: 'runs prune',
    summary: 'removes reports, events and logs of runs; what they made stays in the cache',
    about: [
      'A run goes only where all that is said holds of it; never the one that ended last, nor one under way.',
      'A restored stage shows the log of the run that made it, which goes with that run. pipeline cache gc removes results.',
    ],
    arguments: [],
    options: [
      {
        name: 'keep',
        value: 'N',
        about: 'keeps the newest N of each pipeline, and its newest N that succeeded',
      },
      { name: 'older-than', value: 'AGE', about: 'only runs begun longer ago: 30d, 12h' },
      filter('only runs that are so'),
      { name: 'dry-run', about: 'only says what would go' },
      artifacts,
      json('prints the runs as JSON'),
    ],
    examples: [
      ['pipeline runs prune --keep 20 --dry-run', 'what would go'],
      ['pipeline runs prune --filter outcome=failed --older-than 7d', 'failures of last week'],
    ],
    exits: [
      [0, 'they were removed, or there were none'],
      [1, 'a run is under way, or something else removes'],
      [2, 'nothing says which runs, or the command line is wrong'],
    ],
    load: () => import('./runs-prune.ts'),
  },
  {
    name: 'report',
    summary: 'writes the report of a run: one HTML file to look at, Markdown or JSON',
    about: [
      'The page needs no network: outcome and failures, results, curves, what the stages have to show, the graph and where the time went.',
      'It goes to artifacts/runs/<run>/report.html; Markdown and JSON are printed. What stages show: docs/reports.md.',
    ],
    arguments: [
      {
        name: 'RUN',
        about: 'an id or the start of it, latest, previous, or a path (default: the run begun last)',
        optional: true,
      },
    ],
    options: [
      { name: 'md', about: 'prints Markdown for a pull request or a job summary' },
      json('prints all that the report says as JSON'),
      { name: 'output', short: 'o', value: 'FILE', about: 'writes into this file; - is standard output' },
      { name: 'open', about: 'opens the page in the browser' },
      artifacts,
    ],
    examples: [
      ['pipeline report --open', 'of the run begun last, in the browser'],
      ['pipeline report latest --md >> "$GITHUB_STEP_SUMMARY"', 'as a job summary'],
    ],
    exits: [
      [0, 'it was written'],
      [1, 'the file cannot be written'],
      [2, 'there is no such run, or the command line is wrong'],
    ],
    load: () => import('./report.ts'),
  },
  {
    name: 'watch',
    summary: 'shows runs in the browser, live: the report, redrawn as they go on',
    about: [
      'Serves on 127.0.0.1 alone, below an address that holds a random token, and only reads. It goes on after a run has ended.',
      'Started again, it has the address that it had, so that a page left open goes on too.',
    ],
    arguments: [
      {
        name: 'RUN',
        about: 'an id or the start of it, latest or previous (default: always the run begun last)',
        optional: true,
      },
    ],
    options: [
      { name: 'open', about: 'opens the page in the browser' },
      {
        name: 'port',
        value: 'N',
        about: 'listens on this port (default: the last one, else any that is free)',
      },
      artifacts,
    ],
    examples: [['pipeline watch --open', 'beside a run in another terminal']],
    exits: [
      [0, 'it was ended'],
      [1, 'the port cannot be listened on'],
      [2, 'there is no such run, or the command line is wrong'],
    ],
    load: () => import('./watch.ts'),
  },
  {
    name: 'logs',
    summary: "prints a stage's log, or all logs of a run with the stage before every line",
    about: [
      'On a terminal without control characters; elsewhere as they were written. A restored stage shows the log of the run that made it.',
    ],
    arguments: [
      {
        name: 'STAGE',
        about: "a stage, with all its variants; or one: 'finetune[lambda=0.5]'",
        optional: true,
      },
    ],
    options: [
      run('of this run: an id or the start of it, latest or previous (default: the one begun last)'),
      { name: 'follow', short: 'f', about: 'goes on with what is added, until the run ends' },
      artifacts,
      json('prints where the logs are, as JSON'),
    ],
    examples: [
      ['pipeline logs pretrain', 'the log of a stage'],
      ['pipeline logs -f', 'all that a run under way prints'],
    ],
    exits: [
      [0, 'they were printed'],
      [1, 'the stage has no log'],
      [2, 'there is no such stage or run, or the command line is wrong'],
    ],
    load: () => import('./logs.ts'),
  },
  {
    name: 'graph',
    summary: 'draws the stages of a pipeline and what they take from each other',
    about: ['The variants of a stage are drawn as one: finetune ×4.'],
    arguments: [fileOrNewest],
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'mermaid', 'dot'],
        about: 'text (default), mermaid or dot',
      },
      set,
      artifacts,
      json('prints the graph as JSON'),
    ],
    examples: [
      ['pipeline graph pretrain-then-finetune --format dot | dot -Tsvg > graph.svg', 'as a picture'],
    ],
    exits: [
      [0, 'it was drawn'],
      [2, 'the pipeline or the command line is wrong'],
    ],
    load: () => import('./graph.ts'),
  },
];
