import { canonical, ownValue } from '../../base/json.ts';
import type { RunFailure } from '../../domain/run-failure.ts';
import type { FactRow } from './facts.ts';
import type { Member } from './members.ts';

/** Where it began that a side differs from the first: stages whose difference no other stage's difference explains. */
export interface Cause {
  /** Folded ids of stages for which the same holds, in plan order. */
  readonly stages: readonly string[];
  readonly what: /** Something of their own differs: params, code, packages, a path's content, where an input comes from. */
    | { readonly cause: 'changed'; readonly rows: readonly FactRow[] }
    /** Only this side, or only the first, has them. */
    | { readonly cause: 'added' | 'removed' }
    | { readonly cause: 'failed'; readonly failure: RunFailure }
    /** The same record made other bytes or other metrics; `rows` are circumstances that may tell why: engine, device, threads. */
    | { readonly cause: 'other-bytes'; readonly rows: readonly FactRow[] };
}

/** Why a side differs from the first. */
export interface Why {
  /** In plan order. */
  readonly causes: readonly Cause[];
  /** Folded ids of the other stages that differ: they follow. */
  readonly follow: readonly string[];
}

/** A stage that differs, as two sides see it. */
export interface Differing {
  readonly stage: string;
  readonly before: readonly Member[];
  readonly after: readonly Member[];
  /** Of `stageFacts`, between these two. */
  readonly rows: readonly FactRow[];
}

/** The causes, in plan order; stages for which the very same holds are one. */
export function causesOf(differing: readonly Differing[]): Why {
  const found = new Map<string, { stages: string[]; what: Cause['what'] }>();
  const newcomers = new Set(differing.filter((one) => one.before.length === 0).map(({ stage }) => stage));
  const leavers = new Set(differing.filter((one) => one.after.length === 0).map(({ stage }) => stage));
  for (const one of differing) {
    const what = whatOf(one, newcomers, leavers);
    if (what === undefined) continue;
    const key = canonical(JSON.parse(JSON.stringify(what)));
    const group = found.get(key);
    if (group === undefined) found.set(key, { stages: [one.stage], what });
    else group.stages.push(one.stage);
  }
  const causes = [...found.values()];
  const began = new Set(causes.flatMap(({ stages }) => stages));
  return { causes, follow: differing.map(({ stage }) => stage).filter((stage) => !began.has(stage)) };
}

function whatOf(
  { before, after, rows }: Differing,
  newcomers: ReadonlySet<string>,
  leavers: ReadonlySet<string>,
): Cause['what'] | undefined {
  if (before.length === 0) return follows(after, newcomers) ? undefined : { cause: 'added' };
  if (after.length === 0) return follows(before, leavers) ? undefined : { cause: 'removed' };
  const failure = after.find(({ stage }) => stage.failure !== undefined)?.stage.failure;
  if (failure !== undefined && before.every(({ stage }) => stage.failure === undefined))
    return { cause: 'failed', failure };
  const reached = [before, after].every((side) => side.some(({ stage }) => stage.record !== undefined));
  if (!reached) return undefined;
  const own = rows.filter((row) => isOwn(row, before, after));
  if (own.length > 0) return { cause: 'changed', rows: own };
  if (rows.some(({ field }) => inputOf(field) !== undefined) || rows.some(({ field }) => field === 'status'))
    return undefined;
  return { cause: 'other-bytes', rows: circumstances(before, after) };
}

/** Whether it is there because of another stage that is: it takes from one. */
const follows = (members: readonly Member[], others: ReadonlySet<string>): boolean =>
  members.some(({ stage }) => stage.needs.some((need) => others.has(need)));

const ofRecord = /^(format|uses|command|shell|with|paths|code|packages|versions|env|engine)(\.|$)/;

/** A change that no other stage made: of the record, but for inputs that still come from the same stage. */
function isOwn({ field }: FactRow, before: readonly Member[], after: readonly Member[]): boolean {
  if (ofRecord.test(field)) return true;
  const input = inputOf(field);
  if (input === undefined) return false;
  const sources = (members: readonly Member[]) =>
    [...new Set(members.map(({ stage }) => ownValue(stage.sources, input) ?? ''))].sort().join('\n');
  if (sources(before) !== sources(after)) return true;
  return after.every(({ stage }) => isPath(ownValue(stage.sources, input)) ?? stage.needs.length === 0);
}

/** The input that a field is about. */
export const inputOf = (field: string): string | undefined => /^(?:inputs|names)\.(.*)$/s.exec(field)?.[1];

/** As the pipeline file tells a path from a stage's output. */
export const isPath = (source: string | undefined): boolean | undefined =>
  source === undefined ? undefined : /^(\.{0,2}\/)/.test(source);

const telling = ['engine', 'device', 'threads'] as const;

function circumstances(before: readonly Member[], after: readonly Member[]): FactRow[] {
  return telling.flatMap((field) => {
    const values = [before, after].map((members) => [
      ...new Set(members.flatMap(({ stage }) => factOf(stage.circumstances, field))),
    ]);
    return values[0]!.join('\n') === values[1]!.join('\n') ? [] : [{ field, values }];
  });
}

/** Of a restored stage, how the bytes were made. */
function factOf(circumstances: Member['stage']['circumstances'], field: string): string[] {
  const made = circumstances['made'];
  const from = typeof made === 'object' && made !== null && !Array.isArray(made) ? made : circumstances;
  const value = (from as { readonly [name: string]: unknown })[field];
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
