import type { ReportDiff } from './diff.ts';
import { type FactSection, factSections } from './fact-words.ts';
import { type FlipTable, flipTables } from './flip-words.ts';
import { headline, type MetricTable, metricTables } from './metric-words.ts';
import { breachLines, countSentence, sideLines, whyLines } from './sentences.ts';
import { oneSided } from './stage-names.ts';

/** A diff in words and tables, the same for a terminal, for Markdown and for a page: what matters first. */
export interface DiffView {
  /** A line for each side: its name, and the runs it is. */
  readonly sides: readonly { readonly name: string; readonly text: string }[];
  /** Thresholds that are not held, one a line. */
  readonly breaches: readonly string[];
  /** Counts what is better and worse. */
  readonly headline: readonly string[];
  /** Where it began. */
  readonly why: readonly string[];
  readonly metrics: readonly MetricTable[];
  readonly flips: readonly FlipTable[];
  /** What should be there and is not, and why. */
  readonly gaps: readonly string[];
  /** Outcome, params, inputs, code, packages, engine, outputs. */
  readonly facts: readonly FactSection[];
  /** Stages that not every side has. */
  readonly oneSided: readonly { readonly title: string; readonly stages: readonly string[] }[];
  /** Counts the stages. */
  readonly counts: string;
}

/** Plain texts, with `→`, `−`, `×` and `±` in them; whoever shows them makes them safe for where they stand. */
export const viewOf = (diff: ReportDiff): DiffView => ({
  sides: sideLines(diff),
  breaches: breachLines(diff),
  headline: headline(diff),
  why: whyLines(diff),
  metrics: metricTables(diff),
  flips: flipTables(diff),
  gaps: diff.gaps,
  facts: factSections(diff),
  oneSided: oneSided(diff),
  counts: countSentence(diff),
});
