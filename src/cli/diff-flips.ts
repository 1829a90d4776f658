import type { StageReport } from '../domain/report.ts';
import { type Flips, flipsOf } from '../report/diff/flips.ts';
import { count } from '../report/numbers.ts';
import { readBlob } from '../store/read-blob.ts';
import type { NamedSide } from './diff-sides.ts';

const mostBytes = 256e6;

/** What items changed between right and wrong in the predictions that both runs made, read from the caches; and what is missing. */
export function readFlips(
  sides: readonly NamedSide[],
  artifacts: string,
): { readonly flips: readonly Flips[]; readonly gaps: readonly string[] } {
  const flips: Flips[] = [];
  const lacking = new Map<string, number>();
  const lack = (why: string) => void lacking.set(why, (lacking.get(why) ?? 0) + 1);
  const [first, ...others] = sides;
  for (const [at, side] of others.entries()) {
    for (const { id, output, before, after } of predictionsOf(first!, side)) {
      if (first!.reports.length > 1 || side.reports.length > 1) {
        lack('items are compared between single runs');
        continue;
      }
      const texts = [[first!, before] as const, [side, after] as const].map(
        ([{ name, artifacts: own }, stage]) => {
          const folders = own === undefined ? [artifacts] : [own, artifacts];
          const read = readBlob(folders, stage.outputs[output]!, mostBytes);
          if (!read.ok)
            lack(
              read.failures[0] === 'absent'
                ? `the cache here has not the bytes of ${name}`
                : 'no file of a size to read',
            );
          return read.ok ? read.value.toString('utf8') : undefined;
        },
      );
      const [was, is] = texts;
      const found = was === undefined || is === undefined ? undefined : flipsOf(was, is);
      if (found !== undefined) flips.push({ stage: id, output, side: at + 1, ...found });
    }
  }
  const gaps = [...lacking].map(
    ([why, n]) => `no flips of ${count(n, 'predictions artifact', 'predictions artifacts')}: ${why}`,
  );
  return { flips, gaps };
}

interface Predicted {
  readonly id: string;
  readonly output: string;
  readonly before: StageReport;
  readonly after: StageReport;
}

/** Outputs of type predictions that both sides made, from different bytes. */
function predictionsOf(first: NamedSide, side: NamedSide): readonly Predicted[] {
  const [a, b] = [first.reports[0]!, side.reports[0]!];
  return Object.entries(b.stages).flatMap(([id, after]) => {
    const before = a.stages[id];
    if (before === undefined) return [];
    return Object.entries(after.outputs).flatMap(([output, { digest }]) => {
      const type = after.types?.[output] ?? before.types?.[output];
      const then = before.outputs[output];
      return type !== 'predictions' || then === undefined || then.digest === digest
        ? []
        : [{ id, output, before, after }];
    });
  });
}
