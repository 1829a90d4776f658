import { maskUrls } from '../../base/mask-urls.ts';
import { nearest } from '../../base/nearest.ts';
import { credentialWords } from '../../domain/credentials.ts';
import type { LoadFailure } from '../../domain/load-failure.ts';
import type { Locate } from '../../domain/place.ts';
import { cellText } from '../../domain/plan.ts';
import { printable } from '../printable.ts';
import { excerpt, positionOf } from './excerpt.ts';
import { inputAdvice, listed, meant, quote, quotePath, valueWords } from './quote.ts';
import { numberWords, textProblemWords } from './text-problem.ts';
import { violationWords } from './violation.ts';

/** Failures that are shown before the rest is counted. */
const shownLimit = 50;

/** Everything that is wrong, for a terminal: one block per failure, in the order given, and a count where there are several. */
export function describeLoadFailures(failures: readonly LoadFailure[], locate: Locate): string {
  const blocks = failures
    .slice(0, shownLimit)
    .map((failure) => describeLoadFailure(failure, locate).join('\n'));
  if (failures.length > shownLimit) blocks.push(`and ${failures.length - shownLimit} more`);
  if (failures.length > 1) blocks.push(`${failures.length} problems; nothing was run.`);
  return `${blocks.join('\n\n')}\n`;
}

/** `file:line:col message` for each failure, without excerpts: for a file that may hold secrets. */
export const describeSecretly = (failures: readonly LoadFailure[], locate: Locate): string =>
  failures.map((failure) => describeLoadFailure(failure, locate)[0]!).join('\n');

/** `file:line:col message`, the line with carets below the place, and for a circle its other hops. */
export function describeLoadFailure(failure: LoadFailure, locate: Locate): readonly string[] {
  if (!('at' in failure)) return [loadFailureWords(failure)];
  const at = locate(failure.at);
  const lines = [`${positionOf(at)} ${loadFailureWords(failure)}`, ...excerpt(at)];
  if (failure.code !== 'cycle' || failure.hops.length === 1) return lines;
  return [
    ...lines,
    ...failure.hops.map(
      ({ stage, takes, at }) => `  ${printable(stage)} takes ${quote(takes)} at ${positionOf(locate(at))}`,
    ),
  ];
}

/** What is wrong and what to do, in one line without its place. */
export const loadFailureWords = (failure: LoadFailure): string => maskUrls(printable(wordsOf(failure)));

function wordsOf(failure: LoadFailure): string {
  switch (failure.code) {
    case 'file-not-found':
      return `there is no file ${quotePath(failure.path)}; looked for ${listed(failure.looked.map(quotePath))}`;
    case 'set-syntax':
      return `--set ${quote(failure.argument)} is not PATH=VALUE, as in --set params.seed=2`;
    case 'set-unknown':
      return `there is no ${quote(failure.path)} to set: unknown ${quote(failure.key)}${meant(failure.key, failure.known)}`;
    case 'violation': {
      const subject =
        failure.stage === undefined ? failure.subject : `${failure.subject} of stage ${quote(failure.stage)}`;
      return violationWords(subject, failure.violation);
    }
    case 'run-and-uses':
      return `stage ${quote(failure.stage)} has both "run" and "uses"; a stage is either a command or a stage kind`;
    case 'no-action':
      return `stage ${quote(failure.stage)} has neither "run" nor "uses"; give it a command or a stage kind`;
    case 'key-needs':
      return `${quote(failure.key)} goes with ${quote(failure.action)} only`;
    case 'no-outputs':
      return `stage ${quote(failure.stage)} declares no "outputs"; a command needs at least one`;
    case 'engine-unused':
      return `stage kind ${quote(failure.kind)} does not compute on an engine`;
    case 'resume-unused':
      return `stage kind ${quote(failure.kind)} keeps no checkpoints to resume from`;
    case 'use':
      return `${failure.message} (stage ${quote(failure.stage)})`;
    case 'unknown-kind':
      return `unknown stage kind ${quote(failure.kind)}${meant(failure.kind, failure.known)}`;
    case 'unknown-stage':
      return `unknown stage ${quote(failure.stage)}${meant(failure.stage, failure.known)}`;
    case 'unknown-output':
      return `stage ${quote(failure.stage)} has no output ${quote(failure.output)}${meant(failure.output, failure.known)}`;
    case 'unknown-port':
      return `stage kind ${quote(failure.kind)} has no input ${quote(failure.port)}${meant(failure.port, failure.known)}`;
    case 'unknown-expression':
      return `nothing here is called ${quote(failure.name)}${meantExpression(failure.name, failure.known)}`;
    case 'expression-syntax':
      return `${quote(failure.text)} is not an expression; write a name between the braces, as in \${{ params.seed }}`;
    case 'expression-not-here':
      return `\${{ }} has no meaning in ${failure.subject}`;
    case 'expression-not-text':
      return `${failure.name} is ${valueWords(failure.found)}; only a text, number or boolean can be part of a text`;
    case 'case-clash':
      return `stage ${quote(failure.name)} differs from ${quote(failure.other)} in capitals only; some file systems take them for one`;
    case 'summary-metric':
      return `${quote(failure.written)} is not STAGE.METRIC, as in evaluate-lm.lm/perplexity`;
    case 'condition-syntax':
      return `${failure.text.trim() === '' ? 'a condition is missing something here' : `a condition cannot have ${quote(failure.text)} here`}; it compares names, numbers and 'texts', as in metrics.evaluate.lm/perplexity < 200`;
    case 'condition-long':
      return `a condition has at most ${failure.limit} parts; compare the value in a stage of its own, or use params that are true or false`;
    case 'condition-number':
      return numberWords(failure.written, failure.read);
    case 'condition-type':
      return `this is ${typeWords(failure.found)}, where ${typeWords(failure.needed)} is needed`;
    case 'condition-variants':
      return `stage ${quote(failure.stage)} has variants, each with metrics of its own; "for-each: ${failure.stage}" looks at one a variant`;
    case 'metric-not-here':
      return `${failure.name} is known only once its stage is done: a metric can be all of a param ("with"), a part of a command ("run"), or stand in an "if"`;
    case 'metric-param':
      return `${failure.subject} of stage ${quote(failure.stage)} can be no metric: ${metricParamWords[failure.because]}`;
    case 'include-unreadable':
      return `${quote(failure.path)} cannot be included: ${failure.detail}`;
    case 'param-source-key':
      return `unknown key ${quote(failure.key)}${meant(failure.key, failure.known)}`;
    case 'param-source-name':
      return failure.key === 'from-env'
        ? '"from-env" names a variable of the environment'
        : '"from-file" is a path, relative to this file';
    case 'param-unset':
      return `${failure.isEmpty ? `the variable ${failure.variable} is empty` : `there is no variable ${failure.variable} in the environment`}; set it, or give a "default"`;
    case 'own-credential':
      return credentialWords(failure.variable);
    case 'param-unreadable':
      return `the variable ${failure.variable} is not a value as YAML writes them${
        failure.problem === undefined ? '' : `: ${loadFailureWords(failure.problem)}`
      }; with a text as "default" it is taken as a text`;
    case 'param-file':
      return `${quote(failure.path)} cannot be read: ${failure.detail}`;
    case 'param-key':
      return `${failure.file} has no ${quote(failure.key)}: unknown ${quote(failure.part)}${meant(failure.part, failure.known)}`;
    case 'include-cycle':
      return `these files include one another: ${[...failure.files, failure.files[0]].join(' → ')}`;
    case 'include-deep':
      return `files include one another more than ${failure.limit} deep`;
    case 'include-clash':
      return `there are two stages ${quote(failure.stage)}: one is from ${failure.file}; use another prefix`;
    case 'include-param':
      return `${failure.file} has no param ${quote(failure.param)}${meant(failure.param, failure.known)}`;
    case 'input-form':
      return inputFormWords(failure);
    case 'missing-path':
      return `there is no file or folder ${quotePath(failure.path)}`;
    case 'glob-empty':
      return failure.there
        ? `no file in ${quote(failure.base)} fits ${quote(failure.written)}; where *, ? or [ is part of a name, write \\ before it`
        : `${quote(failure.written)} has no files, for there is no folder ${quote(failure.base)}`;
    case 'glob-up':
      return `".." cannot follow a wildcard, as it does in ${quote(failure.written)}`;
    case 'missing-port':
      return `stage kind ${quote(failure.kind)} needs the input ${quote(failure.port)} (${failure.type}: ${failure.description})`;
    case 'type-mismatch':
      return `${quote(failure.written)} is of type ${failure.type}, but input ${quote(failure.port)} of stage kind ${quote(failure.kind)} takes ${failure.takes}`;
    case 'fan-in-port':
      return `${quote(failure.written)} is a folder of all variants, but input ${quote(failure.port)} of stage kind ${quote(failure.kind)} takes one ${failure.takes}`;
    case 'needs-for-each':
      return `stage ${quote(failure.stage)} has variants; add "for-each: ${failure.stage}" for one stage a variant, or take all with "${failure.stage}[*].${failure.output}"`;
    case 'no-variants':
      return `stage ${quote(failure.stage)} has no variants; write "${failure.stage}.${failure.output}"`;
    case 'cycle': {
      const names = failure.hops.map(({ stage }) => stage);
      return names.length === 1
        ? `stage ${quote(names[0]!)} takes from itself`
        : `these stages wait for one another: ${[...names, names[0]].join(' → ')}`;
    }
    case 'output-path':
      return `${quote(failure.path)} ${outputPath[failure.problem]}; an output is a path inside the stage's own folder`;
    case 'output-clash':
      return failure.path === failure.otherPath
        ? `outputs ${quote(failure.other)} and ${quote(failure.output)} have the same path`
        : `the paths of outputs ${quote(failure.other)} and ${quote(failure.output)} lie one inside the other`;
    case 'matrix-and-for-each':
      return `stage ${quote(failure.stage)} has both "matrix" and "for-each"; its variants come from one of them`;
    case 'for-each-plain':
      return `stage ${quote(failure.stage)} has no variants to go through; "for-each" names a stage with a matrix`;
    case 'axis-not-list':
      return `axis ${quote(failure.axis)} must be a list, not ${valueWords(failure.found)}`;
    case 'axis-empty':
      return `axis ${quote(failure.axis)} is empty; it needs at least one value`;
    case 'cell-not-mapping':
      return `an item of ${quote(failure.key)} must be a mapping of axes to values, not ${valueWords(failure.found)}`;
    case 'exclude-unknown':
      return `there is no axis ${quote(failure.axis)} to exclude by${meant(failure.axis, failure.known)}`;
    case 'cell-unknown':
      return `${quote(failure.key)} names ${valueWords(failure.found)}, which axis ${quote(failure.axis)} does not have${
        failure.alike === null
          ? `; it has ${listed(failure.known.slice(0, 10).map(valueWords))}${failure.known.length > 10 ? ', …' : ''}`
          : `: it has ${valueWords(failure.alike)}, which is of another type`
      }`;
    case 'include-idle':
      return 'this item of "include" adds nothing: every variant that it fits has these values already';
    case 'matrix-empty':
      return `stage ${quote(failure.stage)} has no variants left; "exclude" takes away every combination`;
    case 'variant-repeated':
      return `there are two variants ${quote(failure.id)}`;
    case 'axis-repeated':
      return `axis ${quote(failure.axis)} already has a value of the name ${quote(cellText(failure.found))}; names are compared without types and capitals`;
    case 'cell-not-plain':
      return `a value of axis ${quote(failure.axis)} must be a text, number, boolean or mapping, not ${
        failure.found === '' ? 'an empty text' : valueWords(failure.found)
      }`;
    case 'variant-name-long':
      return `the variant's name ${quote(failure.id)} has more than ${failure.limit} bytes; use shorter values, or an axis of names`;
    case 'too-many-variants':
      return `stage ${quote(failure.stage)} has ${failure.count} variants or more; ${failure.limit} is the limit`;
    case 'kind-not-found':
      return `there is no stage kind ${quote(failure.kind)}: no ${quote(failure.looked)}${meant(failure.kind, failure.known)}`;
    case 'kind-unreadable':
      return `${quote(failure.path)} cannot be read: ${failure.detail}`;
    case 'kind-start':
      return 'a stage kind has either "main", a module that exports "run", or "run", a command';
    case 'kind-param':
      return `${quote(failure.param)} is no JSON Schema: ${failure.detail}`;
    case 'kind-file':
      return `there is no file ${quotePath(failure.path)}`;
    case 'kind-package':
      return `package ${quote(failure.package)} is not installed where this stage kind would find it`;
    case 'command-empty':
      return 'the command is empty';
    case 'command-open-quote':
      return `this ${failure.quote === '"' ? 'double' : 'single'} quote is not closed`;
    case 'command-backslash':
      return 'a backslash at the end stands for nothing';
    case 'command-operator':
      return `${quote(failure.operator)} means something to a shell only; add "shell: true", or put quotes around it`;
    case 'command-relative':
      return `${quote(failure.written)} is not in the folder of its own that the stage runs in; ${inputAdvice(failure.written)}`;
    case 'expression-undecided':
      return `an expression cannot stand ${failure.where}; set a variable before it: x=\${{ … }}`;
    case 'expression-backslash':
      return 'a backslash cannot stand before an expression; write $${{ for a plain ${{';
    case 'expression-arithmetic':
      return 'in "((…))" only a whole number can stand, and one that the file gives; set a variable before it: x=${{ … }}';
    default:
      return textProblemWords(failure);
  }
}

const outputPath = {
  empty: 'is empty',
  absolute: 'is an absolute path',
  leaves: "leaves the stage's folder",
  folder: "is the stage's whole folder",
  long: 'is too long for a file system (a name has up to 255 bytes, a path here up to 1,000)',
} as const;

function inputFormWords({ written, path, outputs }: Extract<LoadFailure, { code: 'input-form' }>): string {
  if (outputs.length > 0)
    return `${quote(written)} is a stage; name its output: ${listed(outputs.map(quote), 'or')}`;
  if (path !== undefined) return `${quote(written)} is a file or folder; write ${quote(path)}`;
  return `${quote(written)} is neither STAGE.OUTPUT nor a path that begins with ./, ../ or /`;
}

/** A name without its `params.` is meant as such. */
function meantExpression(name: string, known: readonly string[]): string {
  const tail = known.find((candidate) => candidate.endsWith(`.${name}`));
  const near = tail ?? nearest(name, known);
  if (near !== undefined) return `; did you mean ${quote(near)}?`;
  return meant(name, known);
}

const typeWords = (type: string): string =>
  type === 'other' ? 'a list or mapping' : type === 'null' ? 'null' : `a ${type}`;

const metricParamWords = {
  'no-number': 'it is no number',
  rule: 'its schema asks more than a number by itself can tell',
  others: 'what it may be hangs on other params',
} as const;
