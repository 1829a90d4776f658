import type { Command, Option } from './command.ts';
import { artifacts, json } from './options.ts';

const keepRuns = (about: string): Option => ({ name: 'keep-runs', value: 'N', about });

/** The commands that look after what `artifacts/` holds. */
export const cacheCommands: readonly Command[] = [
  {
    name: 'cache du',
    summary: 'Show how much space the cache uses',
    about: [
      'A blob is the content of one file. An entry lists the outputs of one stage result and the blobs they need.',
    ],
    arguments: [],
    options: [
      keepRuns('Count the space that the newest N runs of each pipeline need (default: 1)'),
      artifacts,
      json('Print files and bytes as JSON'),
    ],
    examples: [['pipeline cache du', 'Show what uses the space']],
    exits: [
      [0, 'Success'],
      [2, 'The command line is invalid'],
    ],
    load: () => import('./cache-du.ts'),
  },
  {
    name: 'cache gc',
    summary: 'Remove unused blobs and old entries',
    about: [
      'Without options, removes only unused data.',
      'Removes the least recently used entries first. Always keeps the entries of the newest run of each pipeline and of its',
      'newest successful run (with --keep-runs N: the newest N of both). Files in artifacts/out stay.',
      'Removes nothing while a run is active. A run that starts meanwhile waits until the removal ends.',
    ],
    arguments: [],
    options: [
      {
        name: 'max-size',
        value: 'SIZE',
        about: 'Remove entries until the cache fits this size: 10GB, 500MiB',
      },
      keepRuns('Keep the newest N runs of each pipeline; remove older runs and the entries only they used'),
      { name: 'dry-run', about: 'Only show what would be removed' },
      artifacts,
      json('Print what was or would be removed as JSON'),
    ],
    examples: [
      ['pipeline cache gc --max-size 10GB --dry-run', 'Show what a size limit would remove'],
      ['pipeline cache gc --keep-runs 5', 'Keep the newest five runs of each pipeline'],
    ],
    exits: [
      [0, 'Success'],
      [1, 'A run is active, or the data to keep exceeds --max-size'],
      [2, 'The command line is invalid'],
    ],
    load: () => import('./cache-gc.ts'),
  },
  {
    name: 'cache verify',
    summary: 'Check the cache for damage',
    about: [
      'Reads and hashes every blob. A run never restores an entry that it finds damaged; this command finds damage earlier.',
    ],
    arguments: [],
    options: [
      { name: 'repair', about: 'Remove damaged data, so that the next run produces it again' },
      artifacts,
      json('Print the damage as JSON'),
    ],
    examples: [['pipeline cache verify --repair', 'Repair the cache after a disk failure']],
    exits: [
      [0, 'No damage'],
      [1, 'Damage was found, even if --repair removed it'],
      [2, 'The command line is invalid'],
    ],
    load: () => import('./cache-verify.ts'),
  },
];
