import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Project, project, started } from '../cli/cli.ts';

const names = ['dog', 'cat', 'cow', 'hen', 'pig'];
const texts = Array.from(
  { length: 60 },
  (_, i) => `${['the', 'a'][i % 2]} ${names[i % 5]} ${['sleeps', 'eats'][i % 3 === 0 ? 1 : 0]} ${i % 7}`,
);
const examples = texts.map((text, i) => `${JSON.stringify({ text, label: `${i % 2}` })}\n`).join('');

const files = (conduct: string, every: string) => ({
  'corpus.txt': texts.map((text) => `${text}\n`).join(''),
  'examples.jsonl': examples,
  'x.yaml': `version: 1
name: x
engine: cpu
stages:
  tokenize:
    uses: tokenize
    inputs: { corpus: ./corpus.txt }
    with: { vocabulary: 270 }
  pretrain:
    uses: pretrain
    cpus: 1
    ${conduct}
    inputs: { tokens: tokenize.tokens, tokenizer: tokenize.tokenizer }
    with: { n_layer: 1, n_head: 2, n_embd: 16, n_positions: 16, batch_size: 4, steps: 400, validation: 0.1,
      validate_every: 30, log_every: 7${every} }
  finetune:
    uses: finetune
    cpus: 1
    ${conduct}
    inputs: { model: pretrain.model, train: ./examples.jsonl, validation: ./examples.jsonl }
    with: { epochs: 40, batch_size: 8, log_every: 5${every} }
`,
});

/** Every file that the stages made, and the keys they are stored under. */
function results({ folder, report }: Project) {
  const out = join(folder, 'artifacts/out/x');
  const made = ['pretrain', 'finetune'].flatMap((stage) =>
    readdirSync(join(out, stage), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)],
    ),
  );
  const contents = made.map((path) => [path.slice(out.length), readFileSync(path).toString('base64')]);
  const keys = Object.values(report().stages).map(({ fingerprint }) => fingerprint);
  return { contents: Object.fromEntries(contents.sort()), keys };
}

/** Updates in the checkpoint that the stage has kept; 0 where there is none. */
function stepKept(folder: string): number {
  const checkpoints = join(folder, 'artifacts/checkpoints');
  try {
    const [one = ''] = readdirSync(checkpoints);
    const bytes = readFileSync(join(checkpoints, one, 'training.checkpoint'));
    return JSON.parse(bytes.toString('utf8', 4, 4 + bytes.readUInt32LE())).state.step;
  } catch {
    return 0;
  }
}

const processesOf = (folder: string, stage: string): readonly number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`stages/${stage}.mjs`) && line.includes(folder))
    .map((line) => Number(line.trim().split(/\s+/)[0]));

/** Runs until the stage has kept a checkpoint of that step or a later one, and kills it there. */
async function killedAfter(step: number, stage: string, folder: string): Promise<void> {
  const running = started(folder, 'run', 'x.yaml');
  let over = false;
  void running.ended.then(() => {
    over = true;
  });
  while (!over && (processesOf(folder, stage).length === 0 || stepKept(folder) < step))
    await new Promise((resolve) => setTimeout(resolve, 2));
  for (const pid of processesOf(folder, stage)) process.kill(pid, 'SIGKILL');
  const { status, text } = await running.ended;
  expect(status, text).toBe(1);
  expect(text).toContain('SIGKILL');
}

test('trainings killed at several steps end with the bytes of ones that never stopped', async () => {
  const whole = project(files('', ''));
  expect(whole.pipeline('run', 'x.yaml').status).toBe(0);

  const broken = project(files('resume: true', ', checkpoint_every: 1'));
  for (const step of [1, 97, 210]) await killedAfter(step, 'pretrain', broken.folder);
  for (const step of [2, 120]) await killedAfter(step, 'finetune', broken.folder);
  const { status, out, err } = broken.pipeline('run', 'x.yaml');
  expect(status, out + err).toBe(0);
  expect(out + err).toMatch(/goes on after step 1[2-9]\d/);

  expect(results(broken)).toEqual(results(whole));
  expect(readdirSync(join(broken.folder, 'artifacts/checkpoints'))).toEqual([]);
}, 120_000);
