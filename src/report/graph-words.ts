import { padEnd, width } from './columns.ts';
import type { GraphEdge, GraphStage } from './graph.ts';
import { printable } from './printable.ts';
import type { TextCapabilities } from './summary-words.ts';

/**
 * The graph as a tree: a stage stands once, below the last of the stages that it takes from; behind it is all that it takes.
 */
export function graphTree(graph: readonly GraphStage[], can: TextCapabilities): string[] {
  const children = childrenOf(graph);
  const rows = (children.get(undefined) ?? []).flatMap((root) => branch(root, '', '', children, can));
  const first = Math.max(0, ...rows.map(({ name }) => width(name)));
  return rows.map(({ name, stage }) => {
    const takes = stage.takes.map(edgeText).join(', ');
    return takes === '' ? name : `${padEnd(name, first)}  ${can.paint('dim', printable(takes))}`;
  });
}

/** By the name of the stage they stand below. */
type Children = ReadonlyMap<string | undefined, readonly GraphStage[]>;

function childrenOf(graph: readonly GraphStage[]): Children {
  const place = new Map(graph.map(({ stage }, at) => [stage, at]));
  const children = new Map<string | undefined, GraphStage[]>();
  for (const stage of graph) {
    const last = Math.max(-1, ...stage.takes.map(({ from }) => place.get(from) ?? -1));
    const parent = graph[last]?.stage;
    children.set(parent, [...(children.get(parent) ?? []), stage]);
  }
  return children;
}

interface Row {
  readonly name: string;
  readonly stage: GraphStage;
}

function branch(
  stage: GraphStage,
  lead: string,
  indent: string,
  children: Children,
  can: TextCapabilities,
): readonly Row[] {
  const below = children.get(stage.stage) ?? [];
  const [tee, elbow, bar] = can.unicode ? ['├─ ', '└─ ', '│  '] : ['|- ', '`- ', '|  '];
  return [
    { name: `${lead}${printable(labelOf(stage, can.unicode ? '×' : 'x'))}`, stage },
    ...below.flatMap((child, at) => {
      const isLast = at === below.length - 1;
      return branch(child, indent + (isLast ? elbow : tee), indent + (isLast ? '   ' : bar), children, can);
    }),
  ];
}

/** `finetune ×4` */
const labelOf = ({ stage, variants }: GraphStage, times: string): string =>
  variants === 1 ? stage : `${stage} ${times}${variants}`;

const edgeText = ({ from, output, all }: GraphEdge): string => `${from}${all ? '[*]' : ''}.${output}`;

/** A flowchart as Mermaid has it. */
export function graphMermaid(graph: readonly GraphStage[]): string[] {
  const name = (stage: string) => `s${graph.findIndex((other) => other.stage === stage)}`;
  const text = (words: string) => `"${printable(words).replaceAll('"', '#quot;')}"`;
  return [
    'flowchart TD',
    ...graph.map((stage) => `  ${name(stage.stage)}[${text(labelOf(stage, '×'))}]`),
    ...graph.flatMap((stage) =>
      arrows(stage).map(([from, words]) => `  ${name(from)} -->|${text(words)}| ${name(stage.stage)}`),
    ),
  ];
}

/** A graph as Graphviz has it. */
export function graphDot(title: string, graph: readonly GraphStage[]): string[] {
  const text = (words: string) => `"${printable(words).replace(/["\\]/g, '\\$&')}"`;
  return [
    `digraph ${text(title)} {`,
    '  node [shape=box];',
    ...graph.map((stage) => `  ${text(stage.stage)} [label=${text(labelOf(stage, '×'))}];`),
    ...graph.flatMap((stage) =>
      arrows(stage).map(([from, words]) => `  ${text(from)} -> ${text(stage.stage)} [label=${text(words)}];`),
    ),
    '}',
  ];
}

/** One arrow for each stage it takes from, with what it takes. */
function arrows({ takes }: GraphStage): readonly (readonly [from: string, words: string])[] {
  return [...new Set(takes.map(({ from }) => from))].map((from) => {
    const theirs = takes.filter((edge) => edge.from === from);
    return [from, theirs.map(({ output, all }) => (all ? `all ${output}` : output)).join(', ')];
  });
}
