import type { Command, Option } from './command.ts';
import { artifacts, json } from './options.ts';

const keepRuns = (about: string): Option => ({ name: 'keep-runs', value: 'N', about });

/** The commands that look after what `artifacts/` holds. */
export const cacheCommands: readonly Command[] = [
  {
    name: 'cache du',
    summary: 'says how much the cache takes, and what needs it',
    about: ['A blob is a file by its content; an entry says what a stage made, and so which blobs it needs.'],
    arguments: [],
    options: [
      keepRuns('counts what the newest N runs of each pipeline need (default: 1)'),
      artifacts,
      json('prints files and bytes as JSON'),
    ],
    examples: [['pipeline cache du', 'where the space is']],
    exits: [
      [0, 'it was told'],
      [2, 'the command line is wrong'],
    ],
    load: () => import('./cache-du.ts'),
  },
  {
    name: 'cache gc',
    summary:
      'removes what is needed least: blobs that no entry needs, and entries over a size or of older runs',
    about: [
      'Without an option only what nothing needs goes. Entries go by their last use, the longest unused first; never those that',
      'the newest run of each pipeline, or its newest that succeeded, used (with --keep-runs N the newest N). Files in artifacts/out stay.',
      'Nothing is removed while a run is under way, and a run that begins waits for the end of this.',
    ],
    arguments: [],
    options: [
      {
        name: 'max-size',
        value: 'SIZE',
        about: 'removes entries until they and their blobs take no more: 10GB, 500MiB',
      },
      keepRuns(
        'keeps the newest N runs of each pipeline; older ones go, with the entries that only they used',
      ),
      { name: 'dry-run', about: 'only says what would go' },
      artifacts,
      json('prints what went, or would go, as JSON'),
    ],
    examples: [
      ['pipeline cache gc --max-size 10GB --dry-run', 'what a cap would cost'],
      ['pipeline cache gc --keep-runs 5', 'the newest five runs of each pipeline stay'],
    ],
    exits: [
      [0, 'it was removed'],
      [1, 'a run is under way; or what is kept is more than --max-size'],
      [2, 'the command line is wrong'],
    ],
    load: () => import('./cache-gc.ts'),
  },
  {
    name: 'cache verify',
    summary: 'reads everything in the cache and says what is damaged',
    about: [
      'Every blob is hashed, whatever was known of it. A damaged entry is never restored by a run that reads it; this finds it before.',
    ],
    arguments: [],
    options: [
      { name: 'repair', about: 'removes what is damaged, so that it is made anew' },
      artifacts,
      json('prints what was found as JSON'),
    ],
    examples: [['pipeline cache verify --repair', 'after a disk has failed']],
    exits: [
      [0, 'all is whole'],
      [1, 'something is damaged, be it repaired or not'],
      [2, 'the command line is wrong'],
    ],
    load: () => import('./cache-verify.ts'),
  },
];
