import { readFileSync } from 'node:fs';
import type { Plan } from '../../src/domain/plan.ts';
import { runPlan } from '../../src/execute/run.ts';
import { foldReport } from '../../src/report/fold.ts';
import { openStore } from '../../src/store/store.ts';

/** A runner as a process of its own, for tests that kill it: PLAN.json ARTIFACTS. Prints the waits for other runs, then the stages' statuses. */
process.on('SIGUSR2', () => process.exit(130));
const [planFile = '', artifacts = ''] = process.argv.slice(2);
const store = openStore(artifacts);
if (!store.ok) throw new Error(JSON.stringify(store.failures));
const ended = await runPlan({
  plan: JSON.parse(readFileSync(planFile, 'utf8')) as Plan,
  store: store.value,
  manifest: { kinds: {} },
  launch: () => [],
  executors: { slurm: async (setting) => (await import('../../src/slurm/slurm.ts')).slurmExecutor(setting) },
  fold: foldReport,
  emit: (event) => {
    if (event.event === 'stage-waits') console.log(`${event.stage} waits for ${event.run}`);
  },
  signal: new AbortController().signal,
  host: {
    environment: process.env,
    cores: 2,
    now: () => new Date(),
    elapsed: () => performance.now(),
    memory: 2 ** 34,
    gpus: () => [],
    circumstances: {},
  },
});
if (!ended.ok) throw new Error(JSON.stringify(ended.failures));
const { stages } = ended.value.report;
console.log(
  JSON.stringify(Object.fromEntries(Object.entries(stages).map(([id, { status }]) => [id, status]))),
);
