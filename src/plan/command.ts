import { shellQuote } from '../base/shell-quote.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import type { MetricOf } from '../domain/measured.ts';
import { type Place, valueAt } from '../domain/place.ts';
import type { Action, CommandWord, Shell } from '../domain/plan.ts';
import { textOf } from './evaluate.ts';
import type { Expression, Template } from './expression.ts';
import { namesIn, type Scope } from './scope.ts';
import { parseShell, type Quoted } from './shell.ts';
import { splitCommand, type WordProblem } from './words.ts';

/** The names of a stage's inputs and outputs, and whether there may be more that could not be read. */
export interface Ports {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly certain: { readonly inputs: boolean; readonly outputs: boolean };
  /** Whether a relative path leads to something beside the pipeline file that is no output's. */
  readonly isBeside: (written: string) => boolean;
  /** The metric of another stage; nothing where there is none, which was reported. */
  readonly metric: (expression: Expression, at: Place) => MetricOf | undefined;
}

type Piece = CommandWord[number];

/** A word that names a file relative to the folder that a command runs in, which is empty when it begins. */
function relativeIn(word: Template, isProgram: boolean): string | undefined {
  const [first] = word;
  if (typeof first !== 'string' || first.startsWith('/')) return undefined;
  const written = word.map((part) => (typeof part === 'string' ? part : `\${{ ${part.name} }}`)).join('');
  if (isProgram)
    return first.includes('/') || (word.length > 1 && written.startsWith('.')) ? written : undefined;
  return word.length === 1 && /[./]\w/.test(written) ? written : undefined;
}

/** The command of a stage for one variant; `undefined` where something is wrong with it, which was reported. */
export function planCommand(
  stage: string,
  text: string,
  shell: Shell | false,
  ports: Ports,
  scope: Scope,
): Extract<Action, { run: unknown }> | undefined {
  const keys = ['stages', stage, 'run'];
  let broken = false;
  const piece = (expression: Expression): Piece => {
    const found = port(expression, ports) ?? pieceOf(expression, keys, ports, scope);
    if (found === undefined) broken = true;
    return found ?? '';
  };
  const problems = (found: readonly WordProblem[]) => {
    for (const problem of found) scope.report(failureOf(problem, text, valueAt(...keys)));
    broken ||= found.length > 0;
  };
  let run: CommandWord[];
  if (shell !== false) {
    const script = parseShell(text, shell === 'bash -euo pipefail');
    problems(script.problems);
    const parts = script.parts.map((part) =>
      typeof part === 'string' ? part : { ...part, piece: piece(part.expression) },
    );
    for (const part of parts)
      if (typeof part === 'object' && part.quotes === 'arithmetic' && !isWholeNumber(part.piece))
        problems([{ code: 'expression-arithmetic', within: part.expression.within }]);
    run = [shellWord(text, parts)];
  } else {
    const split = splitCommand(text);
    problems(split.problems);
    for (const { within, ...rest } of split.shellOnly)
      scope.warn?.({ code: 'shell-only', at: { ...valueAt(...keys), within }, ...rest });
    split.words.forEach((word, i) => {
      const relative = relativeIn(word, i === 0);
      if (relative === undefined) return;
      const within = split.ranges[i]!;
      if (i === 0) problems([{ code: 'command-relative', within, written: relative }]);
      else if (ports.isBeside(relative))
        scope.warn?.({
          code: 'relative-file',
          at: { ...valueAt(...keys), within },
          written: relative,
        });
    });
    run = split.words.map((word) =>
      joined(word.map((part) => (typeof part === 'string' ? part : piece(part)))),
    );
    if (!broken && run[0]!.every((part) => typeof part === 'string' && part.trim() === ''))
      problems([{ code: 'command-empty', within: split.ranges[0]! }]);
  }
  return broken ? undefined : { run, shell };
}

function port({ keys: [root, name, ...rest] }: Expression, { inputs, outputs }: Ports): Piece | undefined {
  if (name === undefined || rest.length > 0) return undefined;
  if (root === 'inputs' && inputs.includes(name)) return { input: name };
  if (root === 'outputs' && outputs.includes(name)) return { output: name };
  return undefined;
}

function pieceOf(
  expression: Expression,
  keys: readonly string[],
  { inputs, outputs, certain, metric }: Ports,
  scope: Scope,
): Piece | undefined {
  const [root] = expression.keys;
  const at: Place = { ...valueAt(...keys), within: expression.within };
  if (root === 'metrics') return metric(expression, at);
  if (root === 'params' || root === 'matrix') return textOf(expression, keys, scope);
  if ((root === 'inputs' && !certain.inputs) || (root === 'outputs' && !certain.outputs)) return undefined;
  const ours = [...inputs.map((name) => `inputs.${name}`), ...outputs.map((name) => `outputs.${name}`)];
  const known = root === 'inputs' || root === 'outputs' ? ours : [...ours, ...namesIn(scope)];
  scope.report({ code: 'unknown-expression', at, name: expression.name, known });
  return undefined;
}

interface ShellPiece extends Pick<Quoted, 'quotes'> {
  readonly piece: Piece;
}

/** A number that no shell reads as octal, or as the name of a variable. */
const isWholeNumber = (piece: Piece): piece is string =>
  typeof piece === 'string' && /^-?(0|[1-9]\d{0,17})$/.test(piece);

/** What means nothing in single quotes, wherever these stand. */
const isReadable = (piece: Piece): piece is string =>
  typeof piece === 'string' && /^[A-Za-z0-9_ .:+@%,/=*?-]+$/.test(piece);

/**
 * A value never stands in a script as it is: it is in single quotes, where it is easily read so, or comes in through a variable that is
 * set at the script's head. So none is read as code, joins a name before it or is taken for a descriptor or a keyword.
 */
function shellWord(text: string, parts: readonly (string | ShellPiece)[]): CommandWord {
  const head: Piece[] = [];
  const body: Piece[] = [];
  let prefix = '__';
  while (text.includes(prefix)) prefix += '_';
  let variables = 0;
  const variable = (piece: Piece): string => {
    const name = `${prefix}${++variables}`;
    head.push(`${name}=`, typeof piece === 'string' ? shellQuote(piece) : piece, '; ');
    return `\${${name}}`;
  };
  for (const part of parts) {
    if (typeof part === 'string') body.push(part);
    else if (part.quotes === 'arithmetic') body.push(isWholeNumber(part.piece) ? `(${part.piece})` : '');
    else if (part.quotes === 'double') body.push(variable(part.piece));
    else if (part.quotes === 'pattern') body.push(`"${variable(part.piece)}"`);
    else {
      const use = isReadable(part.piece) ? part.piece : undefined;
      if (part.quotes === 'single') body.push(use ?? `'"${variable(part.piece)}"'`);
      else body.push(use === undefined ? `"${variable(part.piece)}"` : `'${use}'`);
    }
  }
  return joined([...head, ...body]);
}

/** Neighbouring texts as one; an empty word stays one. */
function joined(pieces: readonly Piece[]): CommandWord {
  const word: Piece[] = [];
  for (const piece of pieces) {
    const last = word.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') word[word.length - 1] = last + piece;
    else if (piece !== '') word.push(piece);
  }
  return word.length === 0 ? [''] : word;
}

function failureOf({ within, ...problem }: WordProblem, text: string, run: Place): LoadFailure {
  const at: Place = { ...run, within };
  if (problem.code === 'expression-syntax')
    return { code: problem.code, at, text: text.slice(within.start, within.end) };
  return { ...problem, at };
}
