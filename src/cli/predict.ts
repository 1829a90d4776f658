import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Json } from '../base/json.ts';
import { plainText } from '../base/plain.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import { printable } from '../report/printable.ts';
import { readLines } from '../text/lines.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { columnsGiven, halves } from './given-columns.ts';
import { shownJson } from './json.ts';
import { exitOf } from './kind-exit.ts';
import { formOf, looksLikePath, noFile } from './named-file.ts';
import { runKind } from './run-kind.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const written = call.arguments['MODEL']!;
  const model = resolve(world.folder, written);
  const refuse = (message: string): ExitCode => {
    world.err(`${message}\n`);
    return 2;
  };
  if (formOf(model) !== 'folder') return refuse(noFile(written, world.folder, 'folder'));
  const prompt = lastValue(call, 'prompt');
  if (prompt !== undefined && !/\{\w+\}/.test(prompt))
    return refuse(
      `--prompt does not contain {text}, so every text would get the same answer; for example: '{text} It is about'`,
    );
  const texts = textsOf(call.arguments['TEXT'] ?? '-', world);
  if ('wrong' in texts) return refuse(texts.wrong);
  const params = paramsOf(call, texts.format);
  if ('wrong' in params) return refuse(params.wrong);
  const end = await runKind(
    {
      kind: 'predict',
      inputs: { model, ...(texts.path === undefined ? {} : { texts: texts.path }) },
      params: params.params,
      engine: lastValue(call, 'engine') ?? 'auto',
    },
    texts.content === undefined ? {} : { texts: texts.content },
    world,
    ({ predictions }) => {
      const lines = isGiven(call, 'json') ? jsonLines(predictions!) : inWords(predictions!);
      for (const line of lines) world.out(`${line}\n`);
    },
  );
  const { name } = texts;
  const place = ({ input, line }: StageProblem): string =>
    input === 'texts' && name !== undefined && line !== undefined ? `${name}:${line}: ` : '';
  return exitOf(end, place, world);
}

interface Given {
  /** What a problem in them is placed in. */
  readonly name: string | undefined;
  readonly format: string;
  readonly path?: string;
  readonly content?: string | Uint8Array;
}

function textsOf(written: string, { folder }: World): Given | { readonly wrong: string } {
  if (written === '-') {
    const content = readFileSync(0);
    return { name: 'standard input', content, format: formatOf(beginningOf(content), '') };
  }
  const path = resolve(folder, written);
  const form = formOf(path);
  if (form === 'folder' || (form === undefined && looksLikePath(written)))
    return {
      wrong: `${noFile(written, folder)}\nTo classify these words, pass them on standard input: … | pipeline predict MODEL -`,
    };
  if (form === 'other') {
    const content = readFileSync(path, 'utf8');
    return { name: printable(written), content, format: formatOf(content, '') };
  }
  if (form === 'file')
    return { name: printable(written), path, format: formatOf(beginningOfFile(path), extname(path)) };
  // A text is one text, whatever line endings it has.
  const format = formatOf(written, '');
  return {
    name: undefined,
    content: format === 'jsonl' ? written : JSON.stringify({ text: written }),
    format: 'jsonl',
  };
}

const formats: { readonly [ending: string]: string } = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.txt': 'text',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'jsonl',
};

/** As much as says how a text is written. */
const beginning = 1 << 16;
const beginningOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, beginning)).toString('utf8');

function beginningOfFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(beginning);
    return beginningOf(bytes.subarray(0, readSync(file, bytes, 0, beginning, 0)));
  } finally {
    closeSync(file);
  }
}

/** By the ending, else by how it begins: a brace alone does not make JSON of a text. */
const formatOf = (content: string, ending: string): string =>
  formats[ending.toLowerCase()] ?? (/^\ufeff?\s*\{\s*["}]/.test(content) ? 'jsonl' : 'text');

type Params = { readonly params: { readonly [param: string]: Json } } | { readonly wrong: string };

function paramsOf(call: Call, found: string): Params {
  const params: { [param: string]: Json } = { format: lastValue(call, 'format') ?? found };
  for (const option of ['truncate', 'prompt', 'form']) {
    const value = lastValue(call, option);
    if (value !== undefined) params[option] = value;
  }
  const label_words: { [label: string]: string } = {};
  for (const one of call.options['label'] ?? []) {
    const [label, words] = halves(one);
    if (words === undefined) return { wrong: `--label takes LABEL=WORDS, not ${printable(one)}` };
    label_words[label] = words;
  }
  if (Object.keys(label_words).length > 0) params['label_words'] = label_words;
  const given = columnsGiven(call);
  if ('wrong' in given) return given;
  if (Object.keys(given.columns).length > 0) params['columns'] = given.columns as Json;
  if (params['prompt'] === undefined)
    for (const option of ['label', 'form'])
      if (isGiven(call, option))
        return { wrong: `--${option} requires --prompt; the classifier has its own` };
  return { params };
}

function* jsonLines(path: string): Generator<string> {
  for (const { text } of readLines(path)) yield shownJson(text);
}

/** A line a text: what was predicted, how probable it is, and the beginning of the text. */
function inWords(path: string): string[] {
  const rows = Array.from(readLines(path), ({ text: json }) => {
    const { index: _, line: _line, predicted, probabilities, ...fields }: Prediction = JSON.parse(json);
    const text = shortened(Object.values(fields).flat().join(' | '));
    if (probabilities === undefined) return [Number(predicted).toPrecision(4), '', text] as const;
    const said = fields.choices === undefined ? String(predicted) : fields.choices[Number(predicted)]!;
    return [shortened(said), probabilities[predicted]!.toFixed(3), text] as const;
  });
  const width = rows.reduce((most, [said]) => Math.max(most, said.length), 0);
  return rows.map(([said, probability, text]) =>
    plainText([said.padEnd(width), probability, text].filter((part) => part !== '').join('  ')),
  );
}

interface Prediction {
  readonly index: number;
  readonly line: number;
  readonly predicted: string | number;
  /** By label, or by the place of a choice. */
  readonly probabilities?: { readonly [label: string | number]: number };
  readonly choices?: readonly string[];
}

const longest = 60;
const shortened = (text: string): string => {
  const one = text.replaceAll(/\s+/g, ' ').trim();
  return one.length <= longest ? one : `${one.slice(0, longest - 1)}…`;
};
