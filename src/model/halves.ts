import type { ModelConfig } from './config.ts';
import { BACKWARD, type ParameterValues, parameterTable } from './parameters.ts';

/** The two directions of a model that has both. */
export type OneDirection = 'left-to-right' | 'right-to-left';

interface Named<T> {
  readonly [name: string]: T;
}

/** What one direction of a model of both reads, under the names that a model of that direction alone has; no classifier. */
export function ofDirection<T>(parameters: Named<T>, direction: OneDirection): Named<T> {
  const shared = 'tokens_embed.weight';
  const own = Object.entries(parameters).flatMap(([name, value]) => {
    const backward = name.startsWith(BACKWARD);
    if (backward !== (direction === 'right-to-left')) return [];
    return name === shared || isClassifier(name) ? [] : [[name.replace(BACKWARD, ''), value] as const];
  });
  return Object.fromEntries([[shared, parameters[shared]!], ...own]);
}

const isClassifier = (name: string): boolean => /^(score|scalar_mix)\./.test(name);

/** A language model of each direction that a model has: itself, or of one of both the two, which share their embedding. */
export function languageModelsOf<P extends ParameterValues | Named<ParameterValues[string]>>(model: {
  readonly config: ModelConfig;
  readonly parameters: P;
}): { readonly config: ModelConfig; readonly parameters: ParameterValues }[] {
  const { config, parameters } = model;
  if (config.direction !== 'both') return [model];
  return (['left-to-right', 'right-to-left'] as const).map((direction) => {
    const { form: _, objective: __, lambda: ___, mix_layer_norm: ____, ...rest } = config;
    const half = { ...rest, direction, labels: [] };
    const values = ofDirection(parameters, direction);
    return {
      config: half,
      parameters: Object.fromEntries(parameterTable(half).map(({ name }) => [name, values[name]!])),
    };
  });
}
