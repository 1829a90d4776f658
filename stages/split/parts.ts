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
 * at least is trained on. A group is counted with the label of its first example; it may have others. Where `labelOf` is the same for all,
 * there is nothing to keep in proportion.
 */
export function divided(
  groups: readonly Group[],
  labelOf: (example: Example) => string,
  shares: Shares,
): Parts {
  const groupsOfLabel = new Map<string, Group[]>();
  for (const group of groups)
    for (const label of new Set(group.examples.map(labelOf))) {
      const known = groupsOfLabel.get(label);
      if (known === undefined) groupsOfLabel.set(label, [group]);
      else known.push(group);
    }
  const trained = new Set<Group>();
  for (;;) {
    const parts = withShares(groups, ({ examples: [first] }) => labelOf(first!), trained, shares);
    const labels = new Set(parts.train.flatMap(({ examples }) => examples.map(labelOf)));
    const missing = [...groupsOfLabel].filter(([label]) => !labels.has(label));
    if (missing.length === 0) return parts;
    for (const [, own] of missing) trained.add(own.reduce((a, b) => (a.key < b.key ? b : a)));
  }
}

/** Divides groups by their strata. Those in `trained` are trained on, and so is one group of each stratum. */
function withShares(
  groups: readonly Group[],
  stratum: (group: Group) => string,
  trained: ReadonlySet<Group>,
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
    const free = ordered.filter((group) => !trained.has(group));
    const most = free.length - Number(free.length === ordered.length);
    let next = 0;
    due.test += test * examples;
    due.validation += validation * examples;
    for (const part of ['test', 'validation'] as const)
      while (next < most && due[part] >= free[next]!.examples.length / 2) {
        const group = free[next++]!;
        due[part] -= group.examples.length;
        parts[part].push(group);
      }
    const taken = new Set(free.slice(0, next));
    for (const group of ordered) if (!taken.has(group)) parts.train.push(group);
  }
  return parts;
}

/** The examples of a part, in the order of the file. */
export const examplesOf = (groups: readonly Group[]): Example[] =>
  groups.flatMap(({ examples }) => examples).sort((a, b) => a.line - b.line);
