import { isObject, type JsonObject, sameJson } from '../../base/json.ts';
import type { RunReport, StageReport } from '../../domain/report.ts';
import { type Did, didOf } from '../moment.ts';
import { describeReasons } from '../words/reason.ts';
import { describeRunFailure } from '../words/run-failure.ts';
import type { ArrowContent, NodeContent, StageContent } from './content.ts';
import type { Span } from './spans.ts';
import type { UnderWay } from './under-way.ts';

/** What of a stage the report alone does not tell. */
export interface StageSurroundings {
  readonly isLive: boolean;
  readonly underWay: (id: string) => UnderWay | undefined;
  /** Seconds since a stage that runs now began. */
  readonly elapsed: (id: string) => number | undefined;
  /** What a stage needs that has not ended. */
  readonly open: (needs: readonly string[]) => readonly string[];
  /** What a stage kind's params are where nothing is said. */
  readonly defaults: (kind: string) => JsonObject;
  /** Where an output lies, as the user would type it. */
  readonly output: (stage: string, output: string) => string;
  readonly type: (stage: StageReport, output: string) => string;
}

export function stageContent(id: string, report: StageReport, around: StageSurroundings): StageContent {
  const { stage, kind, reasons, failure, outputs, metrics, notices, circumstances } = report;
  const did = didOf(report, around.isLive);
  const made = isObject(circumstances['made']) ? circumstances['made'] : circumstances;
  const { seconds, from } = circumstances;
  const params = report.record?.with ?? {};
  const usual = around.defaults(kind);
  const isSet = ([name, value]: [string, JsonObject[string]]) =>
    usual[name] === undefined || !sameJson(usual[name], value);
  const text = (value: unknown) => (value === undefined ? '' : String(value));
  return {
    id,
    stage,
    kind,
    did,
    why:
      did === 'waiting'
        ? waitsFor(report, around)
        : failure === undefined
          ? describeReasons(reasons)
          : describeRunFailure(failure).message,
    seconds: typeof seconds === 'number' ? seconds : did === 'running' ? (around.elapsed(id) ?? null) : null,
    from:
      typeof from === 'string'
        ? { run: from, seconds: typeof made['seconds'] === 'number' ? made['seconds'] : null }
        : null,
    underWay: did === 'running' ? (around.underWay(id) ?? null) : null,
    outputs: Object.entries(outputs).map(([name, { digest, size }]) => ({
      name,
      type: around.type(report, name),
      digest,
      size,
      path: around.output(id, name),
    })),
    notices,
    metrics,
    set: Object.fromEntries(Object.entries(params).filter(isSet)),
    defaults: Object.fromEntries(Object.entries(params).filter((param) => !isSet(param))),
    engine: text(made['engine']),
    device: text(made['device']),
  };
}

function waitsFor({ needs, reasons, record, circumstances }: StageReport, around: StageSurroundings): string {
  const other = circumstances['waited_for'];
  if (typeof other === 'string') return `waits for run ${other}, which computes the same`;
  if (record !== undefined) return `${describeReasons(reasons)}; waits for its turn`;
  const names = [...new Set(around.open(needs).map((need) => need.replace(/\[.*$/s, '')))];
  return names.length === 0 ? '' : `after ${names.join(', ')}`;
}

/** Variants of a stage as one; an arrow is critical where both its ends are. */
export function graphContent(
  report: RunReport,
  stages: readonly StageContent[],
  spans: readonly Span[],
): { readonly nodes: readonly NodeContent[]; readonly arrows: readonly ArrowContent[] } {
  const names = [...new Set(stages.map(({ stage }) => stage))];
  const nodes = names.map((stage): NodeContent => {
    const own = stages.filter((other) => other.stage === stage);
    const words = counted(own.map(({ did }) => did));
    const seconds = own.reduce((sum, one) => sum + (one.seconds ?? 0), 0);
    return { stage, variants: own.length, look: lookOf(own.map(({ did }) => did)), seconds, words };
  });
  const nameOf = new Map(stages.map(({ id, stage }) => [id, stage]));
  const critical = new Set(spans.filter((span) => span.critical).map((span) => span.stage));
  const arrows = new Map<string, ArrowContent>();
  for (const [id, { stage, needs }] of Object.entries(report.stages))
    for (const need of needs) {
      const from = nameOf.get(need);
      if (from === undefined || from === stage) continue;
      const key = JSON.stringify([from, stage]);
      const isCritical = arrows.get(key)?.critical === true || (critical.has(id) && critical.has(need));
      arrows.set(key, { from, to: stage, critical: isCritical });
    }
  return { nodes, arrows: [...arrows.values()] };
}

function lookOf(dids: readonly Did[]): NodeContent['look'] {
  if (dids.some((did) => did === 'failed' || did === 'interrupted')) return 'failed';
  if (dids.includes('running')) return 'running';
  if (dids.every((did) => did === 'restored')) return 'restored';
  return dids.some((did) => did === 'succeeded' || did === 'restored') ? 'ran' : 'skipped';
}

const verbs: readonly (readonly [Did, string])[] = [
  ['running', 'running'],
  ['succeeded', 'ran'],
  ['restored', 'restored'],
  ['failed', 'failed'],
  ['interrupted', 'interrupted'],
  ['skipped', 'skipped'],
  ['waiting', 'waiting'],
];

/** `3 ran, 1 restored`; of one alone `ran`. */
export function counted(dids: readonly Did[]): string {
  const parts = verbs.flatMap(([did, verb]) => {
    const n = dids.filter((other) => other === did).length;
    return n === 0 ? [] : [dids.length === 1 ? verb : `${n} ${verb}`];
  });
  return parts.join(', ');
}

/** What is said of one stage: `ran`, `restored`. */
export const verbOf = (did: Did): string => verbs.find(([other]) => other === did)?.[1] ?? did;
