import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { thisHost } from '../machine/host.ts';
import { padEnd } from '../report/columns.ts';
import { bytes, count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven } from './command.ts';
import { editorFinding } from './doctor-editor.ts';
import { existing, fileSystemFindings } from './doctor-file-system.ts';
import { askEngine } from './engine-process.ts';
import { jsonLine } from './json.ts';
import { artifactsOf, shown } from './places.ts';
import type { ExitCode, World } from './world.ts';

/** What was found of one thing. `broken`: no run is possible so. */
export interface Finding {
  readonly about: string;
  readonly state: 'works' | 'note' | 'broken';
  readonly message: string;
  /** What to do, where something is to be done. */
  readonly advice?: string;
}

export async function command(call: Call, world: World): Promise<ExitCode> {
  const artifacts = artifactsOf(call, world);
  const found = [
    node(process.versions.node),
    disk(artifacts, world),
    memory(world),
    ...fileSystemFindings(artifacts, (path) => shown(path, world)),
    await engine(world),
    editorFinding(world.folder),
  ];
  world.out(
    isGiven(call, 'json') ? jsonLine({ version: 1, findings: found }) : `${lines(found).join('\n')}\n`,
  );
  return found.some(({ state }) => state === 'broken') ? 1 : 0;
}

const marks = { works: 'ok', note: 'note', broken: 'no' } as const;

function lines(found: readonly Finding[]): string[] {
  const longest = Math.max(...found.map(({ about }) => about.length));
  return found.flatMap(({ about, state, message, advice }) => [
    `${padEnd(marks[state], 4)}  ${padEnd(about, longest)}  ${printable(message)}`,
    ...(advice === undefined ? [] : [`${' '.repeat(8 + longest)}${printable(advice)}`]),
  ]);
}

const oldest = 20;

export function node(version: string): Finding {
  const works = Number.parseInt(version, 10) >= oldest;
  if (works) return { about: 'Node', state: 'works', message: version };
  const advice = `Install Node ${oldest} or newer: https://nodejs.org`;
  return { about: 'Node', state: 'broken', message: `${version} is too old`, advice };
}

const littleDisk = 2 * 1024 ** 3; // a model with its checkpoints and a corpus

function disk(artifacts: string, world: World): Finding {
  const { bavail, bsize } = statfsSync(existing(artifacts));
  const message = `${bytes(bavail * bsize)} free for ${shown(artifacts, world)}`;
  if (bavail * bsize >= littleDisk) return { about: 'disk', state: 'works', message };
  const advice =
    'Show usage with pipeline cache du, free space with pipeline cache gc, or use another folder with --artifacts.';
  return { about: 'disk', state: bavail === 0 ? 'broken' : 'note', message, advice };
}

const littleMemory = 2 * 1024 ** 3; // what a training of the sizes in pipelines/ takes, and its runner

function memory(world: World): Finding {
  const { memory: all, cores } = thisHost(world);
  const message = `${bytes(all)}, ${count(cores, 'core')}`;
  if (all >= littleMemory) return { about: 'memory', state: 'works', message };
  const advice = 'Training may run out of memory: reduce batch_size, n_positions or n_embd.';
  return { about: 'memory', state: 'note', message, advice };
}

async function engine(world: World): Promise<Finding> {
  const { works, device, reason } = await askEngine('probe', 'cpu', world);
  const more = 'To list other engines and how to add them, run: pipeline engines';
  if (works === true)
    return { about: 'engine', state: 'works', message: `cpu: ${String(device)}`, advice: more };
  const advice = `Reinstall the package onnxruntime-node in ${dirname(world.home)}, on a platform that it supports. Command stages run without it.`;
  return { about: 'engine', state: 'note', message: `cpu does not work: ${String(reason)}`, advice };
}
