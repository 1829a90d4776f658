import type { LoadFailure } from '../domain/load-failure.ts';
import type { Home, StageDeclaration, StageDefaults } from '../domain/pipeline.ts';
import { keyAt, pointer, valueAt } from '../domain/place.ts';
import type { PlannedOutput } from '../domain/plan.ts';
import { PART_LIMIT, type Parsed, parseCondition } from './condition.ts';
import { declaredOutputs } from './output-paths.ts';
import { parseReference, type Reference } from './references.ts';
import type { Kinds, KnownKind } from './validator.ts';

/** A stage of the file with what it does and offers made out. */
export interface Stage {
  readonly name: string;
  /** With the defaults of its file. */
  readonly declaration: StageDeclaration;
  /** Without them. */
  readonly written: StageDeclaration;
  readonly home: Home;
  /** `undefined` where it is not known, which was reported. */
  readonly action: 'run' | KnownKind | undefined;
  /** Its `if`. */
  readonly when: { readonly text: string; readonly parsed: Parsed } | undefined;
  /** In the order they are written. */
  readonly inputs: ReadonlyMap<string, Reference>;
  readonly outputs: ReadonlyMap<string, PlannedOutput>;
  /** Whether these are all the inputs and outputs: not where some could not be read. */
  readonly certain: { readonly inputs: boolean; readonly outputs: boolean };
}

export interface StageContext {
  readonly kinds: Kinds;
  /** Kinds of which it was reported what is wrong with them. */
  readonly unusable: ReadonlySet<string>;
  readonly damaged: (pointer: string) => boolean;
  readonly report: (failure: LoadFailure) => void;
}

/** Makes out one stage, reporting what is wrong with it by itself. `undefined` where it is not a stage at all. */
export function readStage(name: string, own: StageDeclaration, home: Home, context: StageContext): Stage {
  const declaration = withDefaults(own, home.defaults);
  const { damaged, report } = context;
  const action = actionOf(name, declaration, context);
  const isDamaged = (...keys: string[]) => damaged(pointer('stages', name, ...keys));
  const inputs = new Map<string, Reference>();
  for (const [input, written] of Object.entries(declaration.inputs ?? {})) {
    const reference = parseReference(written);
    if (reference.form !== 'path' && written.includes('${{')) {
      const at = valueAt('stages', name, 'inputs', input);
      report({ code: 'expression-not-here', at, subject: 'an input that is not a path' });
    } else inputs.set(input, reference);
  }
  const some = (key: 'inputs' | 'outputs', known: ReadonlyMap<string, unknown>) =>
    isDamaged(key) || Object.keys(declaration[key] ?? {}).some((port) => !known.has(port)) || anyBelow(key);
  const anyBelow = (key: string) => context.damaged(`${pointer('stages', name, key)}/*`);
  const kind = typeof action === 'object' ? action.kind : undefined;
  const outputs: ReadonlyMap<string, PlannedOutput> =
    kind === undefined
      ? declaredOutputs(name, declaration.outputs, report)
      : new Map(Object.entries(kind.outputs).map(([port, { path, type }]) => [port, { path, type }]));
  if (
    action === 'run' &&
    Object.keys(declaration.outputs ?? {}).length === 0 &&
    !isDamaged('outputs') &&
    !anyBelow('outputs')
  )
    report({ code: 'no-outputs', at: keyAt('stages', name), stage: name });
  return {
    name,
    declaration,
    written: own,
    home,
    action,
    when: whenOf(name, declaration.if, report),
    inputs,
    outputs,
    certain: {
      inputs: !some('inputs', inputs),
      outputs: kind !== undefined || (action !== undefined && !some('outputs', outputs)),
    },
  };
}

function whenOf(
  name: string,
  written: string | boolean | undefined,
  report: (failure: LoadFailure) => void,
): Stage['when'] {
  if (written === undefined) return undefined;
  const text = String(written);
  const read = parseCondition(text);
  if (read.ok) return read.value;
  const { problem, ...within } = read.failures[0]!;
  const at = { ...valueAt('stages', name, 'if'), within };
  const part = text.slice(within.start, within.end);
  if (problem === 'long') report({ code: 'condition-long', at, limit: PART_LIMIT });
  else if (problem === 'number') report({ code: 'condition-number', at, written: part, read: Number(part) });
  else report({ code: 'condition-syntax', at, text: part });
  return undefined;
}

/** A variable that the stage declares counts instead of the default of that name; `shell` and `versions` have a meaning for commands only. */
function withDefaults(own: StageDeclaration, defaults: StageDefaults | undefined): StageDeclaration {
  if (defaults === undefined) return own;
  const { shell, versions, ...rest } = defaults;
  const forRun =
    own.run === undefined
      ? {}
      : { ...(shell === undefined ? {} : { shell }), ...(versions === undefined ? {} : { versions }) };
  const env = rest.env === undefined && own.env === undefined ? {} : { env: { ...rest.env, ...own.env } };
  return { ...rest, ...forRun, ...own, ...env };
}

/** Keys that have a meaning with one of the two only. */
const needs: readonly (readonly ['run' | 'uses', readonly (keyof StageDeclaration)[]])[] = [
  ['run', ['shell', 'versions', 'outputs']],
  ['uses', ['with', 'engine']],
];

function actionOf(name: string, declaration: StageDeclaration, context: StageContext): Stage['action'] {
  const { kinds, unusable, damaged, report } = context;
  const { run, uses } = declaration;
  const known = (key: string) => !damaged(pointer('stages', name, key));
  if (run !== undefined && uses !== undefined) {
    report({ code: 'run-and-uses', at: keyAt('stages', name, 'uses'), stage: name });
    return undefined;
  }
  if (run === undefined && uses === undefined) {
    if (known('run') && known('uses')) report({ code: 'no-action', at: keyAt('stages', name), stage: name });
    return undefined;
  }
  const own = run === undefined ? 'uses' : 'run';
  for (const [action, keys] of needs)
    for (const key of keys)
      if (action !== own && declaration[key] !== undefined)
        report({ code: 'key-needs', at: keyAt('stages', name, key), key, action });
  if (uses === undefined) return 'run';
  const kind = kinds.get(uses);
  const at = valueAt('stages', name, 'uses');
  if (kind === undefined) {
    if (uses.includes('${{')) report({ code: 'expression-not-here', at, subject: 'uses' });
    else if (!unusable.has(uses)) report({ code: 'unknown-kind', at, kind: uses, known: [...kinds.keys()] });
  } else {
    if (declaration.engine !== undefined && !kind.kind.computes)
      report({ code: 'engine-unused', at: keyAt('stages', name, 'engine'), kind: uses });
    if (declaration.resume === true && kind.kind.resumes !== true)
      report({ code: 'resume-unused', at: keyAt('stages', name, 'resume'), kind: uses });
  }
  return kind;
}
