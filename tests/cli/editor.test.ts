import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const root = resolve(import.meta.dirname, '../..');
const server = join(root, 'node_modules/yaml-language-server/bin/yaml-language-server');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri: string;
    readonly diagnostics: readonly Diagnostic[];
    readonly items: unknown[];
  };
  readonly result?: unknown;
}
interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly message: string;
}

/** The language server that editors start, spoken to as they do. */
async function editor(folder: string) {
  const child = spawn(process.execPath, [server, '--stdio']);
  const answers = new Map<number, (result: never) => void>();
  const checked = new Map<string, (found: readonly Diagnostic[]) => void>();
  let ids = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const hear = ({ id, method, params, result }: Message) => {
    if (method === 'textDocument/publishDiagnostics') checked.get(params!.uri)?.(params!.diagnostics);
    else if (method === undefined) answers.get(id!)?.(result as never);
    else if (id !== undefined)
      send({ id, result: method === 'workspace/configuration' ? params!.items.map(() => ({})) : null });
  };
  let buffer = Buffer.alloc(0);
  child.stdout.on('data', (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(0, head)).toString())?.[1],
      );
      if (head < 0 || buffer.length < head + 4 + length) return;
      const body = buffer.subarray(head + 4, head + 4 + length).toString();
      buffer = buffer.subarray(head + 4 + length);
      hear(JSON.parse(body));
    }
  });
  const ask = <T>(method: string, params: object): Promise<T> =>
    new Promise((done) => {
      answers.set(++ids, done);
      send({ id: ids, method, params });
    });
  const capabilities = { textDocument: { publishDiagnostics: {} } };
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities });
  send({ method: 'initialized', params: {} });
  const yaml = { validate: true, completion: true, hover: true };
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  return {
    /** What it marks in a file: `line:column message`. */
    marks: (name: string, text: string): Promise<string[]> =>
      new Promise((done) => {
        const uri = uriOf(name);
        checked.set(uri, (found) =>
          done(
            found.map(
              ({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message.trim()}`,
            ),
          ),
        );
        send({
          method: 'textDocument/didOpen',
          params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
        });
      }),
    at: <T>(what: string, name: string, line: number, column: number): Promise<T> =>
      ask(`textDocument/${what}`, {
        textDocument: { uri: uriOf(name) },
        position: { line: line - 1, character: column - 1 },
      }),
    end: () => child.kill(),
  };
}

const bad = `# yaml-language-server: $schema=./pipeline.schema.json
version: 1
name: bad
stages:
  a:
    uses: finetune
    with: { epochs: many, lamda: 0.5 }
    inputs: { train: ./x.jsonl, modl: ./m }
  b:
    uses: tokenise
`;

test('an editor marks mistakes in params and inputs, knows what they mean and offers stage kinds; the pipelines here have no mark', async () => {
  const home = project({});
  home.write('pipeline.schema.json', home.pipeline('schema').out);
  const { marks, at, end } = await editor(home.folder);
  try {
    const found = await marks('bad.yaml', bad);
    expect(found).toEqual(
      expect.arrayContaining([
        '7:21 Incorrect type. Expected "integer".',
        '7:27 Property lamda is not allowed.',
        '8:33 Property modl is not allowed.',
        expect.stringMatching(/^10:11 Value must be .*"tokenize"/),
      ]),
    );
    const hover = await at<{ contents: { value: string } }>('hover', 'bad.yaml', 7, 15);
    expect(hover.contents.value).toContain('How often every example is learned from.');
    const offered = await at<{ items: { label: string }[] }>('completion', 'bad.yaml', 10, 11);
    expect(offered.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['tokenize', 'pretrain']));
    for (const name of readdirSync(join(root, 'pipelines')).filter((file) => file.endsWith('.yaml'))) {
      const text = readFileSync(join(root, 'pipelines', name), 'utf8');
      const here = text.replace('../schemas/pipeline.schema.json', './pipeline.schema.json');
      expect([name, await marks(name, here)]).toEqual([name, []]);
    }
  } finally {
    end();
  }
});

/** A stage kind of the project's own. */
const own = `summary: counts words
inputs: { text: { type: text, description: a text } }
outputs: { report: { path: report.json, description: the counts } }
params:
  least: { description: How long a word is at least., type: integer, minimum: 1, default: 1 }
main: ./run.mjs
`;

const stage = (body: string) => `# yaml-language-server: $schema=./pipeline.schema.json
version: 1
name: bad
stages:
  a:
    ${body.replaceAll('\n', '\n    ')}
`;

/** By what is wrong: the text, and all that an editor marks in it. */
const mistakes: { readonly [what: string]: readonly [text: string, marks: readonly string[]] } = {
  'an unknown key of the file': [
    `${stage('uses: tokenize')}stagse: {}\n`,
    ['7:1 Property stagse is not allowed.'],
  ],
  'an unknown key of a stage': [
    stage('uses: tokenize\ninput: { text: ./a.txt }'),
    ['7:5 Property input is not allowed.'],
  ],
  'a stage kind that there is none of': [
    stage('uses: tokenise'),
    [
      '6:11 Value must be "split" | "tokenize" | "import-model" | "pretrain" | "evaluate-lm" | "generate" | "extract-features" | "finetune" | "evaluate-task" | "compare-tasks" | "predict" | "baseline" | "export-model" | "./stages/count" | "../stages/count" | "text-stages/count".',
    ],
  ],
  'neither a kind nor a command': [
    stage('inputs: { text: ./a.txt }'),
    ['5:3 A stage needs a kind (uses) or a command (run).'],
  ],
  'both a kind and a command': [
    stage("uses: tokenize\nrun: 'true'"),
    ['7:5 A stage cannot have both a kind (uses) and a command (run).'],
  ],
  'an unknown param': [stage('uses: pretrain\nwith: { step: 100 }'), ['7:13 Property step is not allowed.']],
  'a param of the wrong type': [
    stage('uses: pretrain\nwith: { steps: many }'),
    ['7:20 Incorrect type. Expected "integer".'],
  ],
  'a param below its range': [
    stage('uses: pretrain\nwith: { n_layer: 0 }'),
    ['7:22 Value is below the minimum of 1.'],
  ],
  'a param above its range': [
    stage('uses: pretrain\nwith: { dropout: 1.5 }'),
    ['7:22 Value is above the exclusive maximum of 1.'],
  ],
  'a param that is none of a few': [
    stage('uses: pretrain\nwith: { objective: casual }'),
    ['7:24 Value is not accepted. Valid values: "causal", "masked".'],
  ],
  'an input that the kind has not': [
    stage('uses: pretrain\ninputs: { token: ./a }'),
    ['7:15 Property token is not allowed.'],
  ],
  'a param of an own kind': [
    stage('uses: ./stages/count\nwith: { least: 0, most: 3 }'),
    ['7:20 Value is below the minimum of 1.', '7:23 Property most is not allowed.'],
  ],
  'an input of an own kind': [
    stage('uses: ./stages/count\ninputs: { txt: ./a.txt }'),
    ['7:15 Property txt is not allowed.'],
  ],
  'a param of a kind that a package brings': [
    stage('uses: text-stages/count\nwith: { last: 2 }'),
    ['7:13 Property last is not allowed.'],
  ],
  'a version that it does not know': [
    stage('uses: tokenize').replace('version: 1', 'version: 2'),
    ['2:10 Value must be 1.'],
  ],
  'cpus that are no number': [stage("run: 'true'\ncpus: all"), ['7:11 Incorrect type. Expected "integer".']],
  'a name with a space': [
    stage("run: 'true'").replace('  a:', '  a b:'),
    ['5:3 It must be a letter, then letters, digits, - and _.'],
  ],
  'a key twice': [stage("run: 'true'\nrun: 'false'"), ['7:5 Map keys must be unique']],
  'nothing: expressions, and a kind of the own with what it takes': [
    `${stage('uses: pretrain\nwith: { n_layer: "${{ params.n }}" }')}  b:
    uses: ./stages/count
    with: { least: 2 }
    inputs: { text: ./a.txt }
`,
    [],
  ],
};

test('an editor marks each mistake where it stands, in words that say what is wrong, and nothing beside it', async () => {
  const home = project({
    'stages/count/stage.yaml': own,
    'stages/count/run.mjs': 'export const run = () => {};\n',
    'package.json': '{ "dependencies": { "text-stages": "1.0.0" } }',
    'node_modules/text-stages/package.json': '{ "name": "text-stages", "version": "1.0.0" }',
    'node_modules/text-stages/count/stage.yaml': own,
    'node_modules/text-stages/count/run.mjs': 'export const run = () => {};\n',
  });
  home.write('pipeline.schema.json', home.pipeline('schema').out);
  const { marks, end } = await editor(home.folder);
  try {
    const found: { [what: string]: readonly [string, readonly string[]] } = {};
    for (const [at, [what, [text]]] of Object.entries(mistakes).entries())
      found[what] = [text, await marks(`bad-${at}.yaml`, text)];
    expect(found).toEqual(mistakes);
  } finally {
    end();
  }
});
