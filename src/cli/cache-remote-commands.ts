import type { Command } from './command.ts';
import { artifacts, engine, fileOrNewest, json, set } from './options.ts';

const wrong = [
  2,
  'No remote cache is configured, or the settings, pipeline file or command line is invalid',
] as const;

/** The commands about caches on other machines. */
export const cacheRemoteCommands: readonly Command[] = [
  {
    name: 'cache push',
    summary: 'Send signed results to remote caches',
    about: [
      'Sends the results that a run of the pipeline would restore now. Runs send new results on their own; this sends older ones.',
      'Writes only to remote caches with write: true in your settings.',
      'In CI, it also needs PIPELINE_CACHE_WRITE=1. Builds of pull requests write only with the setting write-pull-requests: true.',
    ],
    arguments: [fileOrNewest],
    options: [
      { name: 'all', about: 'Send everything in the cache, for all pipelines' },
      set,
      engine,
      artifacts,
      json('Print what was sent as JSON'),
    ],
    examples: [['pipeline cache push pretrain-then-finetune', 'Fill a new remote cache']],
    exits: [
      [0, 'Success'],
      [1, 'Some results could not be sent'],
      [2, 'No remote cache is writable, the key is missing, or the pipeline file or command line is invalid'],
      [130, 'Interrupted'],
    ],
    load: () => import('./cache-push.ts'),
  },
  {
    name: 'cache pull',
    summary: 'Fetch results from remote caches',
    about: [
      'Fetches every result that a run of the pipeline would restore. Runs nothing.',
      'Use it before working offline, or to see which stages a run would have to compute.',
    ],
    arguments: [fileOrNewest],
    options: [set, engine, artifacts, json('Print what was fetched as JSON')],
    examples: [['pipeline cache pull pretrain-then-finetune', 'Prepare to work offline']],
    exits: [[0, 'All available results were fetched'], wrong, [130, 'Interrupted']],
    load: () => import('./cache-pull.ts'),
  },
  {
    name: 'cache status',
    summary: 'Show which caches have the results',
    about: [
      'Lists each stage with the local and the remote caches that have its result.',
      'An entry counts only if a trusted key signed it and all its blobs are available.',
    ],
    arguments: [fileOrNewest],
    options: [set, engine, artifacts, json('Print the stages as JSON')],
    examples: [['pipeline cache status', 'Show the pipeline that ran last']],
    exits: [[0, 'Success'], wrong, [130, 'Interrupted']],
    load: () => import('./cache-status.ts'),
  },
  {
    name: 'cache keygen',
    summary: 'Generate the key for signing cache uploads',
    about: [
      'Prints the public key: add it to the settings of everyone who should trust your uploads.',
      'Keep the private key secret: only you or your CI may have it.',
    ],
    arguments: [],
    options: [
      {
        name: 'out',
        value: 'FILE',
        about: 'File for the private key (default: signing-key.pem next to your settings)',
      },
      json('Print the public key as JSON'),
    ],
    examples: [['pipeline cache keygen', 'Run once per person or CI system']],
    exits: [
      [0, 'Success'],
      [2, 'The key already exists or could not be written, or the command line is invalid'],
    ],
    load: () => import('./cache-keygen.ts'),
  },
];
