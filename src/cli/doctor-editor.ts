import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from './doctor.ts';

const about = 'editor';
const line = '# yaml-language-server: $schema=';

/** Whether the pipeline files here name a schema that is there, so that an editor completes and checks them as they are written. */
export function editorFinding(folder: string): Finding {
  const files = ['', 'pipelines'].flatMap((below) =>
    pipelinesIn(join(folder, below)).map((name) => join(below, name)),
  );
  if (files.length === 0)
    return {
      about,
      state: 'note',
      message: 'no pipeline files here',
      advice: 'Create one with: pipeline init',
    };
  const without = files.filter((file) => !hasSchema(join(folder, file)));
  if (without.length === 0)
    return { about, state: 'works', message: 'editors find the schema of every pipeline file' };
  const to = without[0]!.includes('pipelines') ? '../' : './';
  return {
    about,
    state: 'note',
    message: `editors do not find the schema of ${without.join(', ')}`,
    advice: `Add this first line: ${line}${to}node_modules/transferline/schemas/pipeline.schema.json (VS Code: with the extension redhat.vscode-yaml).`,
  };
}

/** YAML files that look like pipelines: with a version and stages. */
function pipelinesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => {
    if (!/\.ya?ml$/.test(name)) return false;
    const text = readFileSync(join(folder, name), 'utf8');
    return /^version:/m.test(text) && /^stages:/m.test(text);
  });
}

function hasSchema(path: string): boolean {
  const schema = /^# yaml-language-server: \$schema=(\S+)/m.exec(readFileSync(path, 'utf8'))?.[1];
  if (schema === undefined) return false;
  return /^https?:/.test(schema) || existsSync(resolve(dirname(path), schema));
}
