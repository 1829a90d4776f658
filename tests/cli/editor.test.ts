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
