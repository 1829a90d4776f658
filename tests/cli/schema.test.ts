import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from './cli.ts';

const kind = `summary: copies
inputs: { text: { description: a text } }
outputs: { copy: { path: copy.txt, description: the same } }
params: { times: { description: How often., type: integer, default: 1 } }
main: ./run.mjs
`;

/** What an editor would say of a pipeline, by place. */
function editor(schemaText: string): (pipeline: string) => string[] {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(schemaText));
  return (pipeline) => {
    validate(parse(pipeline));
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if')
      .map(({ instancePath, params }) => `${instancePath} ${params['additionalProperty'] ?? ''}`.trim());
  };
}

const stage = (uses: string, more: string): string =>
  `{ version: 1, name: x, stages: { a: { uses: ${uses}, ${more} } } }`;

test("pipeline schema knows each kind's params and inputs, one's own too, and the pipelines that come with it fit it", () => {
  const home = project({ 'stages/copy/stage.yaml': kind, 'stages/copy/run.mjs': '' });
  const { status, out, err } = home.pipeline('schema');
  expect([status, err]).toEqual([0, '']);
  const said = editor(out);
  const text = 'inputs: { corpus: ./x }';
  expect(said(stage('tokenize', text))).toEqual([]);
  expect(said(stage('tokenize', `with: { vocabulry: 9 }, ${text}`))).toContain('/stages/a/with vocabulry');
  expect(said(stage('tokenize', 'inputs: { korpus: ./x }'))).toContain('/stages/a/inputs korpus');
  expect(said(stage('finetune', 'with: { epochs: many }'))).toContain('/stages/a/with/epochs');
  expect(said(stage('finetune', "with: { epochs: '${{ params.epochs }}' }"))).toEqual([]);
  for (const own of ['./stages/copy', '../stages/copy']) {
    expect(said(stage(own, 'with: { times: 2 }'))).toEqual([]);
    expect(said(stage(own, 'with: { tmes: 2 }'))).toContain('/stages/a/with tmes');
  }
  expect(said(stage('tokenise', text))).toContain('/stages/a/uses');
  const examples = resolve(import.meta.dirname, '../../pipelines');
  for (const name of readdirSync(examples).filter((file) => file.endsWith('.yaml')))
    expect([name, said(readFileSync(join(examples, name), 'utf8'))]).toEqual([name, []]);
});

test('pipeline schema knows the kinds that the packages of package.json bring, and no others', () => {
  const home = project({
    'package.json':
      '{ "dependencies": { "@org/texts": "1.0.0", "gone": "1" }, "devDependencies": { "more": "1" } }',
    'node_modules/@org/texts/package.json': '{ "version": "1.0.0" }',
    'node_modules/@org/texts/copy/stage.yaml': kind,
    'node_modules/@org/texts/copy/run.mjs': '',
    'node_modules/more/package.json': '{ "version": "1.0.0" }',
    'node_modules/more/stages/copy/stage.yaml': kind,
    'node_modules/more/stages/copy/run.mjs': '',
    'node_modules/unnamed/package.json': '{ "version": "1.0.0" }',
    'node_modules/unnamed/copy/stage.yaml': kind,
    'node_modules/unnamed/copy/run.mjs': '',
  });
  const { status, out, err } = home.pipeline('schema');
  expect([status, err]).toEqual([0, '']);
  const said = editor(out);
  for (const uses of ["'@org/texts/copy'", 'more/stages/copy']) {
    expect(said(stage(uses, 'with: { times: 2 }'))).toEqual([]);
    expect(said(stage(uses, 'with: { tmes: 2 }'))).toContain('/stages/a/with tmes');
  }
  expect(said(stage('unnamed/copy', 'with: { tmes: 2 }'))).toEqual([]);
  expect(out).not.toContain('.@org');
});

test('a kind with something wrong is said at its place, and left out', () => {
  const home = project({ 'stages/copy/stage.yaml': kind.replace('main:', 'mian:') });
  const { status, out, err } = home.pipeline('schema');
  expect(status).toBe(1);
  expect(err).toContain('stages/copy/stage.yaml:5:1 unknown key "mian"');
  expect(out).not.toContain('./stages/copy');
});
