import type { Json } from '../../base/json.ts';
import type { Change } from '../../domain/reason.ts';
import { count, signed } from '../numbers.ts';
import { describeChanges } from '../words/reason.ts';
import { describeRunFailure } from '../words/run-failure.ts';
import type { Cause } from './causes.ts';
import type { ReportDiff } from './diff.ts';
import type { FactRow } from './facts.ts';
import { percent } from './metric-words.ts';
import { few, stagesText } from './stage-names.ts';

const mostRuns = 4;

/** `20261101-…, story, succeeded`; of several runs how many they are. */
export const sideLines = ({ sides }: ReportDiff): { name: string; text: string }[] =>
  sides.map(({ name, runs, pipeline, outcomes }) => {
    const outcome = [...new Set(outcomes)].join(' and ');
    const which = runs.length === 1 ? runs[0]! : `${count(runs.length, 'run')} (${few(runs, mostRuns)})`;
    return { name, text: `${which}, ${pipeline}, ${outcome}` };
  });

const mostCauses = 4;

/** For each side that differs from the first, where that began. */
export function whyLines({ why, sides }: ReportDiff): string[] {
  return why.flatMap(({ causes, follow }, at) => {
    const side = { name: sides[at + 1]!.name, first: sides[0]!.name };
    const subject = sides.length > 2 ? `${side.name}: ` : '';
    const [only] = causes;
    if (only === undefined) return [];
    const rest = follow.length === 0 ? '' : '; everything below follows';
    if (causes.length === 1) return [`${subject}${causeText(only, side)}${rest}.`];
    const shown = causes.slice(0, causes.length <= mostCauses + 1 ? causes.length : mostCauses);
    return [
      ...shown.map((cause) => `${subject}${causeText(cause, side)}.`),
      ...(shown.length < causes.length ? [`${subject}and ${causes.length - shown.length} more causes.`] : []),
      ...(follow.length === 0 ? [] : [`${subject}What else differs follows from these.`]),
    ];
  });
}

function causeText({ stages, what }: Cause, side: { readonly name: string; readonly first: string }): string {
  const who = stagesText(stages);
  switch (what.cause) {
    case 'changed':
      return `${who} changed: ${describeChanges(what.rows.map(asChange))}`;
    case 'added':
      return `${who} ${stages.length === 1 ? 'is' : 'are'} only in ${side.name}`;
    case 'removed':
      return `${who} ${stages.length === 1 ? 'is' : 'are'} only in ${side.first}`;
    case 'failed':
      return `${who} failed in ${side.name}: ${describeRunFailure(what.failure).message}`;
    case 'other-bytes': {
      const how = what.rows.length === 0 ? '' : `, with ${describeChanges(what.rows.map(asChange))}`;
      return `${who} made other results of the same causes${how}`;
    }
  }
}

/** Of two sides as one change; what varies within a side is a list. */
function asChange({ field, values }: FactRow): Change {
  const [before, after] = [values[0]!, values.at(-1)!].map((list): Json | undefined => {
    if (list.length < 2) return list[0];
    return field === 'command' ? wordByWord(list) : list;
  });
  return { field, before, after };
}

/** Commands as one, `--seed 1|2`; of different lengths the first stands for all. */
function wordByWord(commands: readonly Json[]): Json {
  const lists = commands.filter((command) => Array.isArray(command)) as string[][];
  const [first = []] = lists;
  if (lists.some(({ length }) => length !== first.length)) return first;
  return first.map((_, at) => [...new Set(lists.map((words) => words[at]!))].join('|'));
}

export function breachLines({ breaches = [], sides }: ReportDiff): string[] {
  return breaches.map((breach) => {
    if (!('metric' in breach)) return `${sides[breach.side]!.name} ${breach.outcome}`;
    const { threshold, side, stage, metric, change, relative } = breach;
    const of = sides.length > 2 ? ` of ${sides[side]!.name}` : '';
    const what = `${stage} ${metric}${of}`;
    if (change === undefined) return `${what} is gone (${threshold})`;
    const share = relative === undefined ? '' : `, ${percent(relative)}`;
    return `${what} changed by ${signed(change)}${share} (${threshold})`;
  });
}

export function countSentence({ same, stages, unchanged, sides }: ReportDiff): string {
  const total = unchanged + stages.length;
  if (same) return `The same: ${count(total, 'stage')}, the same parameters, outputs and metrics.`;
  const shared = stages.filter((stage) => stage.in.length === sides.length).length;
  const parts = [
    `${count(shared, 'stage')} ${shared === 1 ? 'differs' : 'differ'}`,
    ...(stages.length > shared
      ? [`${stages.length - shared} not in ${sides.length === 2 ? 'both' : 'all'}`]
      : []),
    `${unchanged} the same`,
  ];
  return `${parts.join(', ')}.`;
}
