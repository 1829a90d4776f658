import type { Command } from './command.ts';
import { artifacts, engine, fileOrNewest, json, set } from './options.ts';

const wrong = [2, 'no remote is configured, or the settings, pipeline or command line are wrong'] as const;

/** The commands about caches on other machines. */
export const cacheRemoteCommands: readonly Command[] = [
  {
    name: 'cache push',
    summary: 'sends results to the remote caches that may be written, signed',
    about: [
      "Those of the pipeline's stages that a run would restore now. A run sends what it computes by itself; this is for what was there before.",
      'A remote is written where your settings say write: true of it; in CI only where PIPELINE_CACHE_WRITE is 1, and not for a pull request.',
    ],
    arguments: [fileOrNewest],
    options: [
      { name: 'all', about: 'everything that the cache holds, of whatever pipeline' },
      set,
      engine,
      artifacts,
      json('prints what was sent as JSON'),
    ],
    examples: [['pipeline cache push pretrain-then-finetune', 'after a remote was added']],
    exits: [
      [0, 'all of it is there'],
      [1, 'some of it could not be sent'],
      [2, 'no remote may be written, there is no key, or the pipeline or the command line is wrong'],
      [130, 'interrupted'],
    ],
    load: () => import('./cache-push.ts'),
  },
  {
    name: 'cache pull',
    summary: 'fetches what a run of the pipeline would restore from the remote caches; runs nothing',
    about: ['For a machine that will be without a network, or to see what a run would have to compute.'],
    arguments: [fileOrNewest],
    options: [set, engine, artifacts, json('prints what was fetched as JSON')],
    examples: [['pipeline cache pull pretrain-then-finetune', 'before a journey']],
    exits: [[0, 'what there is was fetched'], wrong, [130, 'interrupted']],
    load: () => import('./cache-pull.ts'),
  },
  {
    name: 'cache status',
    summary: 'says of each stage whether its result is here, and in which remote cache',
    about: ['An entry counts as there when a trusted key has signed it and all its blobs are there.'],
    arguments: [fileOrNewest],
    options: [set, engine, artifacts, json('prints it as JSON')],
    examples: [['pipeline cache status', 'of the pipeline that was run last']],
    exits: [[0, 'it was told'], wrong, [130, 'interrupted']],
    load: () => import('./cache-status.ts'),
  },
  {
    name: 'cache keygen',
    summary: 'makes the key that what you send to remote caches is signed with',
    about: [
      'The private key is for you or your CI alone; the public one, which is printed, goes into the settings of whoever is to trust it.',
    ],
    arguments: [],
    options: [
      {
        name: 'out',
        value: 'FILE',
        about: 'where to write the private key (default: signing-key.pem beside your settings)',
      },
      json('prints the public key as JSON'),
    ],
    examples: [['pipeline cache keygen', 'once a person, or once for a CI']],
    exits: [
      [0, 'it was made'],
      [2, 'there is one already, it could not be written, or the command line is wrong'],
    ],
    load: () => import('./cache-keygen.ts'),
  },
];
