import dagre from '@dagrejs/dagre';
import { type Html, html } from '../html.ts';

/** A stage in a drawing of the pipeline; its variants are one. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  /** Below the name: `ran · 2m 10s`. */
  readonly line: string;
  readonly look: 'ran' | 'restored' | 'failed' | 'skipped' | 'running';
}
export interface GraphArrow {
  readonly from: string;
  readonly to: string;
  readonly critical?: boolean;
}

const height = 46;

/** The layout looks names up in plain objects: `constructor` would find one. */
const keyOf = (id: string): string => `stage ${id}`;

/** Boxes and arrows from left to right. */
export function graphChart(nodes: readonly GraphNode[], arrows: readonly GraphArrow[]): Html {
  const graph = new dagre.graphlib.Graph<
    { rankdir: string; nodesep: number; ranksep: number },
    { width: number; height: number; x: number; y: number }
  >();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 46 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, name, line } of nodes) {
    const letters = Math.max(cut(name).length * 7.6, line.length * 6.2);
    graph.setNode(keyOf(id), { width: Math.max(110, letters + 34), height, x: 0, y: 0 });
  }
  for (const { from, to } of arrows) graph.setEdge(keyOf(from), keyOf(to));
  dagre.layout(graph);
  const [wide, high] = [graph.graph(), graph.graph()].map((size, at) =>
    Math.ceil(Number((size as unknown as { width: number; height: number })[at === 0 ? 'width' : 'height'])),
  );
  return html`<svg class="graph" role="img" aria-label="Graph of the stages" viewBox="-2 -2 ${wide! + 4} ${high! + 4}" width="${wide! + 4}">
${arrows.map((arrow) => arrowOf(arrow, graph.edge(keyOf(arrow.from), keyOf(arrow.to)) as { points: { x: number; y: number }[] }))}
${nodes.map((node) => boxOf(node, graph.node(keyOf(node.id))))}
</svg>`;
}

function boxOf(
  { name, line, look }: GraphNode,
  at: { width: number; height: number; x: number; y: number },
): Html {
  const [x, y] = [at.x - at.width / 2, at.y - at.height / 2].map(short);
  return html`<g class="node ${look}"><title>${name}: ${line}</title><rect x="${x}" y="${y}" width="${short(at.width)}" height="${at.height}" rx="8"/><rect class="bar" x="${short(x! + 7)}" y="${short(y! + 9)}" width="4" height="${at.height - 18}" rx="2"/><text class="name" x="${short(x! + 18)}" y="${short(y! + 20)}">${cut(name)}</text><text x="${short(x! + 18)}" y="${short(y! + 36)}">${line}</text></g>
`;
}

function arrowOf(
  { critical }: GraphArrow,
  { points }: { readonly points: readonly { readonly x: number; readonly y: number }[] },
): Html {
  const [first, ...rest] = points.map(({ x, y }) => [short(x), short(y)] as const);
  let path = `M${first![0]},${first![1]}`;
  let [x, y] = first!;
  for (const [nextX, nextY] of rest) {
    const middle = short((x + nextX) / 2);
    path += `C${middle},${y} ${middle},${nextY} ${nextX},${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return html`<path class="arrow${critical === true && ' critical'}" d="${path}"/>`;
}

const short = (pixels: number): number => Math.round(pixels * 10) / 10;
const cut = (name: string): string => (name.length <= 32 ? name : `${name.slice(0, 31)}…`);
