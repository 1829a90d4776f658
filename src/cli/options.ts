import type { Argument, Option } from './command.ts';

/** Arguments and options that several commands have. */

export const file: Argument = {
  name: 'FILE',
  about: 'the pipeline file; a bare name is looked for here, then in pipelines/, with or without .yaml',
};

export const fileOrNewest: Argument = {
  name: 'FILE',
  about: 'the pipeline file (default: that of the newest run)',
  optional: true,
};

export const set: Option = {
  name: 'set',
  value: 'PATH=VALUE',
  about: "replaces a value of the file, YAML: 'params.lambda=[0, 0.1]'; may be given many times",
};

export const engine: Option = {
  name: 'engine',
  value: 'NAME',
  choices: ['auto', 'cpu', 'webgpu', 'cuda', 'tfjs-node-gpu', 'tfjs-cpu'],
  about: 'computes every model stage on this engine, whatever the file names; pipeline engines lists them',
};

export const artifacts: Option = {
  name: 'artifacts',
  value: 'DIR',
  about: 'where results and the cache lie (default: artifacts, in the current folder)',
};

export const rehash: Option = {
  name: 'rehash',
  about: 'reads every input and stored file again instead of trusting its size and times',
};

export const json = (about: string): Option => ({ name: 'json', about });

export const run = (about: string): Option => ({ name: 'run', value: 'RUN', about });
