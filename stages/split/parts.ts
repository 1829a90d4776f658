import type { Example } from '../../src/text/examples.ts';
import type { Group } from './groups.ts';

export const partNames = ['train', 'validation', 'test'] as const;
export type PartName = (typeof partNames)[number];
export type Parts = { readonly [part in PartName]: readonly Group[] };

/** Shares of the examples. */
export interface Shares {
  readonly validation: number;
  readonly test: number;
}

/**
 * Divides groups, label by label in the order of their keys: the first are for the test, the next for validation, the rest to train on.
 * What is left of a share when a label's groups are counted goes to the next label, so shares hold in all; of every label one group
 * at least is trained on. `stratum` says of a group with which others it is counted.
 */
export function divided(
  groups: readonly Group[],
  stratum: (group: Group) => string,
  { validation, test }: Shares,
): Parts {
  const strata = new Map<string, Group[]>();
  for (const group of groups) {
    const name = stratum(group);
    const known = strata.get(name);
    if (known === undefined) strata.set(name, [group]);
    else known.push(group);
  }
  const parts: Record<PartName, Group[]> = { train: [], validation: [], test: [] };
  const due = { validation: 0, test: 0 };
  for (const name of [...strata.keys()].sort()) {
    const ordered = strata.get(name)!.sort((a, b) => (a.key < b.key ? -1 : 1));
    const examples = ordered.reduce((sum, group) => sum + group.examples.length, 0);
    let next = 0;
    due.test += test * examples;
    due.validation += validation * examples;
    for (const part of ['test', 'validation'] as const)
      while (next < ordered.length - 1 && due[part] >= ordered[next]!.examples.length / 2) {
        const group = ordered[next++]!;
        due[part] -= group.examples.length;
        parts[part].push(group);
      }
    for (const group of ordered.slice(next)) parts.train.push(group);
  }
  return parts;
}

/** The examples of a part, in the order of the file. */
export const examplesOf = (groups: readonly Group[]): Example[] =>
  groups.flatMap(({ examples }) => examples).sort((a, b) => a.line - b.line);
