import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Executor, MakeExecutor } from '../../src/execute/executor.ts';
import { InputCopies } from '../../src/execute/inputs.ts';
import type { Ended } from '../../src/execute/process.ts';
import { makeWorkspace } from '../../src/store/workspace.ts';
import { fromStage, Project, script } from './support.ts';

/** As small as one can be: a shell far from the run's workspace, that knows nothing of messages' descriptors but a file. */
function elsewhere(log: string[], how: { cause?: 'preempted' } = {}): MakeExecutor {
  return async ({ store }): Promise<Executor> => {
    const workspace = makeWorkspace(mkdtempSync(join(tmpdir(), 'transferline elsewhere ')), 'there', {});
    const place = { workspace, copies: new InputCopies(store, workspace) };
    return {
      name: 'elsewhere',
      isHere: false,
      place: () => place,
      start: async ({ words, cwd, environment, onOutput, onMessage, signal, stage }) => {
        log.push(stage.id);
        if (how.cause !== undefined && log.length === 1)
          return {
            pid: undefined,
            ended: Promise.resolve({ cause: how.cause, job: '7', words: 'PREEMPTED' }),
          };
        const child: ChildProcess = spawn(words[0]!, words.slice(1), {
          cwd,
          env: environment,
          stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
        });
        child.stdout!.on('data', onOutput);
        child.stdio[3]!.on('data', onMessage);
        signal.addEventListener('abort', () => child.kill('SIGKILL'));
        const ended = new Promise<Ended>((resolve) =>
          child.once('close', (exit, by) => resolve(by === null ? { exit: exit ?? 1 } : { signal: by })),
        );
        return { pid: undefined, ended };
      },
      finish: async () => void log.push('finished'),
    };
  };
}

const text = { outputs: { text: 'text' } };
const stages = (project: Project, executor: string) => [
  script(project, 'here', `fs.writeFileSync(outputs.text, 'made here');`, text),
  script(
    project,
    'there',
    `console.log('said'); say({ message: 'metric', name: 'n', value: 3 });
fs.writeFileSync(outputs.text, fs.readFileSync(inputs.text, 'utf8') + ', then there');`,
    { ...text, inputs: { text: fromStage('here', 'text') }, conduct: { executor } },
  ),
];

describe('an executor of another making', () => {
  test('computes the stages that name it; the runner stores and reports as ever, and any executor restores', async () => {
    const project = new Project();
    const log: string[] = [];
    const options = { executors: { elsewhere: elsewhere(log) } };
    const ran = await project.run(stages(project, 'elsewhere'), options);
    expect(ran.statuses).toEqual({ here: 'succeeded', there: 'succeeded' });
    expect(log).toEqual(['there', 'finished']);
    expect(project.readOut('there', 'text')).toBe('made here, then there');
    expect(ran.report.stages['there']?.metrics).toEqual({ n: 3 });
    expect(readdirSync(join(ran.folder, 'logs'))).toEqual(['there.log']);
    // Nothing of it is in the key.
    const again = await project.run(stages(project, 'local'), options);
    expect(again.statuses).toEqual({ here: 'restored', there: 'restored' });
  });

  test('can be named for all stages of a run', async () => {
    const project = new Project();
    const log: string[] = [];
    await project.run(stages(project, 'local'), {
      executors: { elsewhere: elsewhere(log) },
      executor: 'elsewhere',
    });
    expect(log).toEqual(['here', 'there', 'finished']);
  });

  test('takes nothing of this machine: its stages run while a local one has every slot', async () => {
    const project = new Project();
    const mark = JSON.stringify(project.path('mark'));
    const plan = [
      script(project, 'long', `await wait(${mark}); fs.writeFileSync(outputs.text, '');`, text),
      script(project, 'short', `fs.writeFileSync(${mark}, ''); fs.writeFileSync(outputs.text, '');`, {
        ...text,
        conduct: { executor: 'elsewhere' },
      }),
    ];
    const ran = await project.run(plan, { executors: { elsewhere: elsewhere([]) }, jobs: 1 });
    expect(ran.statuses).toEqual({ long: 'succeeded', short: 'succeeded' });
  });

  test('may lose a stage to its scheduler: that is none of the stage’s retries', async () => {
    const project = new Project();
    const log: string[] = [];
    const lost = { executors: { elsewhere: elsewhere(log, { cause: 'preempted' }) } };
    const ran = await project.run(stages(project, 'elsewhere'), lost);
    expect(ran.statuses).toEqual({ here: 'succeeded', there: 'succeeded' });
    expect(log).toEqual(['there', 'there', 'finished']);
    expect(ran.events.find(({ event }) => event === 'stage-retried')).toMatchObject({
      failure: { code: 'scheduler', cause: 'preempted', job: '7', words: 'PREEMPTED' },
    });
  });
});
