import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Json } from '../base/json.ts';
import { plainText } from '../base/plain.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { shownJson } from './json.ts';
import { exitOf } from './kind-exit.ts';
import { formOf, looksLikePath, noFile } from './named-file.ts';
import { runKind } from './run-kind.ts';
import type { ExitCode, World } from './world.ts';

/** Options that are params of the stage kind, with a `-` for each `_`. */
const numbers = ['samples', 'max-tokens', 'temperature', 'top-k', 'top-p', 'seed', 'batch-size'] as const;

export async function command(call: Call, world: World): Promise<ExitCode> {
  const model = resolve(world.folder, call.arguments['MODEL']!);
  if (formOf(model) !== 'folder') {
    world.err(`${noFile(call.arguments['MODEL']!, world.folder, 'folder')}\n`);
    return 2;
  }
  const prompts = call.options['prompt'] ?? [''];
  const file = prompts.find(
    (prompt) => looksLikePath(prompt) && formOf(resolve(world.folder, prompt)) !== undefined,
  );
  if (file !== undefined) {
    world.err(
      `--prompt takes a text, and ${printable(file)} is a file or folder; for what is in a file: --prompt "$(cat ${printable(file)})"\n`,
    );
    return 2;
  }
  const end = await runKind(
    {
      kind: 'generate',
      inputs: { model },
      params: paramsOf(call),
      engine: lastValue(call, 'engine') ?? 'auto',
    },
    { prompts: prompts.map((prompt) => `${JSON.stringify({ prompt })}\n`).join('') },
    world,
    ({ samples }) => {
      const lines = readFileSync(samples!, 'utf8');
      world.data(isGiven(call, 'json') ? shownJson(lines) : textsOf(lines));
    },
  );
  const place = ({ input, line }: StageProblem): string =>
    input === 'prompts' && line !== undefined
      ? `prompt ${JSON.stringify(printable(prompts[line - 1]!))}: `
      : '';
  return exitOf(end, place, world);
}

function paramsOf(call: Call): { [param: string]: Json } {
  const params: { [param: string]: Json } = {};
  for (const option of numbers) {
    const written = lastValue(call, option);
    // What is no number is left as it is written, for the schema to refuse.
    if (written !== undefined)
      params[option.replaceAll('-', '_')] = /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(written)
        ? Number(written)
        : written;
  }
  const context = lastValue(call, 'context');
  if (context !== undefined) params['context'] = context;
  if (call.options['stop'] !== undefined) params['stop'] = [...call.options['stop']];
  return params;
}

/** The texts, safe to print; between two a line of their own where there are several. */
function textsOf(lines: string): string {
  const samples = lines
    .trimEnd()
    .split('\n')
    .map((line): { text: string } => JSON.parse(line));
  return samples.map(({ text }) => `${plainText(text)}\n`).join(samples.length > 1 ? '---\n' : '');
}
