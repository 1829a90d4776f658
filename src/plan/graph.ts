import type { Hop, LoadFailure } from '../domain/load-failure.ts';
import { valueAt } from '../domain/place.ts';
import { metricsTaken } from './metric-of.ts';
import type { Stage } from './stage.ts';

/** What a stage waits for: another one, because of an input, a metric or `for-each`. */
interface Edge {
  readonly to: string;
  readonly hop: Hop;
}

/**
 * The stages in an order that can be run: each after all it takes from, otherwise as the file has them. A circle is reported
 * once, by its shortest round, whatever hangs on it.
 */
export function orderStages(
  stages: ReadonlyMap<string, Stage>,
  report: (failure: LoadFailure) => void,
): { readonly order: readonly Stage[]; readonly circular: ReadonlySet<string> } {
  const edges = new Map([...stages].map(([name, stage]) => [name, edgesOf(stage, stages)]));
  const order: Stage[] = [];
  const circular = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  for (const start of stages.keys()) {
    if (state.has(start)) continue;
    state.set(start, 'open');
    const path = [{ name: start, next: 0 }];
    while (path.length > 0) {
      const top = path.at(-1)!;
      const edge = edges.get(top.name)![top.next++];
      if (edge === undefined) {
        state.set(top.name, 'done');
        order.push(stages.get(top.name)!);
        path.pop();
      } else if (state.get(edge.to) === undefined) {
        state.set(edge.to, 'open');
        path.push({ name: edge.to, next: 0 });
      } else if (state.get(edge.to) === 'open' && !circular.has(edge.to)) {
        const hops = shortestRound(edge.to, edges);
        for (const hop of hops) circular.add(hop.stage);
        report({ code: 'cycle', at: hops[0]!.at, hops });
      }
    }
  }
  return { order, circular };
}

function edgesOf(stage: Stage, stages: ReadonlyMap<string, Stage>): Edge[] {
  const { name, inputs, declaration } = stage;
  const edges: Edge[] = [];
  for (const [input, reference] of inputs)
    if (reference.form === 'output' && stages.has(reference.stage)) {
      const at = valueAt('stages', name, 'inputs', input);
      edges.push({ to: reference.stage, hop: { stage: name, takes: reference.written, at } });
    }
  for (const { stage: to, takes, at } of metricsTaken(stage))
    if (stages.has(to)) edges.push({ to, hop: { stage: name, takes, at } });
  const each = declaration['for-each'];
  if (each !== undefined && stages.has(each)) {
    const at = valueAt('stages', name, 'for-each');
    edges.push({ to: each, hop: { stage: name, takes: each, at } });
  }
  return edges;
}

/** Breadth first from `start` back to itself, which is known to be possible. */
function shortestRound(start: string, edges: ReadonlyMap<string, readonly Edge[]>): readonly Hop[] {
  const reached = new Map<string, readonly Hop[]>([[start, []]]);
  const queue = [start];
  for (let name = queue.shift(); name !== undefined; name = queue.shift())
    for (const { to, hop } of edges.get(name)!) {
      const hops = [...reached.get(name)!, hop];
      if (to === start) return hops;
      if (!reached.has(to)) {
        reached.set(to, hops);
        queue.push(to);
      }
    }
  return [];
}
