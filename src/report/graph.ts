import type { Plan, PlannedInput } from '../domain/plan.ts';

/** A stage of a pipeline's graph; its variants are one. */
export interface GraphStage {
  readonly stage: string;
  /** `pretrain`, or `run`. */
  readonly kind: string;
  readonly variants: number;
  /** What it takes from other stages, each once. */
  readonly takes: readonly GraphEdge[];
}
export interface GraphEdge {
  /** A stage. */
  readonly from: string;
  readonly output: string;
  /** It takes the output of every variant, as one folder. */
  readonly all: boolean;
}

/** The plan with the variants of each stage as one, in plan order. */
export function graphOf({ stages }: Plan): readonly GraphStage[] {
  const nameOf = new Map(stages.map(({ id, stage }) => [id, stage]));
  return [...new Set(stages.map(({ stage }) => stage))].map((name) => {
    const variants = stages.filter(({ stage }) => stage === name);
    const { action, inputs } = variants[0]!;
    const edges = Object.values(inputs).flatMap((input) => edgeOf(input, nameOf));
    return {
      stage: name,
      kind: 'uses' in action ? action.uses : 'run',
      variants: variants.length,
      takes: edges.filter((edge, at) => edges.findIndex((other) => same(edge, other)) === at),
    };
  });
}

function edgeOf(input: PlannedInput, nameOf: ReadonlyMap<string, string>): readonly GraphEdge[] {
  if (input.from === 'path' || input.from === 'glob') return [];
  if (input.from === 'variants') return [{ from: input.stage, output: input.output, all: true }];
  return [{ from: nameOf.get(input.id) ?? input.id, output: input.output, all: false }];
}

const same = (a: GraphEdge, b: GraphEdge): boolean =>
  a.from === b.from && a.output === b.output && a.all === b.all;
