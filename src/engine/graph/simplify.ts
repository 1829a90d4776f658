import type { Graph, Node } from './graph.ts';

/**
 * Rewrites a graph's nodes in place into fewer that compute the same: shortcuts are taken where they can be, sums are taken where they
 * are added to, a GELU adds the bias of what it reads, and nothing leads to none of the `wanted` values. (onnxruntime itself merges repeated
 * nodes.)
 */
export function simplify(graph: Graph, wanted: readonly string[]): void {
  graph.nodes = takeShortcuts(graph.nodes, wanted);
  graph.nodes = foldAdditions(graph, wanted);
  graph.nodes = passBiases(graph, wanted);
}

/** What only a shortcut reads is among the nodes too. */
function takeShortcuts(nodes: readonly Node[], wanted: readonly string[]): Node[] {
  const uses = usesOf(reaching(nodes, wanted), wanted);
  const shorter = nodes.map((node) => {
    const { alone, outputs } = node;
    return alone !== undefined && uses.get(alone.spared) === 1
      ? { op: alone.op, inputs: alone.inputs, outputs, attributes: alone.attributes ?? {} }
      : node;
  });
  return reaching(shorter, wanted);
}

/** By value, how many inputs of nodes it is; `wanted` ones are used once more. */
function usesOf(nodes: readonly Node[], wanted: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of [...nodes.flatMap((node) => node.inputs), ...wanted])
    uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

function reaching(nodes: readonly Node[], wanted: readonly string[]): Node[] {
  const needed = new Set(wanted);
  const kept = nodes.toReversed().filter((node) => {
    if (!node.outputs.some(({ name }) => needed.has(name))) return false;
    for (const name of node.inputs) needed.add(name);
    return true;
  });
  return kept.reverse();
}

/**
 * a + f(…), where f's result is used nowhere else, becomes f(…, a): rows are added into a rather than into zeros, a matrix product
 * accumulates.
 */
function foldAdditions(graph: Graph, wanted: readonly string[]): Node[] {
  const uses = usesOf(graph.nodes, wanted);
  const makers = new Map<string, Node>();
  const soleMaker = (name: string): Node | undefined => (uses.get(name) === 1 ? makers.get(name) : undefined);
  const zero = graph.float(0).name;
  const rules: readonly Rule[] = [
    (made) => {
      const base = made.op === 'ScatterElements' ? soleMaker(made.inputs[0]!) : undefined;
      const intoZeros = base?.op === 'Expand' && base.inputs[0] === zero;
      return intoZeros ? (rest) => [rest, ...made.inputs.slice(1)] : undefined;
    },
    (made) => (made.op === 'Gemm' && made.inputs.length === 2 ? (rest) => [...made.inputs, rest] : undefined),
  ];
  const nodes = graph.nodes.map((node) => {
    const result = node.op === 'Add' ? fold(node, makers, soleMaker, rules) : node;
    for (const { name } of result.outputs) makers.set(name, result);
    return result;
  });
  return reaching(nodes, wanted);
}

/** FastGelu(x W + b) becomes FastGelu(x W, b): a matrix product spreads its bias over the rows on one thread before it begins. */
function passBiases({ nodes, inputs }: Graph, wanted: readonly string[]): Node[] {
  const uses = usesOf(nodes, wanted);
  const vectors = new Set(inputs.filter(({ shape }) => shape.length === 1).map(({ name }) => name));
  const products = new Map(
    nodes.filter(({ op }) => op === 'Gemm').map((node) => [node.outputs[0]!.name, node]),
  );
  const relieved = new Set<Node>();
  const passed = nodes.map((node) => {
    const product = node.op === 'FastGelu' ? products.get(node.inputs[0]!) : undefined;
    const bias = product?.inputs[2];
    if (product === undefined || bias === undefined || !vectors.has(bias)) return node;
    if (uses.get(node.inputs[0]!) !== 1) return node;
    relieved.add(product);
    return { ...node, inputs: [node.inputs[0]!, bias] };
  });
  return passed.map((node) => (relieved.has(node) ? { ...node, inputs: node.inputs.slice(0, 2) } : node));
}

/** For a node that can take an addend: the inputs with which it does. */
type Rule = (made: Node) => ((rest: string) => readonly string[]) | undefined;

function fold(
  add: Node,
  makers: ReadonlyMap<string, Node>,
  soleMaker: (name: string) => Node | undefined,
  rules: readonly Rule[],
): Node {
  const shape = (name: string): string | undefined =>
    makers
      .get(name)
      ?.outputs.find((output) => output.name === name)
      ?.shape.join();
  const [first, second] = add.inputs as [string, string];
  if (shape(first) === undefined || shape(first) !== shape(second)) return add;
  for (const rule of rules) {
    for (const [addend, rest] of [
      [first, second],
      [second, first],
    ] as const) {
      const made = soleMaker(addend);
      const inputs = made && rule(made);
      if (inputs) return { ...made, inputs: inputs(rest), outputs: add.outputs };
    }
  }
  return add;
}
