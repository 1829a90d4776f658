import type { JsonObject } from '../../base/json.ts';
import type { Outcome } from '../../domain/event.ts';
import type { MatrixView, PointsView, TableView } from '../../domain/view.ts';
import type { Did } from '../moment.ts';
import type { TimeUse } from '../time-words.ts';
import type { CurveChart } from './curves.ts';
import type { Results } from './results.ts';
import type { Span } from './spans.ts';
import type { Sweep, TradeOff } from './sweeps.ts';
import type { UnderWay } from './under-way.ts';

/** All that the report of a run says: HTML, Markdown and JSON are three looks of it. */
export interface ReportContent {
  readonly version: 1;
  readonly run: string;
  readonly pipeline: string;
  readonly file: string;
  readonly outcome: Outcome | 'running';
  /** ISO 8601, UTC. */
  readonly started: string;
  /** From the beginning to the end, or to the last event of a run that goes on or was killed. */
  readonly seconds: number | null;
  /** What happened, in a few sentences. */
  readonly sentences: readonly string[];
  readonly failures: readonly FailureContent[];
  readonly tiles: readonly Tile[];
  readonly stages: readonly StageContent[];
  readonly time: readonly TimeUse[];
  readonly results: Results | null;
  readonly sweeps: readonly Sweep[];
  readonly tradeOffs: readonly TradeOff[];
  readonly curves: readonly CurveChart[];
  /** What else the stages have to show, in the order of the plan. */
  readonly shown: readonly ShownStage[];
  readonly graph: { readonly nodes: readonly NodeContent[]; readonly arrows: readonly ArrowContent[] };
  readonly spans: readonly Span[];
  readonly params: JsonObject;
  readonly environment: JsonObject;
}

export interface FailureContent {
  readonly stage: string;
  readonly message: string;
  readonly hint?: string;
  /** `pipelines/x.yaml:12:5`, with the line and carets below it. */
  readonly place?: { readonly at: string; readonly excerpt: readonly string[] };
  /** The last of its log. */
  readonly lines: readonly string[];
  readonly log?: string;
  /** The run goes on without it. */
  readonly tolerated: boolean;
}

/** A number that stands out. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  /** `[0.836, 0.866]`, or whose it is. */
  readonly note: string;
  /** Beside the run before, of the same pipeline. */
  readonly change?: {
    readonly text: string;
    readonly is: 'better' | 'worse' | 'other';
    readonly run: string;
  };
}

export interface StageContent {
  readonly id: string;
  readonly stage: string;
  readonly kind: string;
  readonly did: Did;
  /** Why it ran, or was restored, in words. */
  readonly why: string;
  readonly seconds: number | null;
  /** Of what was restored: the run that made it, and how long that took. */
  readonly from: { readonly run: string; readonly seconds: number | null } | null;
  /** Of a stage that runs now. */
  readonly underWay: UnderWay | null;
  readonly outputs: readonly OutputContent[];
  readonly notices: readonly string[];
  readonly metrics: { readonly [name: string]: number };
  /** Params that are not as they are by default. */
  readonly set: JsonObject;
  readonly defaults: JsonObject;
  readonly engine: string;
  readonly device: string;
}
export interface OutputContent {
  readonly name: string;
  readonly type: string;
  readonly digest: string;
  readonly size: number;
  readonly path: string;
}

export interface ShownStage {
  readonly id: string;
  /** Its row of the results is the best in the first column that has one. */
  readonly best: boolean;
  readonly views: readonly (MatrixView | PointsView | TableView)[];
  /** Outputs that could not be looked into, with the reason. */
  readonly problems: readonly string[];
}

export interface NodeContent {
  readonly stage: string;
  readonly variants: number;
  readonly look: 'ran' | 'restored' | 'failed' | 'skipped' | 'running';
  readonly seconds: number;
  /** `3 ran, 1 restored`. */
  readonly words: string;
}
export interface ArrowContent {
  readonly from: string;
  readonly to: string;
  readonly critical: boolean;
}
