import { builtInKinds } from '../../stages/index.ts';
import { isObject, type JsonObject, ownValue } from '../base/json.ts';
import type { ArtifactType } from '../domain/artifact.ts';
import type { StageReport } from '../domain/report.ts';

/** What a stage kind's params are where nothing is said; nothing for a command. */
export function kindDefaults(kind: string): JsonObject {
  const properties = builtInKinds.find((one) => one.kind === kind)?.params['properties'];
  if (!isObject(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties as JsonObject).flatMap(([name, schema]) =>
      isObject(schema) && schema['default'] !== undefined ? [[name, (schema as JsonObject)['default']!]] : [],
    ),
  );
}

/** What the bytes of an output mean: as the report says, and where it is of an earlier version, as the stage kind does. */
export const outputType = ({ types, kind }: StageReport, output: string): ArtifactType =>
  ownValue(types, output) ??
  ownValue(builtInKinds.find((one) => one.kind === kind)?.outputs, output)?.type ??
  'any';
