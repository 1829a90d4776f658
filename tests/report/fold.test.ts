import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { foldReport } from '../../src/report/fold.ts';
import { fromPath, fromStage, Project, script } from '../execute/support.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/report.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const stages = (project: Project, text: string) => {
  project.write('text.txt', text);
  return [
    script(
      project,
      'good',
      `fs.mkdirSync(outputs.tree); fs.copyFileSync(inputs.text, outputs.tree + '/text');
say({ message: 'metric', name: 'task/accuracy', value: 0.5 }); say({ message: 'notice', text: 'note' });`,
      { inputs: { text: fromPath(project.path('text.txt')) }, outputs: { tree: 'tree' } },
    ),
    script(project, 'bad', `process.exit(2);`, {
      outputs: { text: 'text' },
      env: { A: '1' },
      variant: { x: 1 },
    }),
    script(project, 'skipped', ``, { inputs: { text: fromStage('bad[x=1]', 'text') } }),
  ];
};

describe('a report', () => {
  test('of real runs, with every status, is what the schema says', async () => {
    const project = new Project();
    for (const text of ['a', 'b', 'b']) {
      const { report, folder } = await project.run(stages(project, text));
      expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toEqual(report);
      validate(report);
      expect(validate.errors).toBeNull();
    }
  });

  test('is refused by the schema with a field too many, or a metric that is no number', async () => {
    const project = new Project();
    const { report } = await project.run(stages(project, 'a'));
    expect(validate({ ...report, more: 1 })).toBe(false);
    const bad = { ...report.stages['good'], metrics: { x: 'y' } };
    expect(validate({ ...report, stages: { good: bad } })).toBe(false);
  });

  test('is the same, folded from the events as they were written', async () => {
    const project = new Project();
    const { report, folder } = await project.run(stages(project, 'a'));
    expect(foldReport(logged(folder))).toEqual(report);
  });

  test('of a log that breaks off is interrupted where it broke off', async () => {
    const project = new Project();
    const { folder } = await project.run(stages(project, 'a'));
    const events = logged(folder);
    const broken = foldReport(
      events.slice(0, events.findIndex(({ event }) => event === 'stage-started') + 1),
    );
    expect(broken.outcome).toBe('interrupted');
    expect(broken.stages['good']?.status).toBe('interrupted');
    expect(broken.stages['skipped']).toMatchObject({
      status: 'skipped',
      reasons: [{ reason: 'not-reached' }],
    });
    validate(broken);
    expect(validate.errors).toBeNull();
  });
});

const logged = (folder: string): Event[] =>
  readFileSync(join(folder, 'events.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Event);
