import { ownValue } from '../base/json.ts';
import { fail, type Result } from '../base/result.ts';
import type { ArtifactType } from '../domain/artifact.ts';
import type { StageReport } from '../domain/report.ts';
import type { View } from '../domain/view.ts';
import { type Flips, flipsOf } from '../report/diff/flips.ts';
import { count } from '../report/numbers.ts';
import { blobText } from '../store/blob-text.ts';
import { openStore, type Store } from '../store/store.ts';
import { viewers } from '../views/index.ts';
import type { NamedSide } from './diff-sides.ts';
import { outputType } from './kind-facts.ts';

/** Charts of curves that differ, with those of every side that is one run. */
export interface OverlaidCurves {
  readonly stage: string;
  /** Of each side; none where it has none, or its bytes are not here. */
  readonly views: readonly (readonly View[])[];
}

/** What outputs of the sides hold, as far as their bytes are in a cache that can be seen from here. */
export class DiffArtifacts {
  readonly #sides: readonly NamedSide[];
  readonly #stores: readonly (readonly Store[])[];

  /** @param artifacts the folder that the command line means, absolute */
  constructor(sides: readonly NamedSide[], artifacts: string) {
    this.#sides = sides;
    this.#stores = sides.map((side) =>
      [...new Set([side.artifacts ?? artifacts, artifacts])].flatMap((folder) => {
        const store = openStore(folder);
        return store.ok ? [store.value] : [];
      }),
    );
  }

  /** Items that changed between right and wrong in predictions of single runs; and what of them is missing, and why. */
  flips(): { readonly flips: readonly Flips[]; readonly gaps: readonly string[] } {
    const flips: Flips[] = [];
    const lacking = new Map<string, number>();
    const lack = (why: string) => void lacking.set(why, (lacking.get(why) ?? 0) + 1);
    for (const { id, output, at, stages } of this.#changed('predictions')) {
      const several = [0, at].some((side) => this.#sides[side]!.reports.length > 1);
      const texts = several ? [] : [0, at].map((side, place) => this.#text(side, stages[place]!, output));
      if (several) lack('items are only compared between single runs');
      for (const [place, text] of texts.entries())
        if (!text.ok) lack(whyNot(text.failures[0], this.#sides[[0, at][place]!]!.name));
      const [before, after] = texts;
      const found = before?.ok && after?.ok ? flipsOf(before.value, after.value) : undefined;
      if (found !== undefined) flips.push({ stage: id, output, side: at, ...found });
    }
    const gaps = [...lacking].map(
      ([why, n]) => `no flips of ${count(n, 'predictions artifact', 'predictions artifacts')}: ${why}`,
    );
    return { flips, gaps };
  }

  /** The curves of each stage on each side that is a single run, where any two differ. */
  curves(): readonly OverlaidCurves[] {
    const found = new Map<string, (readonly View[])[]>();
    for (const { id, output, at, stages } of this.#changed('curve')) {
      const views = found.get(id) ?? this.#sides.map(() => []);
      found.set(id, views);
      for (const [place, side] of [0, at].entries()) {
        if (views[side]!.length > 0 || this.#sides[side]!.reports.length > 1) continue;
        const text = this.#text(side, stages[place]!, output);
        if (text.ok) views[side] = shownBy(text.value, stages[place]!);
      }
    }
    return [...found].map(([stage, views]) => ({ stage, views }));
  }

  #text(side: number, stage: StageReport, output: string): Result<string, string> {
    let last: Result<string, string> = fail('there is no cache here');
    for (const store of this.#stores[side]!) {
      last = blobText(store, stage.outputs[output]!, mostBytes);
      if (last.ok) break;
    }
    return last;
  }

  /** Outputs of a type that the first side and a further one both made, from different bytes. */
  *#changed(type: ArtifactType): Generator<ChangedOutput> {
    const [first, ...others] = this.#sides;
    for (const [place, side] of others.entries())
      for (const [id, after] of Object.entries(side.reports[0]!.stages)) {
        const before = first!.reports[0]!.stages[id];
        if (before === undefined) continue;
        for (const [output, { digest }] of Object.entries(after.outputs)) {
          const then = ownValue(before.outputs, output);
          if (outputType(after, output) !== type || then === undefined || then.digest === digest) continue;
          yield { id, output, at: place + 1, stages: [before, after] };
        }
      }
  }
}

interface ChangedOutput {
  readonly id: string;
  readonly output: string;
  /** The further side. */
  readonly at: number;
  readonly stages: readonly [before: StageReport, after: StageReport];
}

const mostBytes = 256e6;

/** Which blob is missing says nothing to a reader. */
const whyNot = (problem: string | undefined, side: string): string =>
  problem?.startsWith('blob ') ? `the local cache lacks bytes of ${side}` : `of ${side}, ${problem}`;

const shownBy = (text: string, { metrics }: StageReport): readonly View[] =>
  viewers.curve?.(text, metrics) ?? [];
