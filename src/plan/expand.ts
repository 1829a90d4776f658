import { ownValue } from '../base/json.ts';
import { isOwnCredential } from '../domain/credentials.ts';
import { escapeGlob, isGlob, unescapeGlob } from '../domain/glob.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { type StageDeclaration, writtenFrom } from '../domain/pipeline.ts';
import { keyAt, keysOf, type Place, valueAt } from '../domain/place.ts';
import { type Action, type PlannedInput, type PlannedStage, type Shell, variantId } from '../domain/plan.ts';
import { planCommand } from './command.ts';
import { conductOf, type SharedConduct } from './conduct.ts';
import { interpolate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Variants } from './matrix.ts';
import { metricOf } from './metric-of.ts';
import { planParams } from './params.ts';
import type { Files } from './plan.ts';
import { plainVariant, type Scope, type Variant } from './scope.ts';
import { measuredBy } from './settle.ts';
import type { Stage } from './stage.ts';
import { planVersions } from './versions.ts';
import { idsIn, planWhen } from './when.ts';

export interface ExpandContext {
  readonly stages: ReadonlyMap<string, Stage>;
  readonly variants: ReadonlyMap<string, Variants>;
  readonly files: Files;
  /** Named on the command line: goes before all that the file names. */
  readonly override: string | undefined;
  /** What the pipeline says of how all its stages are run. */
  readonly shared: SharedConduct;
  readonly scope: Pick<Scope, 'damaged' | 'report' | 'warn'>;
}

/** Every variant of a stage. Those with something wrong in them are left out; it was reported. */
export function expandStage(stage: Stage, context: ExpandContext): readonly PlannedStage[] {
  const variants = context.variants.get(stage.name)?.variants;
  if (variants === undefined) {
    checkWithoutVariants(stage, context);
    return [];
  }
  return variants.flatMap((variant) => {
    const planned = planVariant(stage, variant, context);
    return planned === undefined ? [] : [planned];
  });
}

/** What does not hang on the matrix can be checked although the matrix is wrong. */
function checkWithoutVariants(stage: Stage, context: ExpandContext): void {
  const damaged = (at: string) => at.startsWith('/matrix/') || context.scope.damaged(at);
  planVariant(stage, plainVariant, { ...context, scope: { ...context.scope, damaged } });
}

function planVariant(stage: Stage, variant: Variant, context: ExpandContext): PlannedStage | undefined {
  let failed = false;
  const { params, root } = stage.home;
  const scope: Scope = {
    ...context.scope,
    params,
    root,
    variant,
    report: (failure: LoadFailure) => {
      failed = true;
      context.scope.report(failure);
    },
  };
  const { name, declaration } = stage;
  const inputs: Record<string, PlannedInput> = {};
  for (const port of stage.inputs.keys()) {
    const input = planInput(stage, port, scope, context);
    if (input !== undefined) inputs[port] = input;
  }
  const action = planAction(stage, scope, context);
  const measured = action === undefined ? [] : measuredBy(action).map(({ of }) => of);
  const env: Record<string, string> = {};
  for (const [variable, value] of Object.entries(declaration.env ?? {}))
    if (typeof value === 'object') {
      if (isOwnCredential(variable))
        scope.report({ code: 'own-credential', at: keyAt(...envKeys(stage, variable)), variable });
    } else {
      const keys = envKeys(stage, variable);
      if (typeof value !== 'string')
        scope.warn?.({ code: 'value-text', at: valueAt(...keys), value, use: keys.join('.') });
      env[variable] = interpolate(String(value), keys, scope) ?? '';
    }
  const when = planWhen(stage, scope, context);
  if (failed || action === undefined) return undefined;
  return {
    id: variantId(name, variant.cell),
    stage: name,
    variant: variant.cell,
    action,
    inputs,
    outputs: Object.fromEntries(stage.outputs),
    needs: [
      ...new Set([
        ...Object.values(inputs).flatMap(idsOf),
        ...(when ? idsIn(when.condition) : []),
        ...measured,
      ]),
    ],
    env,
    cpus: declaration.cpus,
    conduct: conductOf(declaration, context.shared),
    place: keyAt('stages', name),
    ...(when === undefined ? {} : { when }),
    ...originsOf(stage),
  };
}

/** By a look at what is written: which fields take a metric, or a param whose value is said elsewhere. */
function originsOf({ written, home: { sources } }: Stage): Pick<PlannedStage, 'origins'> {
  const fields: (readonly [string, unknown])[] = [
    ...Object.entries(written.with ?? {}).map(([param, value]) => [`with.${param}`, value] as const),
    ['command', written.run ?? ''],
    ...Object.entries(written.env ?? {}).map(([name, value]) => [`env.${name}`, value] as const),
  ];
  const origins = fields.flatMap(([field, value]) => {
    const params = [...JSON.stringify(value).matchAll(/\$\{\{\s*params\.([\w-]+)/g)].map(
      ([, param]) => param!,
    );
    const metrics = JSON.stringify(value).match(/(?<=\$\{\{\s*)metrics\.[^\s}]+/g) ?? [];
    const said = [...new Set(params)].flatMap((param) =>
      ownValue(sources, param) === undefined ? [] : [`params.${param}: ${ownValue(sources, param)}`],
    );
    const all = [...said, ...new Set(metrics)];
    return all.length === 0 ? [] : [[field, all.join(', ')]];
  });
  return origins.length === 0 ? {} : { origins: Object.fromEntries(origins) };
}

/** Where a variable of the environment is written: with the stage, or among the defaults of its file. */
const envKeys = ({ name, written, home }: Stage, variable: string): readonly string[] =>
  Object.hasOwn(written.env ?? {}, variable)
    ? ['stages', name, 'env', variable]
    : [...keysOf(home.root), 'defaults', 'env', variable];

function planAction(stage: Stage, scope: Scope, context: ExpandContext): Action | undefined {
  const { override } = context;
  const { name, declaration, action, certain } = stage;
  if (action === undefined) return undefined;
  if (action !== 'run') {
    const known = planParams(stage, action, scope, context);
    if (known === undefined) return undefined;
    const named = override ?? declaration.engine ?? stage.home.engine;
    const { kind, computes, uncounted } = action.kind;
    const own = action.own === undefined ? {} : { own: action.own };
    const planned = { uses: kind, ...known, engine: computes ? named : 'auto', ...own };
    return uncounted === undefined ? planned : { ...planned, uncounted };
  }
  const ports = { inputs: [...stage.inputs.keys()], outputs: [...stage.outputs.keys()], certain };
  const metric = (expression: Expression, at: Place) => metricOf(expression, at, stage, scope, context);
  const outputs = [...stage.outputs.values()].map(({ path }) => path);
  const { resolve, exists } = context.files;
  const isBeside = (written: string) =>
    !outputs.includes(written) && exists(resolve(writtenFrom(stage.home, written)));
  const versions = planVersions(stage, context.files, scope);
  const command = planCommand(
    name,
    declaration.run!,
    shells(declaration.shell),
    { ...ports, metric, isBeside },
    scope,
  );
  return command && versions.length > 0 ? { ...command, versions } : command;
}

/** Part of the key: what a lax shell took for a success is not restored. */
const shells = (written: StageDeclaration['shell'] = false): Shell | false =>
  written === 'bash' ? 'bash -euo pipefail' : written && 'sh -eu';

function planInput(
  stage: Stage,
  port: string,
  scope: Scope,
  { stages, variants, files }: ExpandContext,
): PlannedInput | undefined {
  const reference = stage.inputs.get(port)!;
  const keys = ['stages', stage.name, 'inputs', port];
  const place = valueAt(...keys);
  if (reference.form === 'path') {
    // Wildcards are what the file says; in a value they stand for themselves.
    const pattern = interpolate(reference.written, keys, scope, escapeGlob);
    if (pattern === undefined) return undefined;
    const here = writtenFrom(stage.home, pattern);
    if (isGlob(pattern)) return planGlob(here, place, files, scope);
    const written = unescapeGlob(here);
    const path = files.resolve(written);
    if (!files.exists(path)) scope.report({ code: 'missing-path', at: place, written, path });
    return { from: 'path', path, written, place };
  }
  if (reference.form === 'neither') return undefined;
  const target = stages.get(reference.stage);
  const theirs = variants.get(reference.stage);
  const type = target?.outputs.get(reference.output)?.type;
  if (type === undefined || theirs === undefined) return undefined;
  const { output } = reference;
  if (!reference.all) {
    const cell = theirs.family === undefined ? {} : scope.variant.cell;
    return { from: 'stage', id: variantId(reference.stage, cell), output, type, place };
  }
  const all = theirs.variants.map(({ cell }) => ({ id: variantId(reference.stage, cell), variant: cell }));
  return { from: 'variants', stage: reference.stage, output, variants: all, type, place };
}

function planGlob(pattern: string, place: Place, files: Files, scope: Scope): PlannedInput {
  const glob = files.glob(pattern);
  if (
    glob.segments.some((segment) => typeof segment === 'object' && 'name' in segment && segment.name === '..')
  )
    scope.report({ code: 'glob-up', at: place, written: pattern });
  else if (!files.matches(glob))
    scope.report({
      code: 'glob-empty',
      at: place,
      written: pattern,
      base: glob.base,
      there: files.exists(glob.base),
    });
  return { from: 'glob', glob, written: pattern, place };
}

function idsOf(input: PlannedInput): readonly string[] {
  if (input.from === 'path' || input.from === 'glob') return [];
  return input.from === 'stage' ? [input.id] : input.variants.map(({ id }) => id);
}
