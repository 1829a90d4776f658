import { isObject, type Json } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { declarationOf } from '../domain/metric.ts';
import type { RunReport } from '../domain/report.ts';
import type { RunInShort } from './runs.ts';

/** A run as a list shows it: in short, and whole. */
export interface ListedRun {
  readonly short: RunInShort;
  readonly report: RunReport;
}

/** A value of a run under a name; of a metric that several stages publish there are several. */
export interface NamedValue {
  /** `evaluate[lambda=0]` for a metric; empty otherwise. */
  readonly stage: string;
  readonly value: Json;
}

const facts: { readonly [name: string]: (run: RunInShort) => Json | undefined } = {
  run: ({ run }) => run,
  when: ({ started }) => started,
  pipeline: ({ pipeline }) => pipeline,
  outcome: ({ outcome }) => outcome,
  ran: ({ stages }) => stages.succeeded,
  restored: ({ stages }) => stages.restored,
  failed: ({ stages }) => stages.failed,
  time: ({ seconds }) => seconds,
};

/** What a run has under a name: of the list itself (`outcome`), `params.NAME`, a metric, or `STAGE.METRIC`. */
export function valuesOf({ short, report }: ListedRun, name: string): readonly NamedValue[] {
  const fact = Object.hasOwn(facts, name) ? facts[name]!(short) : undefined;
  if (fact !== undefined) return [{ stage: '', value: fact }];
  if (name.startsWith('params.')) {
    const value = paramAt(report.params, name.slice('params.'.length).split('.'));
    return value === undefined ? [] : [{ stage: '', value }];
  }
  return Object.entries(report.stages).flatMap(([id, { stage, metrics }]) => {
    const metric = [
      name,
      ...[`${id}.`, `${stage}.`]
        .filter((head) => name.startsWith(head))
        .map((head) => name.slice(head.length)),
    ].find((one) => Object.hasOwn(metrics, one));
    return metric === undefined ? [] : [{ stage: id, value: metrics[metric]! }];
  });
}

function paramAt(params: Json, keys: readonly string[]): Json | undefined {
  let at: Json | undefined = params;
  for (const key of keys)
    at = isObject(at) && Object.hasOwn(at, key) ? (at as { [key: string]: Json })[key] : undefined;
  return at;
}

/** Every name that any of the runs has, for a suggestion. */
const namesIn = (runs: readonly ListedRun[]): readonly string[] => [
  ...Object.keys(facts),
  ...new Set(
    runs.flatMap(({ report }) => [
      ...Object.keys(report.params).map((name) => `params.${name}`),
      ...Object.values(report.stages).flatMap(({ metrics }) => Object.keys(metrics)),
    ]),
  ),
];

/** Refuses a name that no run has a value under: a mistake would look like an empty column. */
export function checkName(name: string, runs: readonly ListedRun[]): Result<string, string> {
  if (Object.hasOwn(facts, name) || runs.some((run) => valuesOf(run, name).length > 0)) return ok(name);
  const near = nearest(name, namesIn(runs));
  return fail(`no run here has a ${name}${near === undefined ? '' : `; did you mean ${near}?`}`);
}

/** A column of the list: a name, and of a metric that several stages publish one of them. */
export interface RunColumn {
  readonly title: string;
  readonly name: string;
  readonly stage: string;
}

/** The columns of the names: one each, but for a metric one for each stage that publishes it in any of the runs. */
export function columnsOf(names: readonly string[], runs: readonly ListedRun[]): readonly RunColumn[] {
  return names.flatMap((name): RunColumn[] => {
    const stages = [...new Set(runs.flatMap((run) => valuesOf(run, name).map(({ stage }) => stage)))];
    if (stages.length <= 1) return [{ title: name, name, stage: stages[0] ?? '' }];
    return stages.map((stage) => ({
      title: name.includes(stage) ? name : `${stage} ${metricOf(name)}`,
      name,
      stage,
    }));
  });
}

/** `evaluate.task/accuracy` is `task/accuracy` where the stage is named anyway. */
const metricOf = (name: string): string => name.replace(/^[A-Za-z][\w-]*(\[[^\]]*\])?\./, '');

export const cellOf = (run: ListedRun, { name, stage }: RunColumn): Json | undefined =>
  valuesOf(run, name).find((value) => value.stage === stage)?.value;

/** `outcome=failed`, `params.seed != 2`, `task/accuracy >= 0.6`. */
export interface RunFilter {
  readonly name: string;
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly value: string;
}

/** What stands in the brackets of a variant's name is no operator. */
const filterForm = /^\s*((?:\[[^\]]*\]|[^[])+?)\s*(!=|<=|>=|=|<|>)\s*(.*?)\s*$/s;

export function parseFilter(written: string): Result<RunFilter, string> {
  const [, name, operator, value] = filterForm.exec(written) ?? [];
  if (name === undefined || value === undefined)
    return fail(
      `--filter takes NAME=VALUE, with =, !=, <, <=, > or >=, as in outcome=failed, not ${written}`,
    );
  if (/[<>]/.test(operator!) && !Number.isFinite(number(value)))
    return fail(`--filter ${written}: ${operator} needs a number, not ${value === '' ? 'nothing' : value}`);
  return ok({ name, operator: operator as '=', value });
}

/** Where a metric has several values, one of them is enough; `!=` asks it of all. */
export function fits(run: ListedRun, { name, operator, value }: RunFilter): boolean {
  const values = valuesOf(run, name).map((one) => one.value);
  const isSame = (one: Json) => (typeof one === 'number' ? one === number(value) : textOf(one) === value);
  switch (operator) {
    case '=':
      return values.some(isSame);
    case '!=':
      return !values.some(isSame);
    default: {
      const bound = number(value);
      return values.some((one) => {
        if (typeof one !== 'number') return false;
        if (operator === '<') return one < bound;
        if (operator === '<=') return one <= bound;
        return operator === '>' ? one > bound : one >= bound;
      });
    }
  }
}

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
export const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** How a list is to be ordered: `task/accuracy`, `params.seed:asc`. */
export interface RunOrder {
  readonly name: string;
  /** Not said: best first where the pipeline says what is better, otherwise the largest number and the last text. */
  readonly direction: 'asc' | 'desc' | undefined;
}

export function parseOrder(written: string): RunOrder {
  const [, name, direction] = /^(.*):(asc|desc)$/s.exec(written) ?? [];
  return { name: name ?? written, direction: direction as 'asc' | undefined };
}

/** Runs without a value come last; what is equal stays as it was. */
export function inOrder(runs: readonly ListedRun[], { name, direction }: RunOrder): readonly ListedRun[] {
  const isUp = (direction ?? (isLowerBetter(name, runs) ? 'asc' : 'desc')) === 'asc';
  const keyed = runs.map((run) => ({ run, key: keyOf(run, name, isUp) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    const order = compare(a.key, b.key);
    return isUp ? order : -order;
  });
  return keyed.map(({ run }) => run);
}

/** Of several values the one that would come first. */
function keyOf(run: ListedRun, name: string, isUp: boolean): Json | undefined {
  const values = valuesOf(run, name).map(({ value }) => value);
  return values.toSorted((a, b) => (isUp ? compare(a, b) : compare(b, a)))[0];
}

function compare(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [textOf(a), textOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const isLowerBetter = (name: string, runs: readonly ListedRun[]): boolean =>
  runs.some((run) => {
    const stage = run.report.stages[valuesOf(run, name)[0]?.stage ?? '']?.stage;
    return (
      stage !== undefined && declarationOf(run.report.metrics, stage, metricOf(name))?.better === 'lower'
    );
  });
