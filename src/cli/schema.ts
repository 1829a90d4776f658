import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../base/json.ts';
import { knownKinds } from '../machine/kinds.ts';
import { kindsAtHand } from '../machine/kinds-at-hand.ts';
import { readOwnKinds } from '../machine/own-kinds.ts';
import type { KnownKind } from '../plan/validator.ts';
import { describeLoadFailures } from '../report/words/load-failure.ts';
import type { Call } from './command.ts';
import { jsonLine } from './json.ts';
import type { ExitCode, World } from './world.ts';

export async function command(_: Call, world: World): Promise<ExitCode> {
  const own = readOwnKinds(kindsAtHand(world.folder), world.folder, world);
  // What is wrong with a kind is said, and the schema knows the others.
  if (own.failures.length > 0)
    world.err(
      describeLoadFailures(own.failures, (at) =>
        'source' in at ? at : { source: { name: 'stages', text: '' }, range: { start: 0, end: 0 } },
      ),
    );
  const schema = JSON.parse(readFileSync(join(world.home, '../schemas/pipeline.schema.json'), 'utf8'));
  const kinds: (readonly [string, KnownKind])[] = [
    ...knownKinds(),
    // A pipeline file lies in the project's folder or in pipelines/; a package's kind has one name in both.
    ...[...own.kinds].flatMap(([uses, kind]) =>
      (uses.startsWith('./') ? [uses, `.${uses}`] : [uses]).map((name) => [name, kind] as const),
    ),
  ];
  world.out(jsonLine(withKinds(schema, kinds)));
  return own.failures.length > 0 ? 1 : 0;
}

/** The schema of pipeline files with what each stage kind takes: its ports, its params with their defaults, and no others. */
export function withKinds(schema: JsonObject, kinds: readonly (readonly [string, KnownKind])[]): JsonObject {
  const definitions = schema['$defs'] as JsonObject;
  const stage = definitions['stage'] as JsonObject;
  const properties = stage['properties'] as JsonObject;
  const uses = properties['uses'] as JsonObject;
  const { examples: _, ...plainUses } = uses;
  const { oneOf: __, ...plainStage } = stage; // `usesOrRun` says the same in words
  const anyOf = [
    ...kinds.map(([name, { kind }]) => ({ const: name, description: kind.summary })),
    { description: 'A kind by its folder or its package.', pattern: '/' },
  ];
  return {
    ...schema,
    $defs: {
      ...worded(definitions),
      stage: {
        ...plainStage,
        properties: { ...properties, uses: { ...plainUses, anyOf } },
        allOf: [
          ...usesOrRun,
          ...kinds.map(([name, { kind }]) => ({
            if: { required: ['uses'], properties: { uses: { const: name } } },
            // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
            then: {
              properties: {
                with: paramsOf(kind.params),
                inputs: { properties: portsOf(kind.inputs), additionalProperties: false },
              },
            },
          })),
        ],
      },
    },
  };
}

const required = (...names: string[]) => ({ required: names });

/** Words that editors show instead of their own, which would speak of schemas. */
const usesOrRun: readonly JsonObject[] = [
  {
    if: required('run', 'uses'),
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
    then: {
      properties: { run: false },
      errorMessage: 'A stage cannot have both a kind (uses) and a command (run).',
    },
  },
  {
    if: { not: { anyOf: [required('run'), required('uses')] } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
    then: { ...required('uses'), errorMessage: 'A stage needs a kind (uses) or a command (run).' },
  },
];

/** What names and amounts have to be, in the words of their descriptions and not as a regular expression. */
const worded = (definitions: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      isObject(definition) && 'pattern' in definition && typeof definition['description'] === 'string'
        ? { ...(definition as JsonObject), patternErrorMessage: `It must be ${definition['description']}.` }
        : definition,
    ]),
  );

const portsOf = (inputs: KnownKind['kind']['inputs']): JsonObject =>
  Object.fromEntries(
    Object.entries(inputs).map(([port, { type, description }]) => [
      port,
      { type: 'string', description: `${type}: ${description}` },
    ]),
  );

/** A kind's params, each as it is or as an expression. */
function paramsOf(params: JsonObject): JsonObject {
  const { $schema: _, title: __, ...rest } = params;
  return { ...rest, properties: mapped(rest['properties']) };
}

const expression = { type: 'string', pattern: '\\$\\{\\{' };

function orExpression(schema: JsonObject): JsonObject {
  const { description, default: fallback, ...rest } = schema;
  const inner = { ...rest };
  if (isObject(inner['properties'])) inner['properties'] = mapped(inner['properties'] as JsonObject);
  for (const key of ['items', 'additionalProperties'])
    if (isObject(inner[key])) inner[key] = orExpression(inner[key] as JsonObject);
  return {
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
    anyOf: [inner, expression],
  };
}

const mapped = (properties: unknown): JsonObject =>
  Object.fromEntries(
    Object.entries((properties ?? {}) as JsonObject).map(([name, schema]) => [
      name,
      orExpression(schema as JsonObject),
    ]),
  );
