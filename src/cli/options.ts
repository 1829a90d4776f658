import type { Argument, Option } from './command.ts';

/** Arguments and options that several commands have. */

export const file: Argument = {
  name: 'FILE',
  about: 'Pipeline file; a bare name is searched here, then in pipelines/, with or without .yaml',
};

export const fileOrNewest: Argument = {
  name: 'FILE',
  about: 'Pipeline file (default: the file of the newest run)',
  optional: true,
};

export const set: Option = {
  name: 'set',
  value: 'PATH=VALUE',
  about: "Replace a value of the file; VALUE is YAML: 'params.lambda=[0, 0.1]'; repeatable",
};

export const engine: Option = {
  name: 'engine',
  value: 'NAME',
  choices: ['auto', 'cpu', 'webgpu', 'cuda', 'tfjs-node-gpu', 'tfjs-cpu'],
  about: 'Run every model stage on this engine, overriding the file; list: pipeline engines',
};

export const artifacts: Option = {
  name: 'artifacts',
  value: 'DIR',
  about: 'Folder of the results and the cache (default: artifacts in the current folder)',
};

export const rehash: Option = {
  name: 'rehash',
  about: 'Read every input and stored file again instead of relying on sizes and times',
};

export const json = (about: string): Option => ({ name: 'json', about });

export const run = (about: string): Option => ({ name: 'run', value: 'RUN', about });
