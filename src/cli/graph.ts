import { graphOf } from '../report/graph.ts';
import { graphDot, graphMermaid, graphTree } from '../report/graph-words.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { fileOrNewest } from './default-file.ts';
import { jsonLine } from './json.ts';
import { loadFile } from './load.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const file = fileOrNewest(call, world);
  const plan = file === undefined ? undefined : await loadFile(call, world, file);
  if (plan === undefined) return 2;
  const graph = graphOf(plan);
  if (isGiven(call, 'json')) {
    world.out(jsonLine({ version: 1, pipeline: plan.name, stages: graph }));
    return 0;
  }
  const lines = {
    text: () => graphTree(graph, capabilities(world)),
    mermaid: () => graphMermaid(graph),
    dot: () => graphDot(plan.name, graph),
  };
  const format = lastValue(call, 'format');
  const drawn = format === 'mermaid' || format === 'dot' ? lines[format]() : lines.text();
  world.out(`${drawn.join('\n')}\n`);
  return 0;
}
